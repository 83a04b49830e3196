import type { WrittenTable } from '../disclosure/own-relations/written-table';
import { tableInText, tableInWorkbook } from '../disclosure/own-relations/written-table';
import type { FileResult } from './file-result';
import { read } from './file-result';
import { openWorkbook } from './open-workbook';
import { readPlainText } from './read-narrative';

/** Files of these names are workbooks, all others texts. */
const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xls|et)$/iu;

/**
 * The table of relations that a file's bytes are, a workbook's or a text's by its name; null for a workbook without one.
 * What is not understood in it is part of the table; a failure says why the file could not be read at all.
 */
export async function readRules(name: string, bytes: Uint8Array): Promise<FileResult<WrittenTable | null>> {
  if (!WORKBOOK_NAME.test(name)) {
    const text = readPlainText(bytes);
    return text.ok ? read(tableInText(text.value, name)) : text;
  }
  const opened = await openWorkbook(bytes);
  return opened.ok ? read(tableInWorkbook(opened.value.snapshot, name)) : opened;
}
