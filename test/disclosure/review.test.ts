import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/disclosure/review-types';
import { sentence } from '../../src/disclosure/sentence';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1 } from '../../src/disclosure/sheet/address';
import { valueText } from '../../src/disclosure/sheet/snapshot';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import type { MinistryForm } from './ministry-form';
import { ministryForm } from './ministry-form';
import { sheetOf } from './sheets';

const review = (...sheets: readonly SheetSnapshot[]): Review => reviewWorkbook({ sheets });
const reviewForm = (changes?: MinistryForm): Review => review(sheetOf(ministryForm(changes)));

/** The findings as "severity rule cell expected/actual". */
const brief = ({ findings }: Review): readonly string[] =>
  findings.map(({ severity, rule, cells, expected, actual }) => {
    const [first] = cells;
    return `${severity} ${rule} ${first === undefined ? '' : a1(first)} ${expected ?? '-'}/${actual ?? '-'}`;
  });
const corrected = ({ corrections }: Review): readonly string[] =>
  corrections.map(
    ({ place, from, to, rounding }) =>
      `${a1(place)} ${valueText(from)} → ${String(to)}${rounding ? ' 取整' : ''}`,
  );

describe('the Ministry’s form', () => {
  test('is recognised with its head', () => {
    const [form, ...others] = reviewForm().forms;
    expect(others).toEqual([]);
    expect(form).toMatchObject({
      id: 'project-self-assessment',
      layout: 'standard-project',
      year: '2021',
      unit: '万元',
      project: '公车平台经费',
    });
    expect(form?.lines.filter(({ kind }) => kind === 'indicator')).toHaveLength(9);
  });

  test('a correct form has no finding and no correction', () => {
    const result = reviewForm();
    expect(brief(result)).toEqual([]);
    expect(corrected(result)).toEqual([]);
    expect(result.counts.broken + result.counts.withinRounding + result.counts.notCheckable).toBe(0);
  });
});

describe('execution rate and score', () => {
  // 100 ÷ 119.48 = 83.696 %; 10 × 83.696 % = 8.37
  test('a wrong rate carries a wrong score and total with it', () => {
    const result = reviewForm({ execution: 100, rate: '90%', executionScore: 9, total: 91, grade: '优' });
    expect(brief(result)).toEqual([
      'error SA-RATE H4 0.84/0.9',
      'error SA-EXEC I4 8.37/9',
      'error SA-RATE H5 0.84/1',
    ]);
    expect(corrected(result)).toEqual(['H4 90% → 84%', 'I4 9 → 8.37', 'H5 100% → 84%', 'H20 91 → 90.37']);
  });

  test('the score from the printed rate is in use too', () => {
    // exact: 83.6960 % of 10 is 8.36960; from the printed 83.7 %: 8.370
    const result = reviewForm({ execution: 100, rate: '83.7%', executionScore: '8.370', total: '90.370' });
    expect(brief(result)).toEqual(['error SA-RATE H5 0.84/1']);
  });

  test('a rate above 100 % is capped and asks for a reason', () => {
    const result = reviewForm({ execution: 120, rate: '100.44%', executionScore: 10 });
    expect(brief(result)).toEqual(['warning SA-OVER F4 -/120']);
  });

  test('nothing of nothing has no rate; something of nothing is an error', () => {
    const none = reviewForm({
      budget: 0,
      execution: 0,
      rate: '—',
      executionScore: 0,
      total: 82,
      grade: '良',
    });
    expect(brief(none).filter((line) => line.startsWith('error'))).toEqual(['error SA-RATE H5 -/1'].slice(1));
    const some = reviewForm({ budget: 0, execution: 5, rate: '—', executionScore: 0 });
    expect(brief(some)).toContain('error SA-RATE F4 -/5');
  });

  test('number cells with a percent format are read and written as shown', () => {
    const rate = { value: 0.9, format: '0.00%' };
    const result = reviewForm({
      execution: 100,
      rate,
      executionScore: { value: 8.37, format: '0.00' },
      total: 90.37,
    });
    expect(brief(result).slice(0, 1)).toEqual(['error SA-RATE H4 0.837/0.9']);
    expect(corrected(result)[0]).toBe('H4 0.9 → 0.837');
  });
});

