import { describe, expect, it } from 'vitest';
import type { FigureChange, ReviewComparison } from '../../../src/disclosure/comparison/comparison';
import { compareReviews } from '../../../src/disclosure/comparison/comparison';
import type { Finding } from '../../../src/disclosure/findings';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { reference } from '../../../src/disclosure/sheet/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { editedSheet, moved, renamed, typed, withoutSheet, withRowsInserted } from '../decisions/edits';
import { ministryForm } from '../ministry-form';
import { sample } from '../samples';
import { sheetOf } from '../sheets';

const PROJECT = '附件2公车平台';
const EXPENDITURE = '公开03表';
const SUMMARY = '公开01表';

const zhuzhou = (): Promise<WorkbookSnapshot> => sample('zhuzhou-shifeng-2021');

const compare = (before: WorkbookSnapshot, now: WorkbookSnapshot): ReviewComparison =>
  compareReviews(reviewWorkbook(before), reviewWorkbook(now));

const changed = ({ figures }: ReviewComparison): readonly string[] =>
  figures.map(({ place, before, now }) => `${reference(place)} ${before} → ${now}`);

const named = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, cells: [cell] }) => `${rule} ${cell === undefined ? '' : reference(cell)}`);

describe('a workbook and itself', () => {
  it('differ in nothing', async () => {
    const workbook = await zhuzhou();
    const comparison = compare(workbook, workbook);
    expect(comparison).toMatchObject({
      kind: 'version',
      years: { before: '2021', now: '2021' },
      figures: [],
      found: [],
      fixed: [],
      forms: { added: [], removed: [] },
    });
    expect(comparison.remaining).toEqual(reviewWorkbook(workbook).findings);
  });

  it('differ in nothing where sheets are renamed, moved and rows inserted', async () => {
    const workbook = await zhuzhou();
    let other = renamed(workbook, PROJECT, '公车');
    other = moved(other, SUMMARY, 3, 1);
    other = withRowsInserted(other, EXPENDITURE, 12, 2);
    other = { sheets: [...other.sheets].reverse() };
    const comparison = compare(other, workbook);
    expect(changed(comparison)).toEqual([]);
    expect([comparison.found, comparison.fixed]).toEqual([[], []]);
    expect(comparison.forms).toEqual({ added: [], removed: [] });
  });
});

describe('a version of the same year', () => {
  it('differs in exactly the figures that were corrected, and in the findings that this fixes', async () => {
    const now = await zhuzhou();
    // Two figures of 公开01表 as somebody had mistyped them: 1406.53 and 100.
    const before = typed(typed(now, SUMMARY, 'C7', 1460.53), SUMMARY, 'F15', 10);
    const comparison = compare(before, now);
    expect(comparison.kind).toBe('version');
    expect(changed(comparison)).toEqual(['公开01表!C7 1460.53 → 1406.53', '公开01表!F15 10.00 → 100.00']);
    expect(comparison.figures.map(({ line, difference, rate }) => [line, difference, rate])).toEqual([
      // −54 / 1460.53 and 90 / 10
      ['一、一般公共预算财政拨款收入', '-54', '-0.036973'],
      ['九、卫生健康支出', '90', '9'],
    ]);
    expect(comparison.found).toEqual([]);
    expect(comparison.fixed.length).toBeGreaterThanOrEqual(2);
    expect(comparison.fixed.every(({ cells }) => cells.some(({ sheet }) => sheet === SUMMARY))).toBe(true);
    expect(named(comparison.remaining)).toEqual(named(reviewWorkbook(now).findings));
  });

  it('tells which of the figures were suspected and are right now', async () => {
    const now = await zhuzhou();
    // 67.54 with two digits swapped, and a figure that nothing was wrong with before.
    const before = typed(now, SUMMARY, 'F29', 65.74);
    const corrected = ({ figures }: ReviewComparison): readonly string[] =>
      figures.filter((figure) => figure.corrected === true).map(({ place }) => reference(place));
    expect(corrected(compare(before, now))).toEqual(['公开01表!F29']);
    // Another wrong figure in its place is no correction, nor is what was right made wrong.
    expect(corrected(compare(before, typed(now, SUMMARY, 'F29', 66.74)))).toEqual([]);
    expect(corrected(compare(now, before))).toEqual([]);
  });

  it('tells what an edit has brought, too', async () => {
    const before = await zhuzhou();
    const now = typed(typed(before, PROJECT, 'H14', 9.33), PROJECT, 'H15', 4);
    const comparison = compare(before, now);
    expect(changed(comparison)).toEqual(['附件2公车平台!H14 10 → 9.33', '附件2公车平台!H15 5 → 4']);
    expect(named(comparison.fixed)).toEqual(['SA-IND 附件2公车平台!H14']);
    // 4 of 5 points where target and actual are the same, and a total that is no longer the sum.
    expect(named(comparison.found)).toContain('SA-TOTAL 附件2公车平台!H22');
  });

  it('tells changed words as they are written, without a difference', async () => {
    const before = await zhuzhou();
    const comparison = compare(before, typed(before, PROJECT, 'F15', '基本准确'));
    expect(comparison.figures).toMatchObject([
      { column: 'actual', before: '详细准确', now: '基本准确', difference: null, rate: null },
    ]);
  });

  it('does not tell an empty cell, a dash and 0 apart', async () => {
    const before = await zhuzhou();
    const now = typed(typed(before, SUMMARY, 'C8', 0), SUMMARY, 'C9', '—');
    expect(changed(compare(before, now))).toEqual([]);
    const [change] = compare(before, typed(before, SUMMARY, 'C8', 3)).figures;
    expect(change).toMatchObject({ before: '', now: '3', difference: null, rate: null });
  });

  it('does not tell how the same number is written', async () => {
    const before = await zhuzhou();
    expect(changed(compare(before, typed(before, PROJECT, 'H14', '10.00 分')))).toEqual([]);
  });

  it('has the figures of a new line, with nothing before them', async () => {
    const before = await zhuzhou();
    let now = withRowsInserted(before, EXPENDITURE, 15);
    for (const [address, value] of [
      ['A15', '20105'],
      ['B15', '统计信息事务'],
      ['C15', 12.5],
      ['E15', 12.5],
    ] as const)
      now = typed(now, EXPENDITURE, address, value);
    expect(changed(compare(before, now))).toEqual(['公开03表!C15  → 12.5', '公开03表!E15  → 12.5']);
    // A line that only the other file has is in no cell of the workbook.
    expect(changed(compare(now, before))).toEqual([]);
  });
});

