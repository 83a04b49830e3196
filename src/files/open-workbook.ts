import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import { isEncrypted, OLE_HEADER, startsWith } from './bytes';
import type { FileResult } from './file-result';
import type { Package } from './package/package';
import { openPackage } from './package/package';
import { refusable } from './refusal';
import type { BookPart } from './workbook/book-part';
import type { Notice } from './workbook/read-workbook';
import { readWorkbook } from './workbook/read-workbook';

/** What a copy of a workbook is made from. */
export interface CopySource {
  readonly pack: Package;
  readonly book: BookPart;
  readonly snapshot: WorkbookSnapshot;
}

/** A workbook that was read from the bytes of a file. */
export interface OpenedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** What was passed over. */
  readonly notices: readonly Notice[];
  /** null for a format that is only read. */
  readonly source: CopySource | null;
}

/** Opens an .xlsx file from its bytes, or an .xls one, of which no copy can be made. A failure says why it could not be read. */
export function openWorkbook(bytes: Uint8Array): Promise<FileResult<OpenedWorkbook>> {
  return refusable(async () => {
    if (startsWith(bytes, OLE_HEADER) && !isEncrypted(bytes))
      return (await import('./old-workbook')).openOldWorkbook(bytes);
    const pack = openPackage(bytes);
    const { snapshot, book, notices } = readWorkbook(pack);
    return { snapshot, notices, source: { pack, book, snapshot } };
  });
}
