import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import type { Package } from './package/package';
import type { BookPart } from './workbook/book-part';
import type { Notice } from './workbook/read-workbook';

/** What a copy of a workbook is made from. */
export interface CopySource {
  readonly pack: Package;
  readonly book: BookPart;
  readonly snapshot: WorkbookSnapshot;
  /** The ids of its worksheets by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** A workbook that was read from the bytes of a file. */
export interface OpenedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** What was passed over. */
  readonly notices: readonly Notice[];
  /** null for a format that is only read. */
  readonly source: CopySource | null;
}
