import { describe, expect, test } from 'vitest';
import type { Completion } from '../../../src/disclosure/scoring/completion';
import { completionOf } from '../../../src/disclosure/scoring/completion';
import { readIndicatorText } from '../../../src/disclosure/scoring/values/indicator-value';

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
    // a bare number counts in the other's printed unit where that is plausible
    ['100%', '0.98', QUANTITY, 'positive 0.98'],
    ['100%', '1', QUANTITY, 'positive 1'],
    ['≤5%', '0.04', QUANTITY, 'reverse 1'],
    ['≥10%', '1', QUANTITY, 'manual ambiguous null'],
    ['≥30天', '30', QUANTITY, 'positive 1'],
    ['≤24小时', '30', TIME, 'reverse 0.8'],
    ['≥10万人次', '12', QUANTITY, 'positive 1'],
    ['≥1.2万平方米', '0.6', QUANTITY, 'positive 0.5'],
    ['100万元', '1000000', COST, 'manual implausible null'],
    ['300', '3200', QUANTITY, 'manual implausible null'],
    // 万 beside 万元 is the same 万
    ['≥100万', '150万元', QUANTITY, 'positive 1'],
    ['≥3万元', '2.4万', QUANTITY, 'positive 0.8'],
    ['¥12.5万', '25万', COST, 'reverse 0.5'],
    // one dimension, two spellings
    ['5000平方米', '0.4万平方米', QUANTITY, 'positive 0.8'],
    ['30亩', '1公顷', QUANTITY, 'positive 0.5'],
    ['30分钟内', '1小时', TIME, 'reverse 0.5'],
    ['5‰以内', '0.4%', QUANTITY, 'reverse 1'],
    ['3个/年', '3个', QUANTITY, 'positive 1'],
    ['20台/套', '15台', QUANTITY, 'positive 0.75'],
    ['≥20家', '20户', QUANTITY, 'manual units null'],
    ['≤5天', '3个工作日', TIME, 'manual units null'],
    ['≥5个百分点', '6%', QUANTITY, 'manual units null'],
    // periods: full only where both readings say so
    ['每季度1次', '4次', QUANTITY, 'positive 1'],
    ['每月2次', '24', QUANTITY, 'positive 1'],
    ['每季度1次', '3次', QUANTITY, 'manual ambiguous null'],
    ['1次/季度', '4次/年', QUANTITY, 'positive 1'],
    ['每周1次', '52次', QUANTITY, 'manual ambiguous null'],
    ['每周1次', '52次/年', QUANTITY, 'manual ambiguous null'],
    ['12次/年', '每周1次', QUANTITY, 'manual ambiguous null'],
    ['每年4次', '4次', QUANTITY, 'positive 1'],
    ['每季度1次', '4人/年', QUANTITY, 'manual units null'],
    ['每季度1次', '4人', QUANTITY, 'manual units null'],
    ['每季度1次', '每季度2次', QUANTITY, 'positive 1'],
    // about
    ['10%左右', '9.8%', QUANTITY, 'manual approximate null'],
    ['约100人', '100人', QUANTITY, 'positive 1'],
    ['≥90%', '约95%', QUANTITY, 'manual approximate null'],
    // across zero, and negatives
    ['≤5%', '-2%', QUANTITY, 'manual negative true'],
    ['≥5%', '-2%', QUANTITY, 'manual negative false'],
    ['≥-5%', '3%', QUANTITY, 'manual negative true'],
    ['≥-5%', '-6%', QUANTITY, 'manual negative false'],
    // an actual value that is itself a bound
    ['≥90%', '≥92%', QUANTITY, 'positive 1'],
    ['≥90%', '90%以下', QUANTITY, 'manual ambiguous null'],
    ['≤5天', '3天内', TIME, 'reverse 1'],
    // a change is no level
    ['提高5%', '提高4%', QUANTITY, 'positive 0.8'],
    ['提高5%', '45%', QUANTITY, 'manual unlike null'],
    ['100%', '不合格5%', QUANTITY, 'manual unlike null'],
    // years written as numbers
    ['2021', '2021', TIME, 'manual date null'],
    // cost is a matter of money: what share of it, nobody says
    ['100%', '95%', COST, 'manual direction null'],
    ['≤90万元', '90', COST, 'reverse 1'],
    ['严格执行制度', '达成预期指标', QUANTITY, 'manual words true'],
    ['12个月', '11个月', TIME, 'manual direction null'],
    ['按时完成', '100%', TIME, 'manual unlike null'],
    ['≥95%', '', QUANTITY, 'manual blank null'],
    ['', '95%', QUANTITY, 'manual blank null'],
    // an actual value beside a range: exact, at its ends, a bound, about, of something else
    ['70-100%', '=80%', QUANTITY, 'range 1'],
    ['70-100%', '70%', QUANTITY, 'range 1'],
    ['70-100%', '100%', QUANTITY, 'range 1'],
    ['70-100%', '≥80%', QUANTITY, 'manual ambiguous null'],
    ['70-100%', '约80%', QUANTITY, 'manual approximate null'],
    ['70-100%', '80次', QUANTITY, 'manual units null'],
    ['70-100%', '不合格80%', QUANTITY, 'manual unlike null'],
    ['10-20天', '8天', TIME, 'manual direction null'],
    ['10-20个月', '8个月', TIME, 'range 0.8'],
    // a target of nothing, where more of it is good
    ['0%', '-1%', QUANTITY, 'manual negative null'],
    ['≥0%', '5%', QUANTITY, 'manual direction true'],
    ['≤0次', '2次', QUANTITY, 'equality 0'],
    // an actual value that is the target, or beyond it, with a bound of its own
    ['≥90%', '>90%', QUANTITY, 'positive 1'],
    ['≤5天', '>5天', TIME, 'manual ambiguous null'],
    ['=100%', '=100%', QUANTITY, 'stated'],
    ['=100%', '100%', QUANTITY, 'equality 1'],
    ['=100%', '120%', QUANTITY, 'equality 1'],
    ['=50万元', '60万元', COST, 'manual direction null'],
    // years written as numbers, with months and days; what only looks like one
    ['202112', '202111', TIME, 'manual date null'],
    ['20211231', '20211230', TIME, 'manual date null'],
    ['2100', '2100', QUANTITY, 'positive 1'],
    ['1990', '1989', QUANTITY, 'positive 0.9995'],
    ['2021次', '2021次', QUANTITY, 'positive 1'],
    // words around the numbers: of the same, of one alone, of another thing
    ['完成12次培训', '10次', QUANTITY, 'positive 0.8333'],
    ['12次', '完成9次培训', QUANTITY, 'positive 0.75'],
    ['完成12次培训', '9次检查', QUANTITY, 'manual unlike null'],
    ['误差率≤2%', '误差率4%', QUANTITY, 'reverse 0.5'],
    // by what the money is counted
    ['100元/人', '2000元/人', COST, 'reverse 0.05'],
    ['100元/人', '2000元', COST, 'manual implausible null'],
    ['100元/人', '200元', COST, 'reverse 0.5'],
    // a number beside one that is ten times as much, and more
    ['10', '100', QUANTITY, 'positive 1'],
    ['10', '101', QUANTITY, 'manual implausible null'],
    ['≤10', '1', QUANTITY, 'reverse 1'],
    ['≥10天', '0', QUANTITY, 'positive 0'],
    ['5次/年', '500', QUANTITY, 'manual implausible null'],
    // nothing is nothing in any unit
    ['0人', '0次', QUANTITY, 'equality 1'],
    ['0次/季度', '0次', QUANTITY, 'equality 1'],
    // several quantities beside one, and beside words
    ['100%', '80 个部门 30000 份', QUANTITY, 'manual unlike null'],
    ['80 个部门 30000 份', '100%', QUANTITY, 'manual unlike null'],
    ['2021年12月', '100%', TIME, 'manual unlike null'],
    // several quantities that are not alike
    ['80 个部门 30000 份', '80 个部门 30000 份 2 次', QUANTITY, 'manual several null'],
    ['80 个部门 30000 份', '80 个部门 30000 次', QUANTITY, 'manual several null'],
  ])('%s → %s under %s: %s', (target, actual, secondLevel, expected) => {
    const kind = { firstLevel: '产出指标', secondLevel };
    expect(
      brief(completionOf(readIndicatorText(target, 'target'), readIndicatorText(actual, 'actual'), kind)),
    ).toBe(expected);
  });

  test('1000 次 → 1346 次 is 34.6 % beyond', () => {
    const completion = completionOf(
      readIndicatorText('1000 次', 'target'),
      readIndicatorText('1346 次', 'actual'),
      {
        firstLevel: '',
        secondLevel: QUANTITY,
      },
    );
    expect(completion.kind === 'computed' && completion.beyond.toFixed()).toBe('0.346');
  });

  test('a cost is reverse as a 一级指标 too, whatever the 二级指标 is called', () => {
    const kind = { firstLevel: '成本指标(20分)', secondLevel: '' };
    expect(
      brief(
        completionOf(readIndicatorText('100万元', 'target'), readIndicatorText('125万元', 'actual'), kind),
      ),
    ).toBe('reverse 0.8');
  });

  test.each([
    // the name decides where no sign does
    ['差错率', '0.1%', '0.2%', '质量指标', 'reverse 0.5'],
    ['返修比例', '2%', '4%', '质量指标', 'reverse 0.5'],
    ['资金到位率', '100%', '90%', COST, 'positive 0.9'],
    ['投诉办结率', '100%', '90%', '质量指标', 'positive 0.9'],
    ['能耗下降率', '5%', '4%', '质量指标', 'positive 0.8'],
    ['成本增长率', '4%', '5%', '质量指标', 'reverse 0.8'],
    ['污染物排放量', '10吨', '8吨', '生态效益指标', 'reverse 1'],
    ['能耗', '下降5%', '下降4%', '质量指标', 'positive 0.8'],
    // a name that only hints leaves it open
    ['药品短缺情况', '1%', '0.5%', '质量指标', 'manual direction null'],
    ['满意度下降率', '3%', '2%', '质量指标', 'manual direction null'],
    ['不合格率', '100%', '99%', '质量指标', 'manual direction null'],
    // a sign against the name is for a person
    ['群众满意度', '≤95%', '90%', '满意度指标', 'manual conflict null'],
    ['差错率', '≥1%', '0.5%', '质量指标', 'manual conflict null'],
    // the kind never contradicts
    ['设备故障率', '≤3%', '2%', '质量指标', 'reverse 1'],
    ['成本节约率', '≥5%', '4%', COST, 'positive 0.8'],
  ])('%s %s → %s under %s: %s', (name, target, actual, secondLevel, expected) => {
    const kind = { firstLevel: '产出指标', secondLevel, name };
    const completion = completionOf(
      readIndicatorText(target, 'target'),
      readIndicatorText(actual, 'actual'),
      kind,
    );
    expect(brief(completion)).toBe(expected);
  });

  test('says what the direction follows from', () => {
    const basis = (name: string, target: string): unknown => {
      const completion = completionOf(
        readIndicatorText(target, 'target'),
        readIndicatorText('7天', 'actual'),
        {
          firstLevel: '产出指标',
          secondLevel: TIME,
          name,
        },
      );
      return completion.kind === 'computed' ? completion.basis : null;
    };
    expect(basis('办理', '≤5天')).toEqual({ by: 'sign', words: '≤' });
    expect(basis('平均办结时限', '5天')).toEqual({ by: 'name', words: '办结时限' });
    expect(basis('办理', '5天')).toEqual({ by: 'kind', words: '时效' });
  });

  test('says which words leave it in doubt', () => {
    const words = (name: string, target: string, actual: string): unknown => {
      const completion = completionOf(
        readIndicatorText(target, 'target'),
        readIndicatorText(actual, 'actual'),
        { firstLevel: '产出指标', secondLevel: '质量指标', name },
      );
      return completion.kind === 'manual' ? completion.words : null;
    };
    expect(words('差错率', '≥1%', '0.5%')).toBe('差错率');
    expect(words('不合格率', '100%', '99%')).toBe('不合格率');
    expect(words('药品短缺情况', '1%', '0.5%')).toBe('缺');
    expect(words('办理', '≥5%', '5次')).toBeUndefined();
  });
});