describe('indicator scores where the weight is printed', () => {
  test('15 人 → 14 人 with full marks: the rule gives 9.33', () => {
    const result = reviewForm({ staff: ['15 人', '14 人', 10, 10] });
    expect(brief(result)).toEqual(['warning SA-IND H12 9.33/10']);
    expect(corrected(result)).toEqual(['H12 10 → 9.33', 'H20 92 → 91.33']);
  });
  test('a whole score that the rule rounds to is 取整, with its reason asked for', () => {
    const result = reviewForm({ staff: ['15 人', '14 人', 10, 9, '一人离职'], total: 91 });
    expect(brief(result)).toEqual(['rounding SA-IND H12 9.33/9']);
    expect(corrected(result)).toEqual(['H12 9 → 9.33 取整', 'H20 91 → 91.33']);
    const sheets = [sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 9, '一人离职'], total: 91 }))];
    expect(reviewWorkbook({ sheets }, { leaveRounded: true }).corrections).toEqual([]);
    expect(reviewWorkbook({ sheets }, { leave: new Set(['表!H12']) }).corrections).toEqual([]);
  });
  test('a score below the weight without a reason', () => {
    expect(brief(reviewForm({ staff: ['15 人', '14 人', 10, 9.33], total: 91.33 }))).toEqual([
      'warning SA-REASON I12 -/-',
    ]);
  });
  test('the target met with less than full marks', () => {
    expect(brief(reviewForm({ staff: ['15 人', '16 人', 10, 8, '有待提高'], total: 90 }))).toEqual([
      'warning SA-IND H12 10/8',
    ]);
  });
  test('a score above its weight or below zero', () => {
    expect(brief(reviewForm({ staff: ['优', '优', 10, 12], total: 94 }))).toEqual([
      'error SA-BOUND H12 -/12',
    ]);
    expect(brief(reviewForm({ staff: ['优', '差', 10, -2, '未达标'], total: 80, grade: '良' }))).toEqual([
      'error SA-BOUND H12 -/-2',
    ]);
  });
  test('an actual value that only repeats the target counts as met, with a word about it', () => {
    expect(brief(reviewForm({ staff: ['≥95%', '≥95%', 10, 10] }))).toEqual(['info SA-VALUE H12 -/-']);
  });
  test('the same said of several indicators is told once, with all of them', () => {
    const changes = { staff: ['≥95%', '≥95%', 10, 10], satisfaction: ['≥90%', '≥90%', 10, 10] } as const;
    const { findings } = reviewForm(changes);
    expect(findings.map(({ rule, severity, message }) => [rule, severity, message.key])).toEqual([
      ['SA-VALUE', 'info', 'statedOnlySeveral'],
    ]);
    // The scores and actual values of 司勤人员 and 全区各行政机关.
    expect(findings[0]?.cells.map((cell) => a1(cell))).toEqual(['H12', 'F12', 'H19', 'F19']);
    expect(findings.map(({ message }) => sentence(message))).toEqual([
      '2项指标实际完成值只写与目标相同的不等式，没有填写实际数值：“司勤人员”≥95%、“全区各行政机关”≥90%；按已达目标计分。',
    ]);
  });
  test('words: the same with less than full, a contradiction with full', () => {
    expect(brief(reviewForm({ staff: ['优化', '优化', 10, 8, '有待提高'], total: 90 }))).toEqual([
      'warning SA-QUAL H12 10/8',
    ]);
    expect(brief(reviewForm({ staff: ['优', '一般', 10, 10] }))).toEqual(['warning SA-QUAL H12 -/10']);
    expect(brief(reviewForm({ staff: ['无事故', '发生1起事故', 10, 10] }))).toEqual([
      'warning SA-QUAL H12 -/10',
    ]);
  });
  test('words that mean that the target was met: silent with full marks, worth a look with less', () => {
    expect(brief(reviewForm({ staff: ['不发生', '未发生', 10, 10] }))).toEqual([]);
    expect(brief(reviewForm({ staff: ['逐步提升', '有效提升', 10, 8, '有待提高'], total: 90 }))).toEqual([
      'warning SA-QUAL H12 10/8',
    ]);
  });
  test('words that do not tell: a note where they have full marks, nothing where they have less', () => {
    expect(brief(reviewForm({ staff: ['优化', '一般', 10, 10] }))).toEqual(['info SA-QUAL H12 -/-']);
    expect(brief(reviewForm({ staff: ['优化', '一般', 10, 8, '有待提高'], total: 90 }))).toEqual([]);
  });
  test('34.6 % beyond the target asks for an explanation', () => {
    expect(brief(reviewForm({ staff: ['1000 次', '1346 次', 10, 10] }))).toEqual([
      'warning SA-EXCEED H12 -/-',
    ]);
  });
});

