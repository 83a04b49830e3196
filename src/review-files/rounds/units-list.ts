import { read as readSheet, utils } from '@e965/xlsx';
import { valueText } from '../../disclosure/sheet/snapshot';
import { ZIP_HEADER, OLE_HEADER, startsWith } from '../../files/bytes';
import { failed, read } from '../../files/file-result';
import { readPlainText } from '../../files/read-narrative';
import { fileBytes } from '../file-bytes';
import type { ReadResult } from '../../outcome/read-failure';
import { openWorkbook } from '../read-workbook';
import { plainUnit } from '../../outcome/results/unit';

/** What heads the column of names in a list of units. */
const HEADS: ReadonlySet<string> = new Set([
  '单位名称',
  '单位',
  '部门名称',
  '部门',
  '预算单位',
  '预算单位名称',
  '预算部门',
  'Unit',
  'Department',
]);

/** Rows above the head: a title, a date. */
const MOST_ABOVE = 10;

/**
 * Reads a list of units from a workbook (its first sheet), a CSV or a text with a name a line: the names below the head of
 * their column; without one the list may have one column only.
 */
export async function readUnits(path: string): Promise<ReadResult<readonly string[]>> {
  const bytes = await fileBytes(path);
  if (!bytes.ok) return bytes;
  const isBook = startsWith(bytes.value, ZIP_HEADER) || startsWith(bytes.value, OLE_HEADER);
  const rows = isBook ? await bookRows(path, bytes.value) : textRows(bytes.value);
  if (!rows.ok) return rows;
  const names = namesIn(rows.value);
  return names === null || names.length === 0 ? failed('noUnits') : read(names);
}

type Rows = readonly (readonly string[])[];

async function bookRows(path: string, bytes: Uint8Array): Promise<ReadResult<Rows>> {
  const opened = await openWorkbook(path, bytes);
  if (!opened.ok) return opened;
  const [sheet] = opened.value.snapshot.sheets;
  return read(
    (sheet?.rows ?? []).map(({ firstColumn, cells }) => [
      ...Array.from({ length: firstColumn }, () => ''),
      ...cells.map(({ value }) => valueText(value).trim()),
    ]),
  );
}

function textRows(bytes: Uint8Array): ReadResult<Rows> {
  const text = readPlainText(bytes);
  if (!text.ok) return text;
  const book = readSheet(text.value.replace(/^\uFEFF/u, ''), { type: 'string', raw: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) return read([]);
  const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: false, defval: '' });
  return read(rows.map((cells) => cells.map((cell) => String(cell).trim())));
}

/** The names in the rows of a table, each once; null where it is not certain which column holds them. */
function namesIn(rows: Rows): readonly string[] | null {
  const head = rows
    .slice(0, MOST_ABOVE)
    .findIndex((cells) => cells.some((cell) => HEADS.has(plainUnit(cell))));
  const columns = new Set(
    rows.flatMap((cells) => cells.flatMap((cell, column) => (cell === '' ? [] : [column]))),
  );
  const [only] = columns;
  const column = head < 0 ? only : rows[head]?.findIndex((cell) => HEADS.has(plainUnit(cell)));
  if (column === undefined || (head < 0 && columns.size !== 1)) return null;
  const names = rows.slice(head + 1).map((cells) => cells[column] ?? '');
  return [...new Map(names.filter((name) => name !== '').map((name) => [plainUnit(name), name])).values()];
}