describe('forms that only one has', () => {
  it('are told, and their figures are not', async () => {
    const whole = await zhuzhou();
    const part = withoutSheet(whole, PROJECT);
    const lost = compare(whole, part);
    expect(lost.forms.added).toEqual([]);
    expect(lost.forms.removed.map(({ project }) => project)).toEqual(['公车平台经费']);
    expect(lost.figures).toEqual([]);
    expect(lost.fixed).toEqual([]);
    expect(lost.gone.length).toBeGreaterThan(0);
    expect(lost.gone.every(({ cells: [cell] }) => cell?.sheet === PROJECT)).toBe(true);
    const won = compare(part, whole);
    expect(won.forms.added.map(({ project }) => project)).toEqual(['公车平台经费']);
    expect(won.forms.removed).toEqual([]);
    expect(named(won.found)).toEqual(named(lost.gone));
  });

  it('are found among several of one id and project by their department', () => {
    const form = (name: string, department: string, score: number): readonly SheetSnapshot[] => {
      const rows = ministryForm({ executionScore: score }).map((row) =>
        row[4] === '主管部门' ? [...row.slice(0, 4), '填报单位', department] : row,
      );
      return [sheetOf(rows, { name })];
    };
    const before = { sheets: [...form('甲', '甲单位', 10), ...form('乙', '乙单位', 9)] };
    const now = {
      sheets: [...form('2', '乙单位', 9), ...form('3', '丙单位', 8), ...form('1', '甲单位', 10)],
    };
    const comparison = compare(before, now);
    expect(comparison.figures).toEqual([]);
    expect(comparison.forms.added.map(({ department }) => department)).toEqual(['丙单位']);
    expect(comparison.forms.removed).toEqual([]);
    expect(comparison.found.every(({ cells: [cell] }) => cell?.sheet === '3')).toBe(true);
    expect(comparison.fixed).toEqual([]);
  });
});

describe('the year of the other file', () => {
  const hongshan = (): Promise<WorkbookSnapshot> => sample('wuhan-hongshan-2020');

  /** The disclosure as that of another year: every year that is written in it. */
  const ofYear = ({ sheets }: WorkbookSnapshot, year: string): WorkbookSnapshot => ({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          typeof cell.value === 'string' ? { ...cell, value: cell.value.replaceAll('2020', year) } : cell,
        ),
      })),
    })),
  });

  it('is the earlier one', async () => {
    const before = await hongshan();
    const now = typed(ofYear(before, '2021'), '项目1', 'G11', 7);
    const comparison = compare(before, now);
    expect(comparison).toMatchObject({
      kind: 'earlierYear',
      years: { before: '2020', now: '2021' },
      forms: { added: [], removed: [] },
    });
    const change: FigureChange | undefined = comparison.figures.find(
      ({ place }) => reference(place) === '项目1!G11',
    );
    expect(change).toMatchObject({ now: '7', column: 'score' });
    // Everything else that differs is words with a year in them.
    expect(
      comparison.figures.every(
        ({ place, now: text }) => reference(place) === '项目1!G11' || text.includes('2021'),
      ),
    ).toBe(true);
  });

  it('cannot be told where it is the later one, or none is stated', async () => {
    const workbook = await hongshan();
    expect(compare(ofYear(workbook, '2021'), workbook).kind).toBe('unknown');
    const nine = { sheets: (await zhuzhou()).sheets.filter(({ name }) => name.startsWith('公开')) };
    expect(compare(nine, nine)).toMatchObject({ kind: 'unknown', years: { before: null, now: null } });
  });
});

it('amounts in 元 and in 万元 are compared with each other', async () => {
  const now = await zhuzhou();
  const inYuan = editedSheet(now, SUMMARY, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => {
        if (cell.value === '金额单位：万元') return { ...cell, value: '金额单位：元' };
        const isAmount =
          typeof cell.value === 'number' && row.row >= 6 && [2, 5].includes(row.firstColumn + index);
        return isAmount ? { ...cell, value: Math.round(cell.value * 1_000_000) / 100 } : cell;
      }),
    })),
  }));
  expect(changed(compare(inYuan, now))).toEqual([]);
  const [change] = compare(typed(inYuan, SUMMARY, 'C7', 14_065_200), now).figures;
  // 1406.53 − 1406.52 in 万元
  expect(change).toMatchObject({ before: '14065200.00', now: '1406.53', difference: '0.01' });
});
