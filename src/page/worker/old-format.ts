import { OLE_HEADER, startsWith } from '../../files/bytes';

/**
 * Loads what reads .xls where one of some files is such a file, whatever it is called: a worker is made of what the page
 * has loaded by then. Says whether there is one.
 */
export async function loadReaderFor(files: readonly Blob[]): Promise<boolean> {
  const isOld = (await Promise.all(files.map(hasOldHeader))).includes(true);
  if (isOld) await import(/* webpackChunkName: "old" */ '../../files/old-workbook');
  return isOld;
}

async function hasOldHeader(file: Blob): Promise<boolean> {
  try {
    return startsWith(new Uint8Array(await file.slice(0, OLE_HEADER.length).arrayBuffer()), OLE_HEADER);
  } catch {
    // It is gone: whoever reads it, says so.
    return false;
  }
}
