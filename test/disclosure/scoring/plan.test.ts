import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/disclosure/findings';
import type { Review } from '../../../src/disclosure/review-types';
import { cellFigure } from '../../../src/disclosure/forms/cell-figure';
import type { Form } from '../../../src/disclosure/forms/form';
import { withSharedCells } from '../../../src/disclosure/forms/self-assessment/shared-cells';
import { sentence } from '../../../src/disclosure/sentence';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { allCounts } from '../../../src/disclosure/scoring/plan/planned-cell';
import { a1, samePlace } from '../../../src/disclosure/sheet/address';
import { SheetGrid } from '../../../src/disclosure/sheet/grid';
import { Decimal } from '../../../src/disclosure/sheet/decimal';
import { readNumber } from '../../../src/disclosure/sheet/printed-number';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { readWorkbook } from '../../../src/review-files/read-workbook';
import type { MinistryForm } from '../ministry-form';
import { ministryForm } from '../ministry-form';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import { carriedOut } from './carried-out';
import { notation } from '../../../src/disclosure/value';

/** The form with some cells replaced, by their addresses, and some merged. */
function book(
  changes: MinistryForm = {},
  cells: Readonly<Record<string, TestCell>> = {},
  merges: readonly string[] = [],
): WorkbookSnapshot {
  const rows = ministryForm(changes).map((row, down) =>
    Array.from({ length: 9 }, (_unused, column): TestCell => {
      const cell = cells[a1({ row: down, column })];
      return cell === undefined ? (row[column] ?? null) : cell;
    }),
  );
  return { sheets: [sheetOf(rows, { merges })] };
}

const proposed = ({ corrections }: Review): readonly string[] =>
  corrections.map(
    ({ place, to, format }) => `${a1(place)} ${String(to)}${format === undefined ? '' : ` ${format}`}`,
  );

/** What becomes of a cell: its state, and why it is left. */
function fateAt({ plans }: Review, address: string): string {
  const cell = plans.flatMap(({ cells }) => cells).find(({ place }) => a1(place) === address);
  if (cell === undefined) return 'none';
  return cell.fate.kind === 'left' ? `left ${cell.fate.refusal}` : cell.fate.kind;
}

const readFindings = ({ findings }: Review): readonly string[] =>
  findings
    .filter(({ rule }) => rule === 'SA-READ')
    .map(
      ({ severity, cells: [cell], message }) =>
        `${severity} ${cell === undefined ? '' : a1(cell)} ${message.key}`,
    );

test('a full execution score of a fraction is told and written as it is, to whatever decimals scores are rounded', () => {
  // 12.5 points and everything spent: whole points would be 13, more than there are.
  const review = reviewWorkbook(book({}, { G4: 12.5 }), { scoreDecimals: 0 });
  const [found] = review.findings.filter(({ rule }) => rule === 'SA-EXEC');
  expect(notation(found?.expected ?? null)).toBe('12.5');
  expect(review.corrections.find(({ place }) => a1(place) === 'I4')?.to).toBe(12.5);
});

