import type { CellPlace } from '../../disclosure/sheet/address';

/** What was marked. */
export interface Placed {
  /** How many cells have a colour now. */
  readonly cells: number;
  /** How many of them have a comment, too. */
  readonly comments: number;
  /** Cells that have a comment or a note of the user's and so got the colour only. */
  readonly withoutComment: readonly CellPlace[];
  /** Protected sheets, where nothing could be marked. */
  readonly protectedSheets: readonly string[];
}

/** What was cleared. */
export interface Cleared {
  /** How many cells were marked. */
  readonly cleared: number;
}
