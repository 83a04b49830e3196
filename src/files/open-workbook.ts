import { isEncrypted, OLE_HEADER, startsWith } from './bytes';
import type { FileResult } from './file-result';
import type { OpenedWorkbook } from './opened-workbook';
import { openPackage } from './package/package';
import { refusable } from './refusal';
import { readWorkbook } from './workbook/read-workbook';

/** Opens an .xlsx file from its bytes, or an .xls one, of which no copy can be made. A failure says why it could not be read. */
export function openWorkbook(bytes: Uint8Array): Promise<FileResult<OpenedWorkbook>> {
  return refusable(async () => {
    if (startsWith(bytes, OLE_HEADER) && !isEncrypted(bytes))
      return (await import('./old-workbook')).openOldWorkbook(bytes);
    const pack = openPackage(bytes);
    const { snapshot, book, sheetIds, notices } = readWorkbook(pack);
    return { snapshot, notices, source: { pack, book, snapshot, sheetIds } };
  });
}
