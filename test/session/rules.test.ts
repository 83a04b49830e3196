import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RowTexts } from '../../src/disclosure/own-relations/table-edit';
import { reviewWorkbook } from '../../src/disclosure/review';
import { saveWorkbook } from '../../src/preview/host';
import { rulesReader } from '../../src/outcome/given-rules';
import { fileBytes } from '../../src/review-files/file-bytes';
import { openWorkbook } from '../../src/files';
import { rulesOfWorkbook } from '../../src/session/rules';
import type { Session } from '../../src/session/session';
import { sheetOf } from '../disclosure/sheets';
import { sample } from '../disclosure/samples';
import { openFile } from '../page/open-file';
import { openSample, sampleBytes } from './headless';
import { MemoryWorkbook } from './memory/memory-workbook';
import { person } from './memory/person';

afterEach(() => {
  vi.unstubAllGlobals();
});

const SAMPLE = 'zhuzhou-shifeng-2021';

const rule = (id: string, formula: string, level = '错误'): RowTexts => ({
  ...{ id, title: `${id}的名称`, formula, level },
  ...{ note: '请说明', source: '审核要点' },
});

/** The sample's total expenditure is 1,474.07 in both forms. */
const HOLDS = rule('甲-1', '支出决算表[合计, 本年支出合计] = 收入支出决算总表[本年支出合计, 决算数]');
const BROKEN = rule('甲-2', '支出决算表[合计, 本年支出合计] = 1474万元');
const ADDRESSED = rule('03', "'公开03表'!C7万元 >= 0", '提示');

function rows({ getState }: Session): readonly RowTexts[] {
  const { reviewed } = getState();
  const table = reviewed === null ? null : rulesOfWorkbook(reviewed.snapshot);
  return table?.rows.map(({ texts }) => texts) ?? [];
}

const states = ({ getState }: Session): readonly string[] =>
  (getState().reviewed?.review.relations ?? [])
    .filter(({ rule: id }) => id.startsWith('OWN:'))
    .map(({ rule: id, state }) => `${id} ${state}`);

