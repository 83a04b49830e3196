import { CFB, read, utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../src/files';
import type { OpenedWorkbook } from '../../src/files/opened-workbook';
import { sampleBytes } from '../session/headless';

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

it('reads the figures that the same workbook has as .xlsx', async () => {
  const bytes = await sampleBytes('zhuzhou-shifeng-2021');
  const book = read(bytes, { cellNF: true });
  const old = await openWorkbook(
    new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
  );
  const now = await openWorkbook(bytes);
  if (!old.ok || !now.ok) throw new Error('not read');
  const figuresOf = ({ snapshot }: OpenedWorkbook): readonly (readonly number[])[] =>
    snapshot.sheets.flatMap(({ rows }, sheet) =>
      rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ value }) => (typeof value === 'number' ? [[sheet, row, value]] : [])),
      ),
    );
  const figures = figuresOf(now.value);
  expect(figures.length).toBeGreaterThan(100);
  expect(figuresOf(old.value)).toEqual(figures);
});

/** The part of the package that makes containers; its types leave it open. */
const containers = CFB as {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, path: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { readonly type: 'array' }) => Uint8Array;
};

it('refuses a container of the old formats that holds no workbook, and what is cut off', async () => {
  const container = containers.utils.cfb_new();
  containers.utils.cfb_add(container, '/WordDocument', new Uint8Array(5000));
  const bytes = new Uint8Array(containers.write(container, { type: 'array' }));
  for (const given of [bytes, bytes.subarray(0, 600)])
    expect(await openWorkbook(given)).toMatchObject({ ok: false, failure: 'oldFormat' });
});
