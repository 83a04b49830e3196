import type { CellPlace } from '../../disclosure/sheet/address';

/** What Excel would not give of what may be marks: it was left as it is. */
export interface UnreadMarks {
  /** The sheets with conditional formats that could not be read and may be marks. */
  readonly unreadSheets: readonly string[];
  /** Whether the comments could not be read. */
  readonly unreadComments: boolean;
  /** Whether marks have notes that cannot be seen, and so stay: those of a copy that was made of a file. */
  readonly unseenNotes: boolean;
}

/** What was marked. */
export interface Placed extends UnreadMarks {
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
export interface Cleared extends UnreadMarks {
  /** How many cells were marked. */
  readonly cleared: number;
  /** Whether marks were on record, and none was in the workbook any more: Excel's own undo had taken them away. */
  readonly stale: boolean;
  /** Comments that begin as those of marks do and were left: somebody has answered or changed them. */
  readonly leftComments: number;
}

/** Nothing was left unread. */
export const ALL_READ: UnreadMarks = { unreadSheets: [], unreadComments: false, unseenNotes: false };