describe('a cell with several meanings', () => {
  // 分值 and 得分 of 司勤人员 in one merged cell: 10 of which of the two?
  const weightAndScore = reviewWorkbook(book({ staff: ['15 人', '14 人', 10, null] }, {}, ['G12:H12']));

  test('is reported once, with the cell and everything that it may be', () => {
    expect(readFindings(weightAndScore)).toEqual(['warning G12 cellShared']);
    const [found] = weightAndScore.findings.filter(({ rule }) => rule === 'SA-READ');
    expect(found && sentence(found.message)).toContain('表!G12是合并单元格，同时是“司勤人员”分值、得分');
  });

  test('is neither read nor written, and what follows from it is not computed', () => {
    expect(proposed(weightAndScore)).toEqual([]);
    expect(fateAt(weightAndScore, 'G12')).toBe('left shared');
    expect(fateAt(weightAndScore, 'H20')).toBe('left shared');
    const reasons = weightAndScore.relations.flatMap(({ rule, state, reason }) =>
      state === 'notCheckable' ? [`${rule} ${reason?.key ?? ''}`] : [],
    );
    expect(reasons).toEqual(['SA-POINTS reasonShared', 'SA-TOTAL reasonShared']);
  });

  test('an input and a derived figure: 执行数 is never overwritten with a rate', () => {
    const review = reviewWorkbook(book({ rate: null, execution: 100 }, { G4: null }, ['F4:H4']));
    expect(readFindings(review)).toContain('warning F4 cellShared');
    expect(review.corrections.filter(({ place }) => a1(place) === 'F4')).toEqual([]);
    expect(fateAt(review, 'I4')).toBe('left shared');
  });

  test('目标值 and 实际完成值: the score is left, and no value is read into it', () => {
    const review = reviewWorkbook(book({ staff: ['15 人', null, 10, 10] }, {}, ['E12:F12']));
    expect(readFindings(review)).toEqual(['warning E12 cellShared']);
    expect(fateAt(review, 'H12')).toBe('left shared');
    expect(proposed(review)).toEqual([]);
  });

  test('a dash over several columns says that there is nothing, and is no question', () => {
    const review = reviewWorkbook(book({}, { G6: '—', H6: null, I6: null }, ['G6:I6']));
    expect(readFindings(review)).toEqual([]);
  });

  test('the name of a line over several columns is a name, and no question', () => {
    const review = reviewWorkbook(book({ staff: [null, null, 10, 10] }, {}, ['D12:F12']));
    expect(readFindings(review)).toEqual([]);
  });

  test('of two forms is reported by the first of them', () => {
    const [sheet] = book().sheets;
    const [form] = reviewWorkbook(book()).forms;
    if (form === undefined || sheet === undefined) throw new Error('no form');
    const place = { sheet: '表', row: 0, column: 8 };
    const score = cellFigure('score', { value: 92, format: 'General' }, place);
    const budget = cellFigure('budget', { value: 92, format: 'General' }, place);
    const name = { ...place, column: 0 };
    const line = { key: 'a', kind: 'total', label: '总分', place: name, partOf: null } as const;
    const forms: readonly Form[] = [
      { ...form, lines: [{ ...line, figures: new Map([['score', score]]) }] },
      {
        ...form,
        area: { ...form.area, top: 30 },
        lines: [{ ...line, label: '年度资金总额', figures: new Map([['budget', budget]]) }],
      },
    ];
    const figures = withSharedCells(forms, new SheetGrid(sheet)).flatMap(({ lines }) =>
      lines.flatMap(({ figures: all }) => [...all.values()]),
    );
    expect(figures.map(({ reading }) => reading.kind)).toEqual(['unreadable', 'unreadable']);
    expect(figures.map(({ shared }) => shared?.reportedBy)).toEqual(['表!A1', '表!A1']);
  });
});

describe('live formulas', () => {
  test('no formula refers to its own cell through a formula that is there already', () => {
    // The budget is computed back from the rate: a rate computed from the budget would go in a circle.
    const budget = { value: 119.48, formula: '=F4/H4' };
    const rate = { value: 0.9, format: '0.00%' };
    const review = reviewWorkbook(book({ budget, rate, execution: 100 }));
    const live = review.corrections.map(
      ({ place, to, live: formula }) => `${a1(place)} ${String(to)} ${formula ?? '-'}`,
    );
    // 100 ÷ 119.48 = 83.70 %
    expect(live).toContain('H4 0.837 -');
    // The score may follow the budget: nothing leads back to it.
    expect(live.find((line) => line.startsWith('I4'))).toBe('I4 8.37 =ROUND(G4*MIN(1,F4/E4),2)');
  });

  test('a formula that refers to the same cell of another sheet goes in no circle', () => {
    const budget = { value: 119.48, formula: '=底稿!F4/底稿!H4' };
    const rate = { value: 0.9, format: '0.00%' };
    const review = reviewWorkbook(book({ budget, rate, execution: 100 }));
    expect(review.corrections.find(({ place }) => a1(place) === 'H4')?.live).toBe('=ROUND(F4/E4,4)');
  });

  test('a cell that holds other than it shows is not computed with', () => {
    const weight = { value: 9.6, format: '0' };
    const staff = [15, 12, weight, 10] as const;
    const review = reviewWorkbook(book({ staff }));
    const score = review.corrections.find(({ place }) => a1(place) === 'H12');
    // 10 × 12 ÷ 15, from the 10 that is shown
    expect([score?.to, score?.live]).toEqual([8, '=ROUND(10*MIN(1,F12/E12),2)']);
  });
});

