import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RowTexts } from '../../src/disclosure/own-relations/table-edit';
import type { Review } from '../../src/disclosure/review-types';
import { reviewWorkbook } from '../../src/disclosure/review';
import { openWorkbook } from '../../src/files';
import type { CopySource } from '../../src/files/opened-workbook';
import { EditedPackage } from '../../src/files/patch/edited-package';
import { saveWorkbook } from '../../src/preview/host';
import { readNotes } from '../../src/preview/xlsx/note-files';
import { isMarkFormula } from '../../src/presentation/marks/mark-signs';
import type { Session } from '../../src/session/session';
import { rulesOfWorkbook } from '../../src/session/rules';
import { openBytes, sampleBytes, valueOf } from '../session/headless';
import type { OpenFile } from './open-file';
import { copyOf, openFile } from './open-file';

afterEach(() => {
  vi.unstubAllGlobals();
});

const SAMPLE = 'zhuzhou-shifeng-2021';
const RULES = '核对规则';

const rule = (id: string, formula: string): RowTexts => ({
  ...{ id, title: `${id}的名称`, formula, level: '错误', note: '请说明', source: '审核要点' },
});

/** The sample's total expenditure is 1,474.07. */
const BROKEN = rule('甲-1', '支出决算表[合计, 本年支出合计] = 1474万元');
const HOLDS = { ...BROKEN, formula: '支出决算表[合计, 本年支出合计] = 1474.07万元' };
const MISTAKEN = rule('甲-2', '支出决算表[合计 = 1');
/** Texts that a workbook could take for something else. */
const ODD = { ...rule('=1+1', '1 = 1'), note: '000123', source: "'<&>\n另一行" };

const opened = async (bytes?: Uint8Array): Promise<OpenFile> => {
  const file = await openFile(bytes ?? (await sampleBytes(SAMPLE)), `${SAMPLE}.xlsx`);
  await file.session.check();
  return file;
};

async function sourceOf(bytes: Uint8Array): Promise<CopySource> {
  const read = await openWorkbook(bytes);
  if (!read.ok || read.value.source === null) throw new Error('not read');
  return read.value.source;
}

const namesIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await sourceOf(bytes)).book.sheets.map(({ name }) => name);

/** What a review says of own relations, as it is told to whoever reads it. */
const told = (review: Review | undefined) =>
  (review?.findings ?? [])
    .filter(({ rule: id, cells }) => id.startsWith('OWN:') || cells[0]?.sheet === RULES)
    .map(({ rule: id, message, cells }) => ({ id, message, cells }));

const rowsOf = ({ getState }: Session): readonly RowTexts[] => {
  const { reviewed } = getState();
  return (reviewed && rulesOfWorkbook(reviewed.snapshot))?.rows.map(({ texts }) => texts) ?? [];
};

