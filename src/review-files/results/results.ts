import type { LinePlace } from './lines';
import { eachLine, lineAt } from './lines';
import type { ResultLine } from '../../outcome/results/result-line';
import { readResultLine } from '../../outcome/results/result-line';

/** The lines of a file of results; what is held in memory is where they stand, and what is made of each at first. */
export class Results<Note> {
  private constructor(
    readonly notes: readonly Note[],
    /** How many lines are none of results, or say too little: they are of an older program. */
    readonly unread: number,
    private readonly places: readonly LinePlace[],
  ) {}

  /** Opens the results of a file, of each line of which something is noted. */
  static async open<Note>(path: string, note: (line: ResultLine) => Note): Promise<Results<Note>> {
    const notes: Note[] = [];
    const places: LinePlace[] = [];
    let unread = 0;
    await eachLine(path, (text, place) => {
      const line = readResultLine(text);
      if (line === null) {
        unread += 1;
        return;
      }
      notes.push(note(line));
      places.push(place);
    });
    return new Results(notes, unread, places);
  }

  /** The text of a line by its number; "" where there is none. */
  text(index: number): string {
    const place = this.places[index];
    return place === undefined ? '' : lineAt(place);
  }

  /** A line by its number among those that were understood; null where there is none. */
  line(index: number): ResultLine | null {
    return index in this.places ? readResultLine(this.text(index)) : null;
  }
}