describe('what a cell will hold', () => {
  const whole = (value: number): TestCell => ({ value, format: '0' });

  test('later steps use it, whatever its format shows, and a second press proposes nothing', () => {
    // 10 × 100 ÷ 119.48 = 8.37 is shown as 8, 10 × 14 ÷ 15 = 9.33 as 9; 92 − 10 + 8.37 − 10 + 9.33 = 89.7
    const before = book({
      execution: 100,
      executionScore: whole(10),
      staff: ['15 人', '14 人', 10, whole(10), '一人离职'],
      total: whole(92),
    });
    const first = reviewWorkbook(before);
    expect(proposed(first)).toEqual(['H4 84%', 'I4 8.37', 'H5 84%', 'H12 9.33', 'H20 89.7', 'I20 等级：良']);
    const second = reviewWorkbook(carriedOut(before, first.corrections));
    expect(proposed(second)).toEqual([]);
    expect(second.findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual(
      [],
    );
  });

  test('a total that agrees with the scores as they are shown is left, though the cells hold more', () => {
    // 3.333 + 6.667 as printed: 3.33 + 6.67 = 10; the total is the sum of what is printed, 92.
    const scores = { H11: { value: 3.333, format: '0.00' }, H12: { value: 6.667, format: '0.00' } };
    const words: MinistryForm = { staff: ['优', '良', 10, null, '原因'], total: 82 };
    const review = reviewWorkbook(book(words, { ...scores, E11: '优', F11: '良' }));
    expect(review.corrections.filter(({ rule }) => rule === 'SA-TOTAL')).toEqual([]);
  });

  test.each<[string, MinistryForm, Readonly<Record<string, TestCell>>, string, string]>([
    ['a percent text may be points or a share', { executionScore: '9.5%' }, {}, 'I4', 'left percent'],
    ['so may a percent format', { executionScore: { value: 0.95, format: '0%' } }, {}, 'I4', 'left percent'],
    ['an empty cell with a percent format', {}, { H12: { value: null, format: '0%' } }, 'H12', 'left format'],
    [
      'an empty cell with a date format',
      {},
      { H12: { value: null, format: 'yyyy-mm-dd' } },
      'H12',
      'left format',
    ],
    ['a date', {}, { H12: { value: 45000, format: 'yyyy-mm-dd' } }, 'H12', 'left unreadable'],
    ['words', { executionScore: '待定' }, {}, 'I4', 'left unreadable'],
    ['a number in brackets', { executionScore: '(9)' }, {}, 'I4', 'left format'],
    [
      'a rate whose format is no percentage',
      { rate: { value: null, format: '0.00' } },
      {},
      'H4',
      'left format',
    ],
    ['a budget of nothing', { budget: 0, execution: 0, rate: null }, {}, 'H4', 'left undefined'],
    ['a missing actual value', { staff: ['15 人', null, 10, null] }, {}, 'H12', 'waits'],
    ['words to be judged', {}, { H13: null }, 'H13', 'left judgement'],
    ['a total over a blank score', { total: null }, { H13: null }, 'H20', 'waits'],
    ['a negative weight', { staff: ['15 人', '14 人', -10, 10] }, {}, 'H12', 'left bounds'],
    ['a right score', {}, {}, 'H11', 'right'],
  ])('%s', (_name, changes, cells, address, fate) => {
    const review = reviewWorkbook(book(changes, cells));
    expect(fateAt(review, address)).toBe(fate);
    if (fate !== 'right') expect(review.corrections.filter(({ place }) => a1(place) === address)).toEqual([]);
  });

  test.each<[string, MinistryForm, Readonly<Record<string, TestCell>>, string, string]>([
    [
      'a rate whose format is no percentage',
      { rate: { value: null, format: '0.00' } },
      {},
      'H4',
      'refusedFormat',
    ],
    [
      'a total over a score that is left above its weight',
      { total: null },
      { H13: 12 },
      'H20',
      'scoreAboveWeight',
    ],
  ])('%s is left, and it is said why', (_name, changes, cells, address, key) => {
    const fate = reviewWorkbook(book(changes, cells))
      .plans.flatMap((plan) => plan.cells)
      .find(({ place }) => a1(place) === address)?.fate;
    expect(fate?.kind === 'left' ? fate.message.key : fate?.kind).toBe(key);
    if (key === 'scoreAboveWeight' && fate?.kind === 'left')
      expect(fate.message.values).toMatchObject({ score: '12', weight: '5' });
  });

  test('a dash says that there is no rate, and stays', () => {
    expect(proposed(reviewWorkbook(book({ rate: '—' })))).toEqual([]);
  });

  test('a grade fits the total as it is shown, or as it is held', () => {
    // 10 + (10 + 10 + 2.6 + 5 + 10 + 10) + (12 + 10) + 10 = 89.6, shown as 90
    const total = { value: 89.6, format: '0' };
    for (const grade of ['等级：优', '等级：良'])
      expect(fateAt(reviewWorkbook(book({ total, grade }, { H13: 2.6 })), 'I20')).toBe('right');
    expect(proposed(reviewWorkbook(book({ total, grade: '等级：中' }, { H13: 2.6 })))).toEqual([
      'I20 等级：良',
    ]);
  });

  test('one cell alone follows from what the others are', () => {
    // 10 × 100 ÷ 119.48 = 8.37; with it the total is 90.37, without it 92 as it stands
    const { plans } = reviewWorkbook(book({ execution: 100, rate: '83.7%' }));
    const alone = (row: number, column: number): unknown =>
      plans[0]?.alone({ sheet: '表', row, column })?.to ?? null;
    expect([alone(3, 8), alone(19, 7)]).toEqual([8.37, null]);
    expect(proposed(reviewWorkbook(book({ execution: 100, rate: '83.7%' })))).toContain('H20 90.37');
  });

  test('a total that cannot be written follows nothing, an empty text is an empty cell', () => {
    const counts = (changes: MinistryForm): unknown =>
      allCounts(reviewWorkbook(book(changes)).plans.map(({ blanks }) => blanks));
    expect(counts({ total: { value: null, format: '0%' } })).toEqual({
      fillable: 0,
      awaiting: 1,
      following: 0,
    });
    expect(counts({ total: '' })).toEqual({ fillable: 1, awaiting: 0, following: 0 });
  });

  test('every refusal is a filled-in sentence in both languages', () => {
    const review = reviewWorkbook(
      book(
        { executionScore: '9.5%', rate: { value: null, format: '0.00' }, total: null },
        { H13: null, H12: '甲' },
      ),
    );
    const messages = review.plans.flatMap(({ cells }) =>
      cells.flatMap(({ fate }) => (fate.kind === 'left' || fate.kind === 'waits' ? [fate.message] : [])),
    );
    expect(messages.length).toBeGreaterThan(3);
    for (const message of messages)
      for (const language of ['zh-CN', 'en'] as const) {
        expect(sentence(message, language)).not.toMatch(/[{}]|undefined/u);
      }
  });
});

describe('an empty rate', () => {
  // 101.37 ÷ 118.5 = 0.855443…
  const amounts = { budget: 118.5, execution: 101.37 };

  test.each<[string, TestCell, string]>([
    ['becomes a number with a percent format where the cell has none', null, 'H4 0.8554 0.00%'],
    ['keeps a percent format', { value: null, format: '0.0%' }, 'H4 0.8554'],
    ['is a text in a text cell', { value: null, format: '@' }, 'H4 85.54%'],
  ])('%s', (_name, rate, expected) => {
    const before = book({ ...amounts, rate });
    const review = reviewWorkbook(before);
    expect(proposed(review)).toContain(expected);
    const again = reviewWorkbook(carriedOut(before, review.corrections));
    expect(proposed(again).filter((line) => line.startsWith('H4'))).toEqual([]);
  });
});

describe('a form of which only the inputs are filled in', () => {
  const blank: MinistryForm = { rate: null, executionScore: null, total: null, grade: null };
  const scores = Object.fromEntries(Array.from({ length: 9 }, (_unused, index) => [`H${index + 11}`, null]));
  const before = book(blank, scores);

  test('says how much can be filled, and how much waits for a person', () => {
    // Rate, execution score and four quantities; words and a date in five scores, and the total after them.
    const { plans } = reviewWorkbook(before);
    expect(allCounts(plans.map(({ blanks }) => blanks))).toEqual({ fillable: 6, awaiting: 6, following: 1 });
  });

  test('the rest follows once a person has scored', () => {
    const filled = carriedOut(before, reviewWorkbook(before).corrections);
    expect(proposed(reviewWorkbook(filled))).toEqual([]);
    const judged = { H13: 5, H14: 5, H15: 10, H17: 12, H18: 10 };
    const [sheet] = filled.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => {
        const typed = Object.entries(judged).find(
          ([address]) => address === a1({ row: row.row, column: row.firstColumn + at }),
        );
        return typed === undefined ? cell : { ...cell, value: typed[1] };
      }),
    }));
    const review = reviewWorkbook({ sheets: [{ ...sheet, rows }] });
    // 10 + (10 + 10 + 5 + 5 + 10 + 10) + (12 + 10) + 10
    expect(proposed(review)).toEqual(['H20 92']);
    expect(allCounts(review.plans.map(({ blanks }) => blanks))).toEqual({
      fillable: 1,
      awaiting: 0,
      following: 0,
    });
  });
});

