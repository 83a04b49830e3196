/** A piece of a text that is replaced; nothing is taken out where start and end are the same. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with its pieces replaced; of those at one place the first given comes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, index) => ({ splice, index }))
    .sort((one, other) => one.splice.start - other.splice.start || one.index - other.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { splice } of ordered) {
    if (splice.start < at) throw new Error(`two changes of one place (${splice.start})`);
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
