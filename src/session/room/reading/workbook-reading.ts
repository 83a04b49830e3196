import type { DecisionBook } from '../../../disclosure/decisions/decision';
import type { WorkbookSnapshot } from '../../../disclosure/sheet/snapshot';
import type { Choices } from '../../../record/choices/choices';
import type { Kept, Unread } from '../../../record/parts/unread';

/** A workbook as it was read. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  /** The sheets' ids by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** The file's name. */
  readonly name: string;
  /** What the user chose about the workbook. */
  readonly choices: Kept<Choices>;
  /** What was decided about its findings. */
  readonly decisions: Kept<DecisionBook>;
  /** What of the journal cannot be read. */
  readonly unreadJournal: readonly Unread[];
  /** Whether formulas show what they come to; false where calculation is manual and the room would not calculate. */
  readonly isCalculated: boolean;
}