/** The corrections of single cells against the findings about them: the same fact has the same value. */
function expectSameFacts({ findings, plans }: Review): void {
  const facts = findings.filter(
    ({ rule, expected }) =>
      expected !== null && ['SA-RATE', 'SA-EXEC', 'SA-IND', 'SA-BLOCK', 'SA-TOTAL'].includes(rule),
  );
  for (const finding of facts) {
    const to = writtenAlone(finding, plans);
    if (to !== null) expect([finding.rule, to]).toEqual([finding.rule, notation(finding.expected)]);
  }
}

function writtenAlone({ cells: [cell], expected }: Finding, plans: Review['plans']): string | null {
  if (cell === undefined) return null;
  const correction = plans.map((plan) => plan.alone(cell)).find((one) => one !== null);
  if (correction === undefined) return null;
  const text = String(correction.to).replace(/^[^\d-]*[:：]\s*/u, '');
  const reading = readNumber({
    value: typeof correction.to === 'number' ? correction.to : text,
    format: 'General',
  });
  if (reading.kind !== 'number') return null;
  // A rate in points is the same ratio.
  const value = new Decimal(notation(expected) ?? 0).times(100).eq(reading.value)
    ? reading.value.div(100)
    : reading.value;
  return value.toFixed();
}

const scoreFormat = fc.constantFrom('General', '0', '0.0', '0.00', '@', '0%', 'yyyy-mm-dd', '#,##0.00');
const score: fc.Arbitrary<TestCell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('10', '9.5分', '9.5%', '—', '待定', '（9）'),
  fc.constant({ value: { error: '#REF!' } }),
  fc
    .tuple(fc.integer({ min: -200, max: 1500 }), scoreFormat)
    .map(([hundredths, format]) => ({ value: hundredths / 100, format })),
);
const rate: fc.Arbitrary<TestCell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('100%', '90.5 %', '0.9', '88.27', '—'),
  fc
    .tuple(fc.integer({ min: 0, max: 13000 }), fc.constantFrom('General', '0%', '0.00%', '0.00', '@'))
    .map(([shown, format]) => ({ value: format.includes('%') ? shown / 10000 : shown / 100, format })),
);
const quantity: fc.Arbitrary<TestCell> = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 1, max: 40 }).map((people) => `${people} 人`),
  fc.constantFrom('优', '≥95%', '96%', null, '2021年12月'),
);
const amount = fc.integer({ min: 0, max: 30000 }).map((hundredths) => hundredths / 100);
const anyForm = fc.record({
  changes: fc.record({
    budget: amount,
    execution: amount,
    rate,
    executionScore: score,
    staff: fc.tuple(quantity, quantity, fc.constantFrom<TestCell[]>(10, 7.5, 0, '10%', null), score),
    total: score,
    grade: fc.constantFrom('等级：优', '良', null),
  }),
  scores: fc.record({ H11: score, H16: score, H19: score }, { requiredKeys: [] }),
  merges: fc.subarray(['G12:H12', 'E12:F12', 'H4:I4', 'G20:H20'], { maxLength: 1 }),
});