describe('sums, total and grade', () => {
  test('weights that do not add to the stated points, nor to 100', () => {
    const result = reviewForm({ staff: ['15 人', '15 人', 15, 15], total: 97 });
    expect(brief(result)).toEqual(['error SA-POINTS B11 50/55', 'error SA-HUNDRED G20 100/105']);
  });
  test('a total that is not the sum of the printed scores', () => {
    const result = reviewForm({ total: 90 });
    expect(brief(result)).toEqual(['error SA-TOTAL H20 92/90']);
    expect(corrected(result)).toEqual(['H20 90 → 92']);
  });
  test('a grade that does not fit', () => {
    const result = reviewForm({ grade: '等级：良' });
    expect(brief(result)).toEqual(['error SA-GRADE I20 优/良']);
    expect(corrected(result)).toEqual(['I20 等级：良 → 等级：优']);
  });
  test('a total shown in whole points keeps what stands behind it', () => {
    const staff = ['15 人', '14 人', 10, 9.33, '一人离职'] as const;
    const result = reviewForm({ staff, total: { value: 91.33, format: '0' } });
    // The cell holds 91.33, just what the scores add up to: it holds, though 91 is shown.
    expect(brief(result)).toEqual([]);
    expect(corrected(result)).toEqual([]);
  });
  test('a total that says whole points is 取整 where the sum rounds to it, else wrong by a hundredth', () => {
    const staff = ['15 人', '14 人', 10, 9.33, '一人离职'] as const;
    expect(brief(reviewForm({ staff, total: 91 }))).toEqual(['rounding SA-TOTAL H20 91.33/91']);
    expect(brief(reviewForm({ staff, total: 91.34 }))).toEqual(['error SA-TOTAL H20 91.33/91.34']);
  });
});

