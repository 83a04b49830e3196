import { read } from '../files/file-result';
import type { OpenedWorkbook as Opened } from '../files/opened-workbook';
import { openWorkbook as open } from '../files/open-workbook';
import { fileBytes } from './file-bytes';
import type { ReadResult } from '../outcome/read-failure';

/** A workbook file that was read. */
export interface OpenedWorkbook extends Opened {
  readonly path: string;
}

/** Reads an .xlsx file. The file is only read; a failure says why it could not be. */
export async function readWorkbook(path: string): Promise<ReadResult<OpenedWorkbook>> {
  const bytes = await fileBytes(path);
  return bytes.ok ? openWorkbook(path, bytes.value) : bytes;
}

/** Opens an .xlsx file from its bytes; the path only names it. */
export async function openWorkbook(path: string, bytes: Uint8Array): Promise<ReadResult<OpenedWorkbook>> {
  const opened = await open(bytes);
  return opened.ok ? read({ path, ...opened.value }) : opened;
}
