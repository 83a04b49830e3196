import { afterEach, describe, expect, test, vi } from 'vitest';
import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { standingOf } from '../../src/disclosure/decisions/standing';
import { figuresByCell } from '../../src/disclosure/figures-by-cell';
import { reviewWorkbook } from '../../src/disclosure/review';
import { openWorkbook } from '../../src/files';
import { annotatedCopy } from '../../src/files/copy/annotate';
import type { CopySource } from '../../src/files/opened-workbook';
import { WorkbookEditor } from '../../src/files/patch/workbook-editor';
import { saveWorkbook } from '../../src/preview/host';
import { readNotes } from '../../src/preview/xlsx/note-files';
import { isMarkFormula } from '../../src/presentation/marks/mark-signs';
import { marksOf } from '../../src/presentation/marks/marks-of';
import { openBytes, place, reopened, sampleBytes, valueOf } from '../session/headless';
import { copyOf, openFile } from './open-file';

afterEach(() => {
  vi.unstubAllGlobals();
});

const SAMPLES = [
  'wuhan-dongxihu-2020',
  'wuhan-hongshan-2020',
  'zhuzhou-shifeng-2021',
  'zhuzhou-shifeng-2021-broken-heads',
  'zhuzhou-shifeng-2021-split-codes',
];
/** 14 of 15 people and yet full marks: 10 × 14/15 = 9.33, so that the total is 91.33, not 92. */
const SAMPLE = 'zhuzhou-shifeng-2021';
const PROJECT = '附件2公车平台';

async function sourceOf(bytes: Uint8Array): Promise<CopySource> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok || opened.value.source === null) throw new Error('not read');
  return opened.value.source;
}

const textOf = ({ pack }: CopySource, path: string): string => new TextDecoder().decode(pack.part(path));

/** What a workbook file shows of marks: how many sheets are coloured, and how many notes are ours. */
async function marksIn(bytes: Uint8Array): Promise<{ readonly coloured: number; readonly notes: number }> {
  const source = await sourceOf(bytes);
  const { sheets } = source.book;
  return {
    coloured: sheets.filter(({ part }) => isMarkFormula(textOf(source, part))).length,
    notes: sheets
      .flatMap(({ part }) => readNotes(source.pack, part, new Set()))
      .filter(({ text }) => text.includes('【决算核对】')).length,
  };
}

const namesIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await sourceOf(bytes)).book.sheets.map(({ name }) => name);

