import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { standingOf, withStep } from '../../src/disclosure/decisions/standing';
import { figuresByCell } from '../../src/disclosure/figures-by-cell';
import { reviewWorkbook } from '../../src/disclosure/review';
import { openWorkbook as openFile } from '../../src/files';
import { writeCustomXml } from '../../src/files/custom-xml';
import { WorkbookEditor } from '../../src/files/patch/workbook-editor';
import { DECISIONS_PART } from '../../src/record/decisions/decisions-part';
import { parseArguments } from '../../src/review-files/arguments';
import { reviewFiles } from '../../src/review-files/review-files';
import type { Language } from '../../src/voice/languages';
import { readNotes } from '../../src/preview/xlsx/note-files';
import { a1 } from '../../src/disclosure/sheet/address';
import { xmlOf } from '../record/parts';
import { openBytes, sampleBytes, type Opened } from '../session/headless';
import type { ShownSheet } from './shown';
import { shownComments, shownMarks, shownSheet } from './shown';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'excel-and-files-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The sample with an explanation of its wrong total, and an opinion on the whole. */
async function decided(): Promise<Uint8Array> {
  const opened = await openFile(await sampleBytes('zhuzhou-shifeng-2021'));
  if (!opened.ok || opened.value.source === null) throw new Error('not read');
  const { snapshot, source } = opened.value;
  const review = reviewWorkbook(snapshot);
  const figures = figuresByCell(review);
  const { findings } = standingOf(review, NO_DECISIONS, figures);
  const keys = findings.filter(({ finding }) => finding.rule === 'SA-TOTAL').map(({ key }) => key);
  const step = {
    kind: 'explained',
    text: '按原表照录',
    by: '张三',
    time: '2026-03-01T02:20:00.000Z',
  } as const;
  const { decisions } = withStep(NO_DECISIONS, review, figures, new Set(keys), 'accountant', step);
  const editor = new WorkbookEditor(source, '核对人');
  const xml = xmlOf(DECISIONS_PART, { decisions, conclusion: { text: '补正', by: '李四', time: step.time } });
  writeCustomXml(editor.pack, source, xml, { id: '{0D1CE}' });
  return editor.finish().bytes;
}

interface Shown {
  readonly report: ShownSheet;
  readonly marks: readonly string[];
  readonly texts: readonly string[];
}

/** What the add-in shows of a workbook that it has checked and reported on. */
async function inExcel(bytes: Uint8Array, language: Language): Promise<Shown> {
  const opened = await openBytes(bytes, '决算.xlsx');
  const { session, other } = opened;
  session.prefer({ language });
  await session.check();
  await session.writeReport();
  expect(session.getState().notice).toEqual({ kind: 'reported', sheet: '核对报告' });
  return {
    report: await shownSheet(other, '核对报告'),
    marks: await shownMarks(other),
    texts: await shownComments(other),
  };
}

/** The copy that the command line makes of a workbook. */
async function copyOf(bytes: Uint8Array, language: Language): Promise<Uint8Array> {
  const file = join(folder, '决算.xlsx');
  await writeFile(file, bytes);
  const out = await mkdtemp(join(folder, 'out-'));
  const parsed = parseArguments([file, '--out', out, '--lang', language]);
  if (parsed.kind !== 'review') throw new Error(parsed.kind);
  await reviewFiles(parsed.request, { out: () => undefined, err: () => undefined });
  return readFile(join(out, '决算-核对.xlsx'));
}

/** What the copy of the command line shows in Excel. */
async function inCopy(bytes: Uint8Array, language: Language): Promise<Shown> {
  const copy = await copyOf(bytes, language);
  const { other }: Opened = await openBytes(copy, '决算-核对.xlsx');
  const file = await openFile(copy);
  if (!file.ok || file.value.source === null) throw new Error('not read');
  const { pack, book } = file.value.source;
  return {
    report: await shownSheet(other, '核对报告'),
    marks: await shownMarks(other),
    texts: book.sheets
      .flatMap(({ name, part }) =>
        readNotes(pack, part, new Set()).map((note) => `${name}!${a1(note)} ${note.text}`),
      )
      .sort(),
  };
}

/** Where it says what became of a correction: a copy has it, and Excel's corrections are proposals. */
const STATE = 8;
const CORRECTION: Readonly<Record<Language, string>> = { 'zh-CN': '更正', en: 'Correction' };

/** When a workbook was checked. */
const CHECKED_ON = /\u3000(?:核对日期：|Checked on )\d{4}-\d\d-\d\d$/u;

it('a copy loses its colours where the add-in clears its marks', async () => {
  const copy = await copyOf(await sampleBytes('zhuzhou-shifeng-2021'), 'zh-CN');
  const { session, other } = await openBytes(copy, '决算-核对.xlsx');
  expect(await shownMarks(other)).not.toEqual([]);
  await session.clearMarks();
  expect(await shownMarks(other)).toEqual([]);
});

describe.each([
  ['wuhan-dongxihu-2020', 'zh-CN'],
  ['wuhan-hongshan-2020', 'zh-CN'],
  ['zhuzhou-shifeng-2021', 'en'],
  ['zhuzhou-shifeng-2021-broken-heads', 'zh-CN'],
  ['zhuzhou-shifeng-2021-split-codes', 'en'],
  ['with decisions', 'zh-CN'],
] as const)('%s', (name, language) => {
  it(`is reported on and marked alike by the add-in and the command line (${language})`, async () => {
    const bytes = name === 'with decisions' ? await decided() : await sampleBytes(name);
    const excel = await inExcel(bytes, language);
    const copy = await inCopy(bytes, language);
    const isCorrection = ([kind]: readonly unknown[]): boolean => kind === CORRECTION[language];
    const fates = copy.report.values.filter(isCorrection).map((row) => row[STATE]);
    expect(fates).not.toContain('');
    const proposed = copy.report.values.map((row) => (isCorrection(row) ? row.with(STATE, '') : row));
    // When it was checked, the add-in alone says: the same file gives the same copy on every day.
    const undated = excel.report.values.map((row) =>
      row.map((value) => (typeof value === 'string' ? value.replace(CHECKED_ON, '') : value)),
    );
    expect(undated).not.toEqual(excel.report.values);
    expect(proposed).toEqual(undated);
    expect({ ...copy.report, values: [] }).toEqual({ ...excel.report, values: [] });
    expect(copy.marks).toEqual(excel.marks);
    expect(copy.texts).toEqual(excel.texts);
    expect(excel.report.values.length).toBeGreaterThan(5);
    if (name === 'with decisions') {
      expect(excel.report.values.map((row) => row[STATE])).toContain('已说明');
      expect(excel.marks).not.toEqual([]);
      // The lightly coloured parts of the sums have none.
      expect(excel.texts.length).toBeLessThan(excel.marks.length);
    }
  });
});
