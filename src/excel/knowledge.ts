import type { Entry, Journal } from '../record/journal/journal';
import { EMPTY_JOURNAL, sheetsOfEntry } from '../record/journal/journal';
import { JOURNAL_PART } from '../record/journal/journal-part';
import type { Unread } from '../record/parts/unread';
import type { SheetFinder } from '../record/identity/sheets';
import type { WorkbookPart } from './parts/workbook-part';
import { completeParts, queuePart } from './parts/workbook-part';
import type { SheetInfo } from '../session/room/sheets';
import { queueSheets } from './sheets';

/** What is known of a workbook without its cells. */
export interface Knowledge {
  readonly sheets: readonly SheetInfo[];
  readonly journal: Journal;
  /** Finds the sheets that an entry of the journal is about. */
  readonly sheetsOf: (entry: Entry) => SheetFinder;
}

/** What a look at the workbook brought, and what was read along with it. */
export interface Look<Queued> extends Knowledge {
  /** What of the journal cannot be read. */
  readonly unread: readonly Unread[];
  readonly part: WorkbookPart<Journal>;
  readonly queued: Queued;
}

/** The workbook as it was when it was last looked at. Only ever a guess: others write into the workbook, too. */
let guess: Knowledge = { sheets: [], journal: EMPTY_JOURNAL, sheetsOf: () => () => undefined };

/** The ids of all sheets that were ever seen in this workbook: one that was and is not there any more was deleted. */
const seenIds = new Set<string>();

/**
 * Looks at the sheets and the journal, and reads along what hangs on them (`queue`), in one sync: which sheets and which
 * entries there are is guessed from the last look. Where the guess was wrong in what the reading depends on, that is
 * read once more, in a second sync.
 */
export async function look<Queued>(
  context: Excel.RequestContext,
  queue: (known: Knowledge) => Queued,
  dependsOn: (known: Knowledge) => unknown = () => null,
): Promise<Look<Queued>> {
  const sheetsRead = queueSheets(context);
  const part = queuePart(context, JOURNAL_PART);
  const queued = queue(guess);
  await context.sync();
  await completeParts(context, [part]);
  const sheets = sheetsRead();
  const { value: journal, unread } = part.read();
  noteSeen(sheets);
  const known: Knowledge = { sheets, journal, sheetsOf: finderFor(journal, sheets) };
  const wrong = JSON.stringify(dependsOn(guess)) !== JSON.stringify(dependsOn(known));
  guess = known;
  if (!wrong) return { ...known, unread, part, queued };
  const again = queue(known);
  await context.sync();
  return { ...known, unread, part, queued: again };
}

/** Merges what somebody else has written meanwhile into the journal that was written, and remembers it. */
export async function settleJournal({ part }: Pick<Look<unknown>, 'part'>): Promise<Journal> {
  const { value: journal } = await part.settle();
  guess = { ...guess, journal };
  return journal;
}

/** The name of a sheet at the last look; undefined for one that was not there. */
export function knownName(id: string): string | undefined {
  return guess.sheets.find((sheet) => sheet.id === id)?.name;
}

/** Where no sheet was seen before, this is another workbook, or one in which every sheet has a new id. */
function noteSeen(sheets: readonly SheetInfo[]): void {
  if (!sheets.some(({ id }) => seenIds.has(id))) seenIds.clear();
  for (const { id } of sheets) seenIds.add(id);
}

/** Finds the sheets of entries, by the ids that sheets had when they were written, or were seen to have since. */
function finderFor(journal: Journal, sheets: readonly SheetInfo[]): Knowledge['sheetsOf'] {
  return (entry) => {
    const find = sheetsOfEntry(journal, entry, sheets);
    return (sheet) => {
      const found = find(sheet);
      return found !== undefined && found.id !== sheet.id && seenIds.has(sheet.id) ? undefined : found;
    };
  };
}
