import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../src/disclosure/duties/duties';
import { dutyName } from '../../../src/disclosure/duties/saying';
import { sentence } from '../../../src/disclosure/sentence';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { FIRST_VARIANT, layOut } from '../../generator';
import { SMALL } from '../../generator/small-disclosure';
import { ministryForm } from '../ministry-form';
import { sheetOf } from '../sheets';
import { reviewWith, standing } from './own';

/** 支出 490 = 基本 300 + 项目 190 万元; 基本 300 = 人员 220 + 公用 80; 三公 16 of 22. */
const ACCOUNTS = layOut(SMALL, FIRST_VARIANT).workbook;

const ATTACHED = sheetOf(
  [
    ['项目', '数'],
    ['支出合计', 490],
    ['元', '4900000元'],
    ['占比', '61.2%'],
    ['空', null],
    ['字', '见附注'],
  ],
  { name: '附表' },
);

const BOOK: WorkbookSnapshot = { sheets: [...ACCOUNTS.sheets, ATTACHED] };

describe('a relation over a small disclosure', () => {
  test.each([
    ['公开03表[合计, 本年支出合计] = 490万元', 'held'],
    ['公开03表[合计, 本年支出合计] = 4900000元', 'held'],
    ['公开03表[合计, 本年支出合计] = 491万元', 'broken'],
    ['公开03表(支出决算表)[合计, 基本支出] = 300万元', 'held'],
    ['表3[2010601, 基本支出] = 200万元', 'held'],
    ['公开03表[合计, 本年支出合计] - 公开03表[合计, 基本支出] = 190万元', 'held'],
    ['公开03表[合计, 基本支出] × 2 = 600万元', 'held'],
    ['公开03表[合计, 基本支出] ÷ 公开03表[合计, 本年支出合计] < 61.3%', 'held'],
    ['公开03表[合计, 基本支出] ÷ 公开03表[合计, 本年支出合计] < 61%', 'broken'],
    ['合计(公开06表[301*, 决算数]) = 180万元', 'held'],
    ['合计(公开06表[301??, 决算数]) = 180万元', 'held'],
    ['合计(公开06表[301*, 决算数], 公开06表[303, 决算数]) = 公开06表[人员经费合计, 决算数]', 'held'],
    ['最大(公开03表[???????, 本年支出合计]) = 200万元', 'held'],
    ['最小(公开03表[合计, 基本支出], 公开03表[合计, 项目支出]) = 190万元', 'held'],
    ['计数(公开03表[???????, 本年支出合计]) = 5', 'held'],
    ['计数(公开03表[???????, 本年支出合计]) = 4', 'broken'],
    ["'附表'!B2万元 = 公开03表[合计, 本年支出合计]", 'held'],
    ["'附表'!B3 = 公开03表[合计, 本年支出合计]", 'held'],
    ["'附表'!B4 = 公开03表[合计, 基本支出] ÷ 公开03表[合计, 本年支出合计]", 'held'],
    ['如果 公开03表[合计, 基本支出] > 300万元 则 1 = 2', ''],
    ['如果 公开03表[合计, 基本支出] >= 300万元 则 公开03表[合计, 项目支出] = 0', 'broken'],
    // Truly 300.00 ± 0.005 on both sides: the printed hundredth may be rounded.
    ['公开03表[合计, 基本支出] = 300.005万元', 'withinRounding'],
  ])('%s: %s', (formula, state) => {
    expect(standing(BOOK, formula)).toBe(state);
  });

  test.each([
    ['公开12表[合计, 基本支出] > 0', '没有一张表印有“公开12表”。'],
    ['公开03表(收入决算表)[合计, 基本支出] > 0', '本工作簿的“公开03表”是“支出决算表”，不是“收入决算表”。'],
    ['公开03表[2019999, 基本支出] > 0', '“支出决算表”中没有“2019999”。'],
    ['公开03表[合计, 公用经费] > 0', '“支出决算表”的“合计”没有“公用经费”栏。'],
    ['公开03表[合计] > 0', /^“支出决算表”的“合计”有几栏（“合计”、“基本支出”、/u],
    ['公开03表[201*, 基本支出] > 0', /^“支出决算表”中有几行合乎“201\*”（“201一般公共服务支出”、/u],
    ['自评表[总分] >= 60', '缺少“部门整体绩效自评表”。'],
    ['上年.公开03表[合计, 基本支出] > 0', '没有给出上年的工作簿。'],
    ["'附件'!B2 > 0", '没有工作表“附件”。'],
    ["'附表'!B5 > 0", '附表!B5为空。'],
    ["'附表'!B6 > 0", '附表!B6无法识别为数字（见附注）。'],
    ["'附表'!B2 = 公开03表[合计, 本年支出合计]", /有一个没有写明单位/u],
    ['公开03表[合计, 本年支出合计] > 100', /有一个没有写明单位/u],
    ['公开03表[合计, 本年支出合计] = 50%', /不是同一种数/u],
    ['公开03表[合计, 基本支出] × 公开03表[合计, 基本支出] > 0', /相乘或相除没有意义/u],
    ['1 ÷ (公开03表[合计, 基本支出] ÷ 公开03表[合计, 基本支出] - 1) > 0', /为0，不能作除数/u],
  ])('%s is not checkable: %s', (formula, reason) => {
    expect(standing(BOOK, formula)).toMatch(reason);
  });
});