describe('whatever is printed', () => {
  test('a second press proposes nothing, scores lie within 0 … weight, and no input is written', () => {
    fc.assert(
      fc.property(anyForm, ({ changes, scores, merges }) => {
        const before = book(changes, scores, merges);
        const first = reviewWorkbook(before);
        const figures = first.forms.flatMap(({ lines }) =>
          lines.flatMap((line) => [...line.figures.values()]),
        );
        for (const { place, to } of first.corrections) {
          const meant = figures.filter((figure) => samePlace(figure.place, place));
          expect(meant.map(({ column }) => column)).toHaveLength(1);
          expect(['rate', 'score', 'grade']).toContain(meant[0]?.column);
          const isScore = meant[0]?.column === 'score';
          const reading = readNumber({ value: to, format: 'General' });
          if (isScore && reading.kind === 'number') {
            expect(reading.value.gte(0)).toBe(true);
            expect(reading.value.lte(place.row === 19 ? 100 : 10)).toBe(true);
          }
        }
        const second = reviewWorkbook(carriedOut(before, first.corrections));
        expect(proposed(second)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a finding and the correction of its cell are the same fact', () => {
    fc.assert(
      fc.property(anyForm, ({ changes, scores, merges }) => {
        expectSameFacts(reviewWorkbook(book(changes, scores, merges)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the samples', () => {
  const files = readdirSync('assets/samples').filter((file) => file.endsWith('.xlsx'));

  test.each(files)(
    '%s: a second press proposes nothing; findings and corrections are the same facts',
    async (file) => {
      const opened = await readWorkbook(`assets/samples/${file}`);
      if (!opened.ok) throw new Error(file);
      const first = reviewWorkbook(opened.value.snapshot);
      expectSameFacts(first);
      expect(proposed(reviewWorkbook(carriedOut(opened.value.snapshot, first.corrections)))).toEqual([]);
    },
  );
});