describe('the copy of the page', () => {
  test.each(SAMPLES)('of %s has the cells and marks of the command line’s', async (name) => {
    const bytes = await sampleBytes(name);
    const source = await sourceOf(bytes);
    const review = reviewWorkbook(source.snapshot);
    const standing = standingOf(review, NO_DECISIONS, figuresByCell(review));
    const choice = { formulas: false, live: false };
    const there = await sourceOf(annotatedCopy(source, { review, standing }, choice, 'zh-CN').bytes);

    const opened = await openFile(bytes, `${name}.xlsx`);
    await opened.room.applyCorrections(review.corrections, { overwriteFormulas: false, by: '张三' });
    await opened.room.placeMarks(marksOf(review, { language: 'zh-CN', rounding: false }));
    const here = await sourceOf((await copyOf(opened)).bytes);
    for (const { part } of source.book.sheets) {
      expect(textOf(here, part) === textOf(there, part)).toBe(true);
      const notes = (of: CopySource) => readNotes(of.pack, part, new Set());
      expect(notes(here)).toEqual(notes(there));
    }
    expect(here.book.sheets).toHaveLength(source.book.sheets.length);
  });

  test('carries marks that the page knows again and takes away', async () => {
    const opened = await openFile(await sampleBytes(SAMPLE), `${SAMPLE}.xlsx`);
    await opened.session.check();
    const copy = await copyOf(opened);
    const placed = await marksIn(copy.bytes);
    expect(placed.coloured).toBeGreaterThan(0);
    expect(placed.notes).toBeGreaterThan(0);

    const again = await openFile(copy.bytes, copy.name);
    await again.session.start();
    expect(again.session.getState().marked).toBe(true);
    await again.session.clearMarks();
    expect(again.session.getState().notice).toMatchObject({ kind: 'cleared' });
    const cleared = await copyOf(again);
    expect(cleared.name).toBe(`${SAMPLE}-核对.xlsx`);
    expect(await marksIn(cleared.bytes)).toEqual({ coloured: 0, notes: 0 });
    // Marked anew, it has each mark once.
    await again.session.check();
    expect(await marksIn((await copyOf(again)).bytes)).toEqual(placed);
  });

  test('leaves a note of the user’s as it was, below which a mark stood', async () => {
    const source = await sourceOf(await sampleBytes(SAMPLE));
    const editor = new WorkbookEditor(source, '某人');
    editor.note(place(PROJECT, 13, 7), '请再核一下');
    editor.note(place(PROJECT, 5, 3), '【决算核对】这是我自己写的');
    const noted = editor.finish().bytes;
    const notes = async (of: Uint8Array): Promise<readonly string[]> => {
      const { book, pack } = await sourceOf(of);
      return book.sheets.flatMap(({ part }) => readNotes(pack, part, new Set()).map(({ text }) => text));
    };
    const marked = await openFile(noted, 'a.xlsx');
    await marked.room.placeMarks([{ place: place(PROJECT, 13, 7), kind: 'error', text: '得分不对' }]);
    const copy = await copyOf(marked);
    expect(await notes(copy.bytes)).toContain('请再核一下\n\n【决算核对】得分不对');
    const cleared = await openFile(copy.bytes, 'b.xlsx');
    const said = await cleared.room.clearMarks();
    expect(said).toMatchObject({ ok: true, value: { cleared: 1, leftComments: 1 } });
    expect([...(await notes((await copyOf(cleared)).bytes))].sort()).toEqual([
      '【决算核对】这是我自己写的',
      '请再核一下',
    ]);
  });

  test('has the report in place of the one that it had, and loses it without a trace', async () => {
    const bytes = await sampleBytes(SAMPLE);
    const opened = await openFile(bytes, `${SAMPLE}.xlsx`);
    await opened.session.check();
    await opened.session.writeReport();
    expect(opened.session.getState().notice).toMatchObject({ kind: 'reported', sheet: '核对报告' });
    const first = await copyOf(opened);
    const names = await namesIn(bytes);
    expect(await namesIn(first.bytes)).toEqual([...names, '核对报告']);

    const again = await openFile(first.bytes, first.name);
    await again.session.check();
    await again.session.writeReport();
    const second = await copyOf(again);
    expect(await namesIn(second.bytes)).toEqual([...names, '核对报告']);

    const last = await openFile(second.bytes, second.name);
    await last.session.removeReport();
    expect(last.session.getState().notice).toMatchObject({ kind: 'reportRemoved' });
    const third = await copyOf(last);
    expect(await namesIn(third.bytes)).toEqual(names);
    const source = await sourceOf(third.bytes);
    expect(textOf(source, source.book.path)).not.toContain('核对报告');
    await expect(openBytes(third.bytes, 'c.xlsx')).resolves.toBeDefined();
  });
});

