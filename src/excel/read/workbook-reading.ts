import type { DecisionBook } from '../../disclosure/decisions/decision';
import type { WorkbookSnapshot } from '../../disclosure/sheet/snapshot';
import type { Choices } from '../choices/choices';
import type { Result } from '../result';

/** A workbook as it was read. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  /** The sheets' ids by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** The file's name. */
  readonly name: string;
  /** What the user chose about the workbook; a failure where that cannot be read. */
  readonly choices: Result<Choices>;
  /** What was decided about its findings; a failure where that cannot be read. */
  readonly decisions: Result<DecisionBook>;
}
