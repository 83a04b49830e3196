import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../src/files';

it('reads an old .xls: values, formats, merges, hidden sheets; no copy is made of it', async () => {
  const sheet = utils.aoa_to_sheet([
    ['收入支出决算总表', null],
    [1474.07, 0.8827],
  ]);
  const { B2: rate } = sheet;
  sheet['B2'] = { ...(rate as object), z: '0.00%' };
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '公开01表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([[true]]), '旁');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.failure);
  const { snapshot, source } = opened.value;
  expect(source).toBeNull();
  expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['公开01表', 'visible'],
    ['旁', 'hidden'],
  ]);
  expect(snapshot.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect(snapshot.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
    [
      { value: '收入支出决算总表', format: 'General' },
      { value: null, format: 'General' },
    ],
    [
      { value: 1474.07, format: 'General' },
      { value: 0.8827, format: '0.00%' },
    ],
  ]);
  expect(snapshot.sheets[1]?.rows[0]?.cells[0]?.value).toBe(true);
});