describe('a relation of self-assessments', () => {
  const forms = (...totals: readonly number[]): WorkbookSnapshot => ({
    sheets: totals.map((total, index) => sheetOf(ministryForm({ total }), { name: `自评${index + 1}` })),
  });

  test('holds of each of them alone, exactly', () => {
    expect(standing(forms(92, 59), '自评表[总分] >= 60')).toBe('held | broken');
    expect(standing(forms(92), '项目绩效自评表[总分] >= 92分')).toBe('held');
    expect(standing(forms(92), '自评表[总分] > 92')).toBe('broken');
  });

  test('is not checked against a bare number where the figure is a rate', () => {
    expect(standing(forms(92), '自评表[年度资金总额, 执行率] >= 80%')).toBe('held');
    expect(standing(forms(92), '自评表[年度资金总额, 执行率] >= 0.8')).toMatch(/有一个没有写明单位/u);
  });
});

describe('what is broken', () => {
  const review = reviewWith(
    BOOK,
    '编号\t名称\t公式\t级别\t说明',
    '甲\t基本支出上限\t公开03表[合计, 基本支出] <= 250万元\t错误\t超过批复数。',
    '乙\t不适用的\t如果 公开03表[合计, 基本支出] > 900万元 则 1 = 2',
  );

  test('is a finding with its own title, sentence, figures and severity', () => {
    const [found, ...others] = review.findings.filter(({ rule }) => rule.startsWith('OWN:'));
    expect(others).toEqual([]);
    expect([found?.rule, found?.title, found?.severity, found?.form]).toEqual([
      'OWN:甲',
      '基本支出上限',
      'error',
      'expenditure',
    ]);
    expect(found === undefined ? '' : sentence(found.message)).toBe(
      '“基本支出上限”不成立：左边300万元，右边250万元，相差50万元（公开03表[合计, 基本支出] <= 250万元）。超过批复数。',
    );
  });

  test('is counted, and a duty under its own name; what was not due is told', () => {
    expect(review.counts.broken).toBe(1);
    const duties = dutiesOf(review).filter(({ id }) => id.startsWith('relation:OWN:'));
    expect(duties.map((duty) => [duty.id, dutyName(duty, 'zh-CN'), duty.ending])).toEqual([
      ['relation:OWN:甲', '基本支出上限', 'broken'],
      ['relation:OWN:乙', '不适用的', 'notApplicable'],
    ]);
  });
});
