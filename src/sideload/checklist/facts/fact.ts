/** A text in the two languages of the add-in. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** What Excel may answer: anything that can be written down as JSON. */
export type Answer = null | boolean | number | string | readonly Answer[];

/** Where a fact is asked: in a sheet of its own, which is taken away afterwards with all that was made beside it. */
export interface Place {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** The sheet's name: letters only, so that it needs no quotes. */
  readonly name: string;
  /** Keeps something to be told beside the answer, such as the code of an error. */
  readonly note: (text: string) => void;
}

/** What documents alone say of Excel and the add-in relies on, as a question that Excel can answer. */
export interface Fact {
  /** Stable: answers of different machines are compared by it. */
  readonly id: string;
  readonly what: Wording;
  /** Where it is documented: the member of the object model, or the page. */
  readonly source: string;
  /** The answer that the add-in relies on. */
  readonly expected: Answer;
  readonly ask: (place: Place) => Promise<Answer>;
}

/** The name spaces of the custom XML parts that facts make begin so. */
export const PART_NAMESPACE = 'urn:final-accounts-check:fact';

/** Sends what is queued; "refused" where Excel does not take it, and the code of its error as a note. */
export async function outcomeOf(
  { context, note }: Pick<Place, 'context' | 'note'>,
  queue: () => unknown,
): Promise<'done' | 'refused'> {
  try {
    queue();
    await context.sync();
    return 'done';
  } catch (thrown) {
    note(codeOf(thrown));
    return 'refused';
  }
}

/** The code of an error of the library, else its message. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  const { code, message } = thrown as Readonly<Record<string, unknown>>;
  return typeof code === 'string' ? code : String(message);
}

/** An address without its sheet. */
export function bare(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