describe('bad input gives a finding or a reason, never an exception or silence', () => {
  test.each<[string, MinistryForm, string]>([
    ['words where a number belongs', { budget: '待定' }, 'error SA-READ E4 -/-'],
    ['#DIV/0!', { rate: { error: '#DIV/0!' } }, 'error SA-READ H4 -/-'],
    ['#REF! in the total', { total: { error: '#REF!' } }, 'error SA-READ H20 -/-'],
    ['two numbers in one cell', { executionScore: '10 9' }, 'error SA-READ I4 -/-'],
    ['a negative budget', { budget: -119.48 }, 'warning SA-AMOUNT E4 -/-119.48'],
    ['a weight of zero', { staff: ['15 人', '15 人', 0, 0] }, 'warning SA-BOUND G12 -/-'],
    ['a blank score among filled ones', { staff: ['优', '优', 10, null] }, 'warning SA-READ H12 -/-'],
    ['a score without an actual value', { staff: ['15 人', null, 10, 10] }, 'warning SA-READ F12 -/-'],
  ])('%s', (_name, changes, expected) => {
    expect(brief(reviewForm(changes))).toContain(expected);
  });

  test('every message of every finding is a filled-in sentence in both languages', () => {
    const result = reviewForm({
      budget: '待定',
      staff: ['15 人', '14 人', 10, 12],
      total: { error: '#REF!' },
      grade: '差',
    });
    expect(result.findings.length).toBeGreaterThan(3);
    for (const { message } of result.findings) {
      for (const language of ['zh-CN', 'en'] as const)
        expect(sentence(message, language)).not.toMatch(/\{|undefined|“”/u);
    }
  });

  test('error values in derived cells can be recomputed', () => {
    const result = reviewForm({ rate: { error: '#DIV/0!' }, total: { error: '#REF!' } });
    expect(corrected(result)).toEqual(['H4 #DIV/0! → 100.00%', 'H20 #REF! → 92']);
  });

  test('a missing column: without 执行率 the score is still checked', () => {
    const rows = ministryForm({ execution: 100, executionScore: 9, total: 91 }).map((row, index) =>
      row.map((cell, column) => (index >= 2 && index <= 6 && column === 7 ? null : cell)),
    );
    expect(brief(review(sheetOf(rows)))).toEqual(['error SA-EXEC I4 8.37/9']);
  });

  test('a form without 得分 in its indicators is not a known form, and says what is missing', () => {
    const rows = ministryForm().map((row, index) =>
      index === 9 ? row.map((cell) => (cell === '得分' ? '' : cell)) : row,
    );
    const result = review(sheetOf(rows));
    expect(result.forms).toEqual([]);
    expect(result.unrecognised.map(({ nearest, reason }) => [nearest, reason.values['missing']])).toEqual([
      ['standard-project', '得分列'],
    ]);
  });

  test('an empty sheet, a sheet of something else and a table of contents are told apart from forms', () => {
    const result = review(
      sheetOf([], { name: '空表' }),
      sheetOf([['通讯录'], ['姓名', '电话']], { name: '其他' }),
      sheetOf([['目录'], ['2021年度项目支出绩效自评表']], { name: '目录' }),
    );
    expect(result.forms).toEqual([]);
    expect(result.unrecognised.map(({ sheet, reason }) => [sheet, reason.key])).toEqual([
      ['空表', 'sheetEmpty'],
      ['其他', 'sheetUnknown'],
      ['目录', 'sheetNear'],
    ]);
  });

  test('two totals that differ', () => {
    const rows = [...ministryForm()];
    rows.splice(1, 0, ['自评得分：93']);
    expect(brief(review(sheetOf(rows)))).toEqual(['error SA-TOTAL A2 92/93', 'error SA-TOTALS H21 93/92']);
  });

  test('1,048,576 used rows with three filled', () => {
    const sheet = sheetOf([['a']]);
    const far = {
      ...sheet,
      rows: [0, 500_000, 1_048_575].map((row) => ({
        row,
        firstColumn: 0,
        cells: [{ value: 'x', format: 'General' }],
      })),
    };
    expect(review(far).unrecognised).toHaveLength(1);
  });

  test('a form of which nothing is filled in yet is no mistake', () => {
    const rows = ministryForm({ rate: null, executionScore: null, total: null, grade: null }).map(
      (row, index) =>
        index >= 10 && index <= 18 ? row.map((cell, column) => (column === 7 ? null : cell)) : row,
    );
    const result = review(sheetOf(rows));
    expect(brief(result)).toEqual([]);
    // Quantities are computed; dates and words are left to a person, and so is the total.
    expect(corrected(result)).toEqual([
      'H4  → 1',
      'I4  → 10',
      'H11  → 10',
      'H12  → 10',
      'H16  → 10',
      'H19  → 10',
    ]);
  });
});

test('the same input gives the same review', () => {
  const changes = { staff: ['15 人', '14 人', 10, 12], total: 90 } as const;
  expect(reviewForm(changes)).toEqual(reviewForm(changes));
});
