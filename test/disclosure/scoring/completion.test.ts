import { describe, expect, test } from 'vitest';
import type { Completion } from '../../../src/disclosure/scoring/completion';
import { completionOf } from '../../../src/disclosure/scoring/completion';
import { readIndicatorText } from '../../../src/disclosure/scoring/indicator-value';

const QUANTITY = '数量指标';
const COST = '成本指标';
const TIME = '时效指标';

const brief = (completion: Completion): string => {
  switch (completion.kind) {
    case 'computed':
      return `${completion.direction} ${completion.share.toDecimalPlaces(4).toFixed()}`;
    case 'stated':
      return 'stated';
    case 'manual':
      return `manual ${completion.reason} ${String(completion.met)}`;
  }
};

describe('how far an indicator was completed', () => {
  test.each([
    // positive: B ÷ A, at most 1
    ['15 人', '14 人', QUANTITY, 'positive 0.9333'],
    ['50 次', '59 次', QUANTITY, 'positive 1'],
    ['100%', '80%', '质量指标', 'positive 0.8'],
    ['≥100%', '≥90%', TIME, 'positive 0.9'],
    ['3项', '2项', QUANTITY, 'positive 0.6667'],
    ['≥90%', '95%', '服务对象满意度指标', 'positive 1'],
    ['≥1', '1', QUANTITY, 'positive 1'],
    // reverse: A ÷ B, at most 1; nothing at all is full
    ['≤48小时', '60小时', TIME, 'reverse 0.8'],
    ['≤2天', '48小时', TIME, 'reverse 1'],
    ['450 万元', '433.50 万元', COST, 'reverse 1'],
    ['450 万元', '500 万元', COST, 'reverse 0.9'],
    ['≤8%', '0%', COST, 'reverse 1'],
    ['48小时', '50小时', TIME, 'reverse 0.96'],
    // ranges
    ['70-100%', '87.91%', QUANTITY, 'range 1'],
    ['70-100%', '63%', QUANTITY, 'range 0.9'],
    ['2-3次', '4次', QUANTITY, 'manual aboveRange null'],
    // a target of zero
    ['0', '0', '社会效益指标', 'equality 1'],
    ['0', '0%', '社会效益指标', 'equality 1'],
    ['0次', '2次', '社会效益指标', 'equality 0'],
    // equality
    ['=100%', '95%', QUANTITY, 'equality 0.95'],
    // only the inequality repeated
    ['≥95%', '≥95%', QUANTITY, 'stated'],
    ['≤48小时', '≤48小时', TIME, 'stated'],
    // for a person
    ['舒适整洁', '舒适整洁', '质量指标', 'manual words true'],
    ['宣传到位', '共同战“疫”', '质量指标', 'manual words null'],
    ['优', '良', '质量指标', 'manual words false'],
    ['不发生', '未发生', '质量指标', 'manual words true'],
    ['零投诉', '0', '质量指标', 'manual words true'],
    ['100%', '已完成', QUANTITY, 'manual words true'],
    ['≥85%', '满意', QUANTITY, 'manual unlike null'],
    ['2021 年 12 月', '2021 年 12 月', TIME, 'manual date true'],
    ['2021年12月', '2021年11月', TIME, 'manual date true'],
    ['2021年12月', '2022年1月', TIME, 'manual date false'],
    ['80 个部门 30000 份', '80 个部门 35000 份', QUANTITY, 'manual several true'],
    ['80 个部门 30000 份', '80 个部门 25000 份', QUANTITY, 'manual several false'],
    ['50次', '50人', QUANTITY, 'manual units null'],
    ['100%', '98', QUANTITY, 'positive 0.98'],
    ['≥100百分比', '100', QUANTITY, 'positive 1'],
    ['100%', '0.98', QUANTITY, 'manual units null'],
    ['≤90万元', '90', COST, 'reverse 1'],
    ['严格执行制度', '达成预期指标', QUANTITY, 'manual words true'],
    ['严格执行制度', '部分达成预期指标', QUANTITY, 'manual words false'],
    ['12个月', '11个月', TIME, 'manual direction null'],
    ['按时完成', '100%', TIME, 'manual unlike null'],
    ['≥95%', '', QUANTITY, 'manual blank null'],
  ])('%s → %s under %s: %s', (target, actual, secondLevel, expected) => {
    const kind = { firstLevel: '产出指标', secondLevel };
    expect(brief(completionOf(readIndicatorText(target), readIndicatorText(actual), kind))).toBe(expected);
  });

  test('1000 次 → 1346 次 is 34.6 % beyond', () => {
    const completion = completionOf(readIndicatorText('1000 次'), readIndicatorText('1346 次'), {
      firstLevel: '',
      secondLevel: QUANTITY,
    });
    expect(completion.kind === 'computed' && completion.beyond.toFixed()).toBe('0.346');
  });

  test('a cost is reverse as a 一级指标 too, whatever the 二级指标 is called', () => {
    const kind = { firstLevel: '成本指标(20分)', secondLevel: '' };
    expect(brief(completionOf(readIndicatorText('100万元'), readIndicatorText('125万元'), kind))).toBe(
      'reverse 0.8',
    );
  });
});