/** The row of the table that has an id, as the user sees it. */
function seen({ getState }: Session, id: string) {
  const { reviewed } = getState();
  const row =
    reviewed === null
      ? undefined
      : rulesOfWorkbook(reviewed.snapshot)?.rows.find((one) => one.texts.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

const ROOMS: readonly (readonly [string, () => Promise<Session>])[] = [
  ['in memory', async () => person('甲', new MemoryWorkbook('甲.xlsx', await sample(SAMPLE))).session],
  ['in Excel', async () => (await openSample(SAMPLE)).session],
  ['on the page', async () => (await openFile(await sampleBytes(SAMPLE), `${SAMPLE}.xlsx`)).session],
];

describe.each(ROOMS)('%s', (_name, open) => {
  test('a relation is written, checked, changed, and taken back step by step until the sheet is gone', async () => {
    const session = await open();
    await session.check();
    const sheets = session.getState().reviewed?.snapshot.sheets.map(({ name }) => name);
    await session.saveRule(HOLDS, null);
    expect(session.getState().notice).toMatchObject({
      kind: 'rulesSaved',
      sheet: '核对规则',
      afterwards: null,
    });
    await session.saveRule(BROKEN, null);
    await session.saveRule(ADDRESSED, null);
    expect(rows(session)).toEqual([HOLDS, BROKEN, ADDRESSED]);
    expect(states(session)).toEqual(['OWN:甲-1 held', 'OWN:甲-2 broken', 'OWN:03 held']);

    const mended = { ...BROKEN, formula: '支出决算表[合计, 本年支出合计] = 1474.07万元', note: '' };
    await session.saveRule(mended, seen(session, '甲-2'));
    expect(rows(session)).toEqual([HOLDS, mended, ADDRESSED]);
    expect(states(session)[1]).toBe('OWN:甲-2 held');

    await session.removeRule(seen(session, '甲-1'));
    expect(rows(session)).toEqual([mended, ADDRESSED]);

    await session.undoRules();
    expect(rows(session)).toEqual([HOLDS, mended, ADDRESSED]);
    await session.undoRules();
    expect(rows(session)).toEqual([HOLDS, BROKEN, ADDRESSED]);
    await session.undoRules();
    await session.undoRules();
    expect(rows(session)).toEqual([HOLDS]);
    await session.undoRules();
    expect(session.getState().reviewed?.snapshot.sheets.map(({ name }) => name)).toEqual(sheets);
    await session.undoRules();
    expect(session.getState().notice).toEqual({ kind: 'nothingToUndo' });
  });

  test('what the set says of itself is written, and followed', async () => {
    const session = await open();
    await session.check();
    await session.saveRule(HOLDS, null);
    await session.describeRules({ name: '市级审核', version: '2', issuer: '市财政局', years: '2020' });
    expect(session.getState().reviewed?.review.own?.relations[0]?.set).toEqual({
      ...{ name: '市级审核', version: '2', issuer: '市财政局', years: { from: 2020, to: 2020 } },
    });
    // The sample is of 2021.
    expect(states(session)).toEqual(['OWN:甲-1 notCheckable']);
  });
});

describe('in a workbook that has a table', () => {
  const TABLE = sheetOf(
    [
      ['本局的规则', '联系人：王'],
      ['公式', '备忘', '编号'],
      ['1 = 1', '勿动', '旧-1'],
      ['待补', null, null],
    ],
    { name: '核对规则' },
  );

  test('what is foreign stays, columns that are lacking are added, and what the set says has its place', async () => {
    const workbook = new MemoryWorkbook('甲.xlsx', { sheets: [...(await sample(SAMPLE)).sheets, TABLE] });
    const { session } = person('甲', workbook);
    await session.check();
    await session.saveRule(HOLDS, null);
    await session.removeRule(seen(session, '旧-1'));
    await session.describeRules({ name: '市级', version: '', issuer: '', years: '' });
    expect(workbook.grid('核对规则')).toEqual([
      ['本局的规则', '联系人：王', '名称：市级'],
      ['公式', '备忘', '编号', '名称', '级别', '说明', '依据'],
      [null, '勿动', null],
      ['待补', null, null],
      [HOLDS.formula, null, HOLDS.id, HOLDS.title, HOLDS.level, HOLDS.note, HOLDS.source],
    ]);
  });

  test('a row that somebody has changed meanwhile is not written, and told', async () => {
    const workbook = new MemoryWorkbook('甲.xlsx', { sheets: [...(await sample(SAMPLE)).sheets, TABLE] });
    const { session } = person('甲', workbook);
    await session.check();
    const before = seen(session, '旧-1');
    workbook.write({ sheet: '核对规则', row: 2, column: 0 }, { value: '2 = 2' }, 'General');
    await session.saveRule({ ...before.texts, formula: '3 = 3' }, before);
    expect(session.getState().notice).toEqual({ kind: 'rulesStale', sheet: '核对规则' });
    expect(workbook.cellAt({ sheet: '核对规则', row: 2, column: 0 })?.value).toBe('2 = 2');
    // It is shown as it is now.
    expect(seen(session, '旧-1').texts.formula).toBe('2 = 2');
  });

  test('a protected sheet is told, and nothing is written', async () => {
    const workbook = new MemoryWorkbook('甲.xlsx', { sheets: [...(await sample(SAMPLE)).sheets, TABLE] });
    const sheet = workbook.sheet('核对规则');
    if (sheet !== undefined) sheet.isProtected = true;
    const { session } = person('甲', workbook);
    await session.check();
    await session.saveRule(HOLDS, null);
    expect(session.getState().notice).toMatchObject({
      ...{ kind: 'failed', operation: 'writeRules', failure: { kind: 'protectedSheet' } },
    });
    expect(workbook.grid('核对规则')).toHaveLength(4);
  });

  test('a sheet without the heads is refused', async () => {
    const other = sheetOf([['甲', '乙']], { name: '核对规则' });
    const workbook = new MemoryWorkbook('甲.xlsx', { sheets: [other] });
    const { session } = person('甲', workbook);
    await session.check();
    await session.saveRule(HOLDS, null);
    expect(session.getState().notice).toEqual({ kind: 'rulesRefused', why: 'noHeads', sheet: '核对规则' });
  });
});

test('a set goes through a file of either kind and back, as the command line reads it', async () => {
  const { session } = person('甲', new MemoryWorkbook('甲.xlsx', await sample(SAMPLE)));
  await session.check();
  for (const row of [HOLDS, BROKEN, ADDRESSED]) await session.saveRule(row, null);
  await session.saveRule({ ...rule('T1-5', '', '关闭'), title: '' }, null);
  await session.describeRules({ name: '市级', version: '2', issuer: '', years: '' });
  const own = session.getState().reviewed?.review.own;
  const folder = await mkdtemp(join(tmpdir(), 'rules-'));
  try {
    for (const kind of ['txt', 'xlsx'] as const) {
      const file = await session.exportRules(kind);
      expect([file?.name, file?.lost]).toEqual([`市级.${kind}`, []]);
      const path = join(folder, file?.name ?? '');
      await writeFile(path, file?.bytes ?? '');
      const { sets } = await rulesReader([path], fileBytes)();
      const [read] = sets;
      const ids = [...(read?.relations ?? []), ...(read?.switches ?? [])].map((one) => one.rule);
      expect([kind, read?.about.version, ids]).toEqual([
        ...[kind, '2', ['OWN:甲-1', 'OWN:甲-2', 'OWN:03', 'T1-5']],
      ]);
      expect(read?.relations.map(({ formula }) => formula)).toEqual(
        own?.relations.map(({ formula }) => formula),
      );
      await session.readRules({ name: file?.name ?? '', bytes: file?.bytes ?? new Uint8Array() });
      expect(session.getState().notice).toEqual({
        ...{ kind: 'rulesRead', name: `市级.${kind}`, found: { relations: 4, mistakes: 0 } },
      });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(session.getState().rules).toHaveLength(2);
});

test('an id that a text would take for a remark is told', async () => {
  const { session } = person('甲', new MemoryWorkbook('甲.xlsx', await sample(SAMPLE)));
  await session.check();
  await session.saveRule(rule('#1', '1 = 1'), null);
  expect((await session.exportRules('txt'))?.lost).toEqual(['#1']);
  expect((await session.exportRules('xlsx'))?.lost).toEqual([]);
});

test('sets from files are used, written into the workbook without the ids that it has, and forgotten', async () => {
  const { session } = person('甲', new MemoryWorkbook('甲.xlsx', await sample(SAMPLE)));
  await session.check();
  await session.saveRule(HOLDS, null);
  const text = `名称：县级\n${HOLDS.id}\t1 = 2\n乙-1\t${BROKEN.formula}`;
  await session.readRules({ name: '县级.txt', bytes: new TextEncoder().encode(text) });
  expect(states(session)).toEqual(['OWN:甲-1 held', 'OWN:乙-1 broken']);
  await session.adoptRules('县级.txt');
  expect(session.getState().notice).toMatchObject({ kind: 'rulesSaved', left: ['甲-1'] });
  expect(rows(session).map(({ id, formula }) => [id, formula])).toEqual([
    [HOLDS.id, HOLDS.formula],
    ['乙-1', BROKEN.formula],
  ]);
  await session.forgetRules('县级.txt');
  expect(states(session)).toEqual(['OWN:甲-1 held', 'OWN:乙-1 broken']);
  await session.readRules({ name: '空.xlsx', bytes: new Uint8Array([1]) });
  expect(session.getState().notice).toMatchObject({ kind: 'fileFailed', operation: 'readRules' });
});

test('what is saved in Excel is read from the file, by the command line and on the page, with the same findings', async () => {
  const { session, workbook } = await openSample(SAMPLE);
  await session.check();
  for (const row of [HOLDS, BROKEN, ADDRESSED]) await session.saveRule(row, null);
  const saved = await saveWorkbook(workbook);
  const opened = await openWorkbook(saved);
  if (!opened.ok) throw new Error(opened.failure);
  const page = await openFile(saved, `${SAMPLE}.xlsx`);
  await page.session.check();
  const told = (review: ReturnType<typeof reviewWorkbook> | undefined) =>
    review?.findings
      .filter(({ rule: id }) => id.startsWith('OWN:'))
      .map(({ rule: id, message }) => [id, message]);
  expect(told(reviewWorkbook(opened.value.snapshot))).toEqual(told(session.getState().reviewed?.review));
  expect(told(page.session.getState().reviewed?.review)).toEqual(told(session.getState().reviewed?.review));
  expect(told(reviewWorkbook(opened.value.snapshot))).toHaveLength(1);
});