describe('what is written on the page and in Excel', () => {
  test('decisions and undo of the page’s copy are there in Excel', async () => {
    const opened = await openFile(await sampleBytes(SAMPLE), `${SAMPLE}.xlsx`);
    opened.session.prefer({ userName: '张三' });
    await opened.session.check();
    await opened.session.recalculate();
    await opened.session.apply();
    const { standing } = opened.session.getState().reviewed ?? {};
    const [key] = (standing?.findings ?? []).map((finding) => finding.key);
    if (key === undefined) throw new Error('nothing found');
    await opened.session.decide([key], { kind: 'explained', text: '按原表照录' });
    const copy = await copyOf(opened);

    const excel = await openBytes(copy.bytes, copy.name);
    await excel.session.check();
    expect(excel.session.getState().canUndo).toBe(true);
    expect(await valueOf(excel, PROJECT, 'H14')).toBe(9.33);
    const kept = excel.session.getState().reviewed?.decisions.value.decisions ?? [];
    expect(kept.map(({ steps }) => steps.accountant.map(({ text, by }) => `${by}：${text}`))).toEqual([
      ['张三：按原表照录'],
    ]);
    await excel.session.undo();
    expect(await valueOf(excel, PROJECT, 'H14')).toBe(10);
    expect(await valueOf(excel, PROJECT, 'H22')).toBe(92);
  });

  test('marks of the page’s copy are cleared in Excel; that their notes stay, which it cannot see, is told', async () => {
    const editor = new WorkbookEditor(await sourceOf(await sampleBytes(SAMPLE)), '某人');
    editor.note(place(PROJECT, 13, 7), '请再核一下');
    const opened = await openFile(editor.finish().bytes, `${SAMPLE}.xlsx`);
    await opened.session.check();
    const copy = await copyOf(opened);
    const placed = await marksIn(copy.bytes);
    expect(placed.coloured).toBeGreaterThan(0);
    expect(placed.notes).toBeGreaterThan(0);

    const excel = await openBytes(copy.bytes, copy.name);
    await excel.session.start();
    expect(excel.session.getState().marked).toBe(true);
    await excel.session.clearMarks();
    const { marked, notice } = excel.session.getState();
    expect(marked).toBe(false);
    expect(notice).toMatchObject({ kind: 'cleared', remarks: { unseenNotes: true, leftComments: 0 } });
    const cleared = await saveWorkbook(excel.workbook);
    expect(await marksIn(cleared)).toEqual({ coloured: 0, notes: placed.notes });
    // Once they are told there is no mark any more that could have one.
    await excel.session.check();
    await excel.session.clearMarks();
    expect(excel.session.getState().notice).toMatchObject({ remarks: { unseenNotes: false } });
  });

  test('marks of the page’s copy are replaced in Excel, which tells that their notes stay', async () => {
    const opened = await openFile(await sampleBytes(SAMPLE), `${SAMPLE}.xlsx`);
    await opened.session.check();
    const copy = await copyOf(opened);
    const excel = await openBytes(copy.bytes, copy.name);
    await excel.session.check();
    const { notice } = excel.session.getState();
    expect(notice).toMatchObject({ kind: 'checked', remarks: { unseenNotes: true } });
    const saved = await marksIn(await saveWorkbook(excel.workbook));
    expect(saved.coloured).toBeGreaterThan(0);
    await excel.session.check();
    expect(excel.session.getState().notice).toMatchObject({ remarks: { unseenNotes: false } });
  });

  test('decisions and undo of a workbook saved in Excel are there on the page', async () => {
    const excel = await openBytes(await sampleBytes(SAMPLE), `${SAMPLE}.xlsx`);
    excel.session.prefer({ userName: '李四' });
    await excel.session.check();
    await excel.session.recalculate();
    await excel.session.apply();
    const { standing } = excel.session.getState().reviewed ?? {};
    const [key] = (standing?.findings ?? []).map((finding) => finding.key);
    if (key === undefined) throw new Error('nothing found');
    await excel.session.decide([key], { kind: 'explained', text: '已核实' });
    const saved = await saveWorkbook(excel.workbook);

    const opened = await openFile(saved, `${SAMPLE}.xlsx`);
    await opened.session.check();
    const { canUndo, reviewed } = opened.session.getState();
    expect(canUndo).toBe(true);
    expect(reviewed?.decisions.value.decisions.map(({ steps }) => steps.accountant[0]?.text)).toEqual([
      '已核实',
    ]);
    await opened.session.undo();
    expect(opened.session.getState().notice).toMatchObject({ kind: 'undone', lost: [], changedSince: [] });
    const back = await reopened(await openBytes((await copyOf(opened)).bytes, 'a.xlsx'));
    expect(await valueOf(back, PROJECT, 'H14')).toBe(10);
  });
});