const rowOf = ({ getState }: Session, id: string) => {
  const { reviewed } = getState();
  const row = (reviewed && rulesOfWorkbook(reviewed.snapshot))?.rows.find(({ texts }) => texts.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

describe('relations that are written on the page into a file without any', () => {
  test('are found in its copy as they were on the page, by whoever opens it', async () => {
    const file = await opened();
    for (const row of [BROKEN, MISTAKEN, ODD]) await file.session.saveRule(row, null);
    await file.session.saveRule({ ...ODD, title: '改过的名称' }, rowOf(file.session, ODD.id));
    const here = told(file.session.getState().reviewed?.review);
    expect(here.map(({ id }) => id)).toContain('OWN:甲-1');
    expect(here.length).toBeGreaterThan(1);
    const { bytes } = await copyOf(file);
    expect(await namesIn(bytes)).toEqual([...(await namesIn(await sampleBytes(SAMPLE))), RULES]);

    const source = await sourceOf(bytes);
    expect(told(reviewWorkbook(source.snapshot))).toEqual(here);
    const excel = await openBytes(bytes, `${SAMPLE}.xlsx`);
    await excel.session.check();
    expect(told(excel.session.getState().reviewed?.review)).toEqual(here);
    const rows = [BROKEN, MISTAKEN, { ...ODD, title: '改过的名称' }];
    expect(rowsOf(excel.session)).toEqual(rows);
    const again = await opened(bytes);
    expect(rowsOf(again.session)).toEqual(rows);
  });

  test('are marked in the copy where they are mistaken', async () => {
    const file = await opened();
    await file.session.saveRule(MISTAKEN, null);
    await file.session.check();
    const source = await sourceOf((await copyOf(file)).bytes);
    const part = source.book.sheets.find(({ name }) => name === RULES)?.part ?? '';
    expect(isMarkFormula(new TextDecoder().decode(source.pack.part(part)))).toBe(true);
    const cells = told(file.session.getState().reviewed?.review)[0]?.cells;
    expect(readNotes(source.pack, part, new Set()).map(({ text }) => text.slice(0, 6))).toEqual(
      (cells ?? []).map(() => '【决算核对】'),
    );
  });

  test('leave the file byte for byte as it was once they are taken back', async () => {
    const bytes = await sampleBytes(SAMPLE);
    const { room, session } = await openFile(bytes, `${SAMPLE}.xlsx`);
    await session.start();
    for (const row of [BROKEN, MISTAKEN]) await session.saveRule(row, null);
    await session.saveRule(HOLDS, rowOf(session, BROKEN.id));
    for (const sheets of [[RULES], [RULES], []]) {
      await session.undoRules();
      expect(room.shown().sheets.flatMap(({ name }) => (name === RULES ? [name] : []))).toEqual(sheets);
    }
    await session.clearMarks();
    expect(room.isUnsaved()).toBe(false);
    const copy = await copyOf({ room, session });
    expect(Buffer.from(copy.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('are taken back in the copy of a copy, sheet and all, and can be written again', async () => {
    const first = await opened();
    await first.session.saveRule(BROKEN, null);
    await first.session.saveRule(HOLDS, rowOf(first.session, BROKEN.id));
    const second = await opened((await copyOf(first)).bytes);
    await second.session.undoRules();
    expect(rowsOf(second.session)).toEqual([BROKEN]);
    await second.session.undoRules();
    expect(second.room.shown().sheets.map(({ name }) => name)).not.toContain(RULES);
    expect(second.session.getState().notice).toMatchObject({ kind: 'undone', lost: [], changedSince: [] });
    const without = (await copyOf(second)).bytes;
    expect(await namesIn(without)).toEqual(await namesIn(await sampleBytes(SAMPLE)));
    const { pack, book } = await sourceOf(without);
    expect(new TextDecoder().decode(pack.part(book.path))).not.toContain(RULES);

    await second.session.saveRule(HOLDS, null);
    const third = await opened((await copyOf(second)).bytes);
    expect(rowsOf(third.session)).toEqual([HOLDS]);
    expect((await namesIn((await copyOf(third)).bytes)).filter((name) => name === RULES)).toEqual([RULES]);
    await expect(openBytes((await copyOf(third)).bytes, 'a.xlsx')).resolves.toBeDefined();
  });

  test('stay where somebody has written into their sheet since', async () => {
    const first = await opened();
    await first.session.saveRule(BROKEN, null);
    const excel = await openBytes((await copyOf(first)).bytes, `${SAMPLE}.xlsx`);
    await excel.other(async (context) => {
      context.workbook.worksheets.getItem(RULES).getRange('H20').values = [['王局批注']];
      await context.sync();
    });
    const noted = await openFile(await saveWorkbook(excel.workbook), `${SAMPLE}.xlsx`);
    await noted.session.check();
    await noted.session.undoRules();
    const left = noted.room.shown().sheets.find(({ name }) => name === RULES);
    expect(left?.rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []))).toEqual([
      '王局批注',
    ]);
    const kept = await openBytes((await copyOf(noted)).bytes, 'a.xlsx');
    expect(await valueOf(kept, RULES, 'H20')).toBe('王局批注');
  });

  test('are not written where the structure of the workbook is locked, and it is told', async () => {
    const source = await sourceOf(await sampleBytes(SAMPLE));
    const edited = new EditedPackage(source.pack);
    const { path } = source.book;
    edited.set(
      path,
      edited.text(path).replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
    );
    const locked = edited.bytes();
    const file = await opened(locked);
    await file.session.saveRule(BROKEN, null);
    expect(file.session.getState().notice).toMatchObject({
      ...{ kind: 'failed', operation: 'writeRules', failure: { kind: 'protectedWorkbook' } },
    });
    await file.session.clearMarks();
    expect(Buffer.from((await copyOf(file)).bytes).equals(Buffer.from(locked))).toBe(true);
  });
});
