import { expect, onTestFinished, test } from 'vitest';
import { utils, write } from '@e965/xlsx';
import type { GivenFile } from '../../src/page/given/given-file';
import { nameOf } from '../../src/page/given/given-file';
import type { ListRow } from '../../src/page/list/list-row';
import type { PageModel } from '../../src/page/page-model';
import { createPage } from '../../src/page/page-model';
import { yearBook } from '../review-files/year-book';
import { sampleBytes } from '../session/headless';

const SAMPLE = 'wuhan-dongxihu-2020';

/** A page whose browser makes no workers, and that is left empty. */
function page(): PageModel {
  const kept = new Map<string, unknown>();
  const made = createPage({
    kept: {
      get: (name) => kept.get(name),
      set: (name, value) => {
        kept.set(name, value);
      },
    },
    theme: () => 'light',
    onThemeChanged: () => () => undefined,
    language: 'zh-CN',
  });
  onTestFinished(made.clear);
  return made;
}

const given = (path: string, bytes: Uint8Array): GivenFile => ({
  path,
  file: new File([new Uint8Array(bytes)], nameOf(path)),
});

const add = (model: PageModel, ...files: readonly GivenFile[]): Promise<void> =>
  model.add({ files, unreadable: [] });

const rowsOf = (model: PageModel): ReadonlyMap<string, ListRow> =>
  new Map(model.getState().rows.map((row) => [row.path, row]));

/** The paths that are waited for, from now on. */
function waitedFor(model: PageModel): ReadonlySet<string> {
  const waited = new Set<string>();
  model.subscribe(() => {
    for (const { path, state } of model.getState().rows) if (state === 'waiting') waited.add(path);
  });
  return waited;
}

test('files that are added are reviewed, and the others stay what they are', async () => {
  const bytes = await sampleBytes(SAMPLE);
  const model = page();
  await add(model, given('甲.xlsx', bytes), given('乙.xlsx', bytes.slice(0, 3000)));
  const before = rowsOf(model);
  expect([...before.values()].map(({ state }) => state)).toEqual(['reviewed', 'reviewed']);
  const waited = waitedFor(model);
  await add(model, given('丙.xlsx', bytes));
  expect([...waited]).toEqual(['丙.xlsx']);
  const after = rowsOf(model);
  expect(after.size).toBe(3);
  for (const [path, row] of before) expect(after.get(path)).toBe(row);
  expect(after.get('丙.xlsx')?.result?.severities).toEqual(before.get('甲.xlsx')?.result?.severities);
  expect(after.get('丙.xlsx')?.result?.severities.error).toBeGreaterThan(0);
});

test('a file in place of one, and one that gets a text, are reviewed anew', async () => {
  const bytes = await sampleBytes(SAMPLE);
  const model = page();
  await add(model, given('甲.xlsx', bytes), given('乙.xlsx', bytes), given('丙.xlsx', bytes));
  const waited = waitedFor(model);
  await add(model, given('甲.xlsx', bytes.slice(0, 3000)), given('乙.txt', new TextEncoder().encode('无。')));
  expect([...waited].sort()).toEqual(['乙.xlsx', '甲.xlsx'].sort());
  const rows = rowsOf(model);
  expect(rows.get('甲.xlsx')?.result?.failures).toHaveLength(1);
  expect(rows.get('乙.xlsx')?.submission.text).toBe('乙.txt');
});

test('an .xls that comes later is read, and what has come before stays', async () => {
  const bytes = await sampleBytes(SAMPLE);
  const model = page();
  await add(model, given('甲.xlsx', bytes), given('乙.xlsx', bytes));
  const before = rowsOf(model);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['收入支出决算总表']]), '01');
  const old = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  await add(model, given('丙.xls', old));
  const after = rowsOf(model);
  expect(after.get('丙.xls')).toMatchObject({ state: 'reviewed', result: { failures: [] } });
  for (const [path, row] of before) expect(after.get(path)).toBe(row);
});

test('what is stopped goes on where further files come, and nothing is left waiting', async () => {
  const bytes = await sampleBytes(SAMPLE);
  const model = page();
  const first = add(model, ...['甲', '乙', '丙'].map((name) => given(`${name}.xlsx`, bytes)));
  const stopped = new Promise<void>((resolve) => {
    const stop = model.subscribe(() => {
      if (!model.getState().rows.some(({ state }) => state === 'reviewed')) return;
      stop();
      model.cancel();
      resolve();
    });
  });
  await Promise.all([first, stopped]);
  expect(model.getState().rows.some(({ state }) => state === 'left')).toBe(true);
  await add(model, given('丁.xlsx', bytes));
  expect(model.getState().rows.map(({ state }) => state)).toEqual(Array(4).fill('reviewed'));
});

test('relations and last year’s workbooks are for all files, and without them all is as it was', async () => {
  const model = page();
  await add(
    model,
    given('2023年水利局.xlsx', yearBook(2023, 7, 4)),
    given('2023年林业局.xlsx', yearBook(2023, 3, 4)),
  );
  const warnings = (): readonly (number | undefined)[] =>
    model.getState().rows.map(({ result }) => result?.severities.warning);
  const before = warnings();
  const [林业局 = 0, 水利局 = 0] = before;
  // 7 were carried over, and 5 left the year before.
  await model.give({ lastYear: [given('上年/2022年水利局.xlsx', yearBook(2022, 3, 5))] });
  expect(warnings()).toEqual([林业局, 水利局 + 1]);
  expect(model.getState().rows.map(({ submission }) => submission.previous)).toEqual([
    undefined,
    '上年/2022年水利局.xlsx',
  ]);
  expect(model.getState().rows[0]?.result?.remarks.map(({ reason }) => reason)).toEqual([
    '在“上年”中没有找到同名（年份除外）的上年工作簿，没有与上年比较',
  ]);
  const rules = given('规则.txt', new TextEncoder().encode('甲 1 = 2\n'));
  await model.give({ rules });
  expect(warnings()).toEqual([林业局 + 1, 水利局 + 2]);
  await model.give({ rules: null, lastYear: [] });
  expect(warnings()).toEqual(before);
});

test('a file that is opened has beside it what was given to all', async () => {
  const model = page();
  await add(
    model,
    given('2023年水利局.xlsx', yearBook(2023, 7, 4)),
    given('2023年林业局.xlsx', yearBook(2023, 3, 4)),
  );
  await model.give({
    rules: given('规则.txt', new TextEncoder().encode('甲 1 = 2\n')),
    lastYear: [given('上年/2022年水利局.xlsx', yearBook(2022, 3, 5))],
  });
  const listed = rowsOf(model).get('2023年水利局.xlsx')?.result?.severities;
  await model.show('2023年水利局.xlsx');
  const session = model.getState().open?.session;
  await expect
    .poll(() => session?.getState().rules.map(({ name }) => name), { timeout: 20_000 })
    .toEqual(['规则.txt']);
  await expect.poll(() => session?.getState().lastYear?.name, { timeout: 20_000 }).toBe('2022年水利局.xlsx');
  expect(rowsOf(model).get('2023年水利局.xlsx')?.result?.severities).toEqual(listed);
});

test('a file of relations that cannot be read is told of every file', async () => {
  const model = page();
  await add(model, given('甲.xlsx', yearBook(2023, 7, 4)), given('乙.xlsx', yearBook(2023, 3, 4)));
  await model.give({ rules: given('规则.xlsx', new Uint8Array([1, 2, 3])) });
  for (const { result } of model.getState().rows) {
    expect(result?.failures.map(({ file }) => file)).toEqual(['规则.xlsx']);
    expect(result?.forms).toBe(1);
  }
});
