import type { ResultLine } from '../results/result-line';
import type { FileNote, Note } from './note';
import { worstFirst } from './note';
import type { Summarised } from './tables';
import type { Tally } from './tally';

/** What a summary is made from. */
interface Noted {
  readonly tally: Tally;
  /** What is noted of each line, in their order. */
  readonly notes: readonly Note[];
  /** The line of a note by its index, once more; null where it is none any more. */
  readonly lineAt: (index: number) => ResultLine | null;
  /** The path of a copy of which results tell only where it stands below their folder. */
  readonly copyPath: (copy: string) => string;
}

/** Puts what was noted of files in the order of a summary: the worst first. */
export function summarisedFrom({ tally, notes, lineAt, copyPath }: Noted): Summarised {
  const numbers = new Map<FileNote, number>();
  for (const [index, note] of notes.entries()) if (note.kind === 'file') numbers.set(note, index);
  return {
    tally,
    files: [...numbers.keys()].sort(worstFirst),
    notSent: notes.flatMap((note) => (note.kind === 'notSent' ? [note] : [])),
    line: (note) => {
      const line = lineAt(numbers.get(note) ?? -1);
      return line?.file === undefined || line.file === null ? null : line;
    },
    copyPath,
  };
}
