import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/disclosure/review-types';
import { sentence } from '../../../src/disclosure/sentence';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

type Rows = readonly (readonly TestCell[])[];

const reviewed = (rows: Rows, name = '表'): Review => reviewWorkbook({ sheets: [sheetOf(rows, { name })] });
const reasons = ({ unrecognised }: Review): readonly string[] =>
  unrecognised.map(({ reason }) => sentence(reason));

/** 支出, with a column that no other form has: 9 = 6 + 2 + 1. */
const expenditure = (title: string, total = 9): Rows => [
  [title],
  ['单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出'],
  ['合计', null, total, 6, 2, 1],
  ['201', '一般公共服务支出', 9, 6, 2, 1],
];

/** 合计 | 基本支出 | 项目支出: the heads of 支出决算表 and of the three funds' forms alike. */
const plain = (title: string): Rows => [
  [title],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['合计', null, 8, 6, 2],
  ['205', '教育支出', 8, 6, 2],
];

describe('a table whose title is not known', () => {
  it('is taken by its heads and lines where they are those of one form, and that is said', () => {
    const review = reviewed(expenditure('某局全年支出情况'));
    expect(review.forms.map(({ id, byStructure }) => [id, byStructure])).toEqual([['expenditure', true]]);
    expect(review.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['P-STRUCTURE', 'info']]);
    expect(review.findings.map(({ message }) => sentence(message))).toEqual([
      '“某局全年支出情况”不是已知的表名，按表头和行认作“支出决算表”，请核实。',
    ]);
    expect(review.counts.held).toBeGreaterThan(0);
  });

  it('is checked as the form that it is: 19 is not 6 + 2 + 1', () => {
    const { findings } = reviewed(expenditure('附表', 19));
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toContain('T3-R');
  });

  it('needs no title at all', () => {
    const [form] = reviewed(expenditure('x').slice(1), '支出').forms;
    expect([form?.id, form?.title]).toEqual(['expenditure', '支出']);
  });

  it('has its title below a row of number, year and unit, too', () => {
    const review = reviewed([['公开03表', '2023年度', '单位：万元'], ...expenditure('某局全年支出情况')]);
    expect(review.forms.map(({ title, year, unit }) => [title, year, unit])).toEqual([
      ['某局全年支出情况', '2023', '万元'],
    ]);
  });

  it('is left where its heads are those of several forms', () => {
    const review = reviewed(plain('某局支出情况'));
    expect(review.forms).toEqual([]);
    expect(reasons(review).join('')).toContain('无法确定是哪一张');
    expect(review.unrecognised[0]?.mayBe).toEqual([
      'expenditure',
      'general-budget-expenditure',
      'government-fund',
      'state-capital',
    ]);
  });

  it('is one of these where the words above it name the fund', () => {
    expect(reviewed(plain('某局一般公共预算支出情况')).forms.map(({ id }) => id)).toEqual([
      'general-budget-expenditure',
    ]);
    expect(reviewed(plain('附表'), '国有资本经营预算').forms.map(({ id }) => id)).toEqual(['state-capital']);
  });

  it.each(['部门支出预算表', '项目支出台账', '某局支出明细'])(
    'is none where the title is that of another table: %s',
    (title) => {
      const review = reviewed(expenditure(title));
      expect(review.forms).toEqual([]);
      expect(reasons(review)).toEqual([
        `第1行起的表头与“支出决算表”相同，但标题“${title}”说的是另一种表，未作核对。`,
      ]);
    },
  );

  it('is none where it has columns that are not the form’s', () => {
    const [title = [], unit = [], heads = [], ...lines] = expenditure('某局支出情况');
    const review = reviewed([title, unit, [...heads, '人均'], ...lines.map((cells) => [...cells, 3])]);
    expect(review.forms).toEqual([]);
    expect(reasons(review).join('')).toContain('另有不属于它的栏');
  });

  it('lists what the nearest form has and it lacks, as the form words it', () => {
    const review = reviewed([
      ['某局支出情况'],
      ['科目编码', '科目名称', '合计', '基本支出'],
      ['合计', null, 8, 8],
      ['205', '教育支出', 8, 8],
    ]);
    expect(reasons(review)).toEqual(['第1行起“某局支出情况”最接近支出决算表，但缺少：项目支出。']);
  });

  it('is not taken for a form that the workbook has besides', () => {
    const review = reviewWorkbook({
      sheets: [
        sheetOf(expenditure('支出决算表'), { name: '甲' }),
        sheetOf(expenditure('支出情况'), { name: '乙' }),
      ],
    });
    expect(review.forms.map(({ sheet }) => sheet)).toEqual(['甲']);
    expect(reasons(review)).toEqual([
      '第1行起“支出情况”的表头和行与“支出决算表”相同，但标题不是已知的表名，工作簿中另有这样的表，未作核对。',
    ]);
  });

  it('that is no table of a form stays unknown', () => {
    expect(reasons(reviewed([['通讯录'], ['姓名', '电话', '职务', '项目'], ['甲', 1, 2, 3]]))).toEqual([
      '不是已知表式。',
    ]);
  });
});
