import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewDocument } from '../../src/outcome/document/json';
import { runCommand as run } from './run-command';
import { yearBook } from './year-book';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'previous-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a book of a year. */
async function summary(name: string, year: number, opening: number, closing: number): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, yearBook(year, opening, closing));
  return path;
}

const DIFFERS =
  "“年初结转和结余”年初数7，上年年末数5（'[2022年水利局.xlsx]01'!D6），相差2；年初数经批准调整的请说明，否则请核实。";

test('--previous FILE compares with that workbook, in text and JSON', async () => {
  const last = await summary('2022年水利局.xlsx', 2022, 3, 5);
  const now = await summary('2023年水利局.xlsx', 2023, 7, 4);
  const { out, err } = await run(now, '--previous', last);
  expect(err).toBe('');
  expect(out).toContain('上年工作簿“2022年水利局.xlsx”：1 张表与本年对照。');
  expect(out).toContain(DIFFERS);
  const json = await run(now, '--json', '--previous', last);
  const [document] = (JSON.parse(json.out) as ReviewDocument).files;
  expect(document?.lastYear).toEqual({
    file: '2022年水利局.xlsx',
    forms: [{ sheet: '01', comparedWith: '[2022年水利局.xlsx]01' }],
    notCompared: null,
  });
  expect(document?.duties.find(({ id }) => id === 'last-year')?.ending).toBe('broken');
});

test('--previous FOLDER finds the workbook of the same name but for its year', async () => {
  await summary('上年/2022年水利局.xlsx', 2022, 3, 5);
  const now = await summary('本年/2023年水利局.xlsx', 2023, 7, 4);
  const other = await summary('本年/2023年林业局.xlsx', 2023, 7, 4);
  expect((await run(now, '--previous', join(folder, '上年'))).out).toContain(DIFFERS);
  const { out, err } = await run(other, '--previous', join(folder, '上年'));
  expect(out + err).toContain('没有找到同名（年份除外）的上年工作簿，没有与上年比较');
});

test('a workbook that cannot be read is told, and this year’s is reviewed', async () => {
  const now = await summary('2023年某局.xlsx', 2023, 7, 4);
  const { status, out, err } = await run(now, '--previous', join(folder, 'none.xlsx'));
  expect(status).toBe(2);
  expect(err).toContain('none.xlsx');
  expect(out).toContain('收入支出决算总表');
});
