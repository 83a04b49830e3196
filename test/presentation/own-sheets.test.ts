import { describe, expect, it } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { isOwnSheet, OWN_SHEETS } from '../../src/disclosure/own-sheets';
import { formTitle, rememberedForm } from '../../src/presentation/own-sheets/form-titles';
import { cellText } from '../../src/presentation/own-sheets/cell-text';
import { textHeight } from '../../src/presentation/own-sheets/text-height';
import { comparisonsOf } from '../../src/presentation/report/comparisons';
import { sample } from '../disclosure/samples';
import { sheetOf } from '../disclosure/sheets';

describe("the add-in's own sheets", () => {
  it.each(['核对报告', '审核意见', '核对报告 (2)', '审核意见(3)', '审核意见2024', '核对报告_旧'])(
    '%s is one',
    (name) => {
      expect(isOwnSheet(name)).toBe(true);
    },
  );

  it.each(['审核意见落实情况', '核对报告说明', '我的审核意见', '表1', ''])('%s is none', (name) => {
    expect(isOwnSheet(name)).toBe(false);
  });

  it('are never reviewed', () => {
    const sheets = OWN_SHEETS.map((name) => sheetOf([['部门决算公开审核意见表'], [1]], { name }));
    expect(reviewWorkbook({ sheets })).toEqual(reviewWorkbook({ sheets: [] }));
  });
});

describe('the numbers of the forms', () => {
  const form = { title: '某表', project: null } as const;

  it.each([
    [{ ...form, publicNumber: '公开05表' }, '某表（公开05表）'],
    [{ ...form, publicNumber: '公开05表', title: '某表（公开 05 表）' }, '某表（公开 05 表）'],
    [{ ...form, publicNumber: null }, '某表'],
    [{ ...form, project: '甲' }, '某表（甲）'],
  ])('stand behind the title as they are printed: %o', (titled, title) => {
    expect(formTitle(titled)).toBe(title);
  });

  it('stand for the ids by which decisions remember forms', () => {
    expect(rememberedForm('income #2')).toBe('收入决算表 #2');
    expect(rememberedForm('project-self-assessment 甲 乙')).toBe('项目绩效自评表 甲 乙');
    expect(rememberedForm(null)).toBe('');
  });
});

describe('a text for a cell', () => {
  it.each([
    ['=1+1', '=1+1'],
    ["'引号", "'引号"],
    ['', ''],
    ['一\r\n二\r三', '一\n二\n三'],
    ['\u0000\u0007a\tb\u0085', 'ab'],
    ['\u0001', ''],
  ])('of %j is %j', (value, written) => {
    expect(cellText(value)).toBe(written);
  });
});

describe('the height of a text', () => {
  it('is that of the lines that it takes', () => {
    const line = textHeight('一行', 100, 10);
    expect(textHeight('', 100, 10)).toBe(line);
    // Forty full-width signs of ten points take some four lines of a hundred points.
    expect(textHeight('字'.repeat(40), 100, 10) - line).toBeGreaterThanOrEqual(3 * 14);
    expect(textHeight('一\n二\n三', 100, 10) - line).toBe(28);
    expect(textHeight('字'.repeat(9000), 100, 10)).toBe(409);
  });
});

describe('rates and scores beside the recalculated ones', () => {
  it('are read also where they stand within words', async () => {
    const { rates, scores } = comparisonsOf(reviewWorkbook(await sample('wuhan-hongshan-2020')));
    // 2931.59 ÷ 3321.16 = 0.88270…; 自评得分：94.65.
    expect(rates[0]).toMatchObject({
      label: '洪山区机关事务服务中心',
      printed: 0.8827,
      recalculated: 0.8827,
    });
    expect(scores).toHaveLength(5);
    expect(scores[0]).toMatchObject({ label: '洪山区机关事务服务中心', printed: 94.65 });
    for (const { recalculated } of scores) expect(recalculated).toBeGreaterThan(90);
  });

  it('are the totals of several forms', async () => {
    const { scores } = comparisonsOf(reviewWorkbook(await sample('zhuzhou-shifeng-2021')));
    // 14 of 15 people: 10 × 14 ÷ 15 = 9.33 instead of 10.
    expect(scores.find(({ label }) => label === '公车平台经费')).toMatchObject({
      printed: 92,
      recalculated: 91.33,
    });
  });

  it('tell lines of one name apart by their cells', async () => {
    const { scores } = comparisonsOf(reviewWorkbook(await sample('wuhan-dongxihu-2020')));
    const labels = scores.map(({ label }) => label);
    expect(labels).toContain('按月份（G16）');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('are none without self-assessment forms', async () => {
    const review = reviewWorkbook(await sample('zhuzhou-shifeng-2021-split-codes'));
    expect(comparisonsOf(review)).toEqual({ rates: [], scores: [] });
  });
});
