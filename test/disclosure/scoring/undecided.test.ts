import { describe, expect, test } from 'vitest';
import { completionOf } from '../../../src/disclosure/scoring/completion';
import { readIndicatorText } from '../../../src/disclosure/scoring/values/indicator-value';

const brief = (name: string, secondLevel: string, target: string, actual: string): string => {
  const completion = completionOf(readIndicatorText(target, 'target'), readIndicatorText(actual, 'actual'), {
    firstLevel: '',
    secondLevel,
    name,
  });
  if (completion.kind === 'stated') return 'stated';
  return completion.kind === 'manual'
    ? completion.reason
    : `${completion.direction} ${completion.share.toDecimalPlaces(4).toFixed()}`;
};

describe('a name that is in no list, without a sign', () => {
  test.each([
    // shares of nobody knows what
    ['药占比', '质量指标', '30%', '28%'],
    ['转诊率', '质量指标', '10%', '8%'],
    ['患者自付比例', '社会效益指标', '30%', '25%'],
    // waiting, places in an order, indexes, burdens, what went wrong
    ['平均住院日', '质量指标', '8天', '7天'],
    ['通勤时间', '社会效益指标', '45分钟', '40分钟'],
    ['全省排名', '社会效益指标', '5', '3'],
    ['空气质量综合指数', '生态效益指标', '4.5', '4.2'],
    ['审批环节', '质量指标', '5个', '3个'],
    ['停电次数', '质量指标', '2次', '1次'],
    ['农药施用量', '生态效益指标', '100吨', '90吨'],
    ['三公经费', '数量指标', '20万元', '18万元'],
    ['在编人数', '数量指标', '120人', '118人'],
    // a range of what is to be neither high nor low
    ['PH值', '质量指标', '6-9', '5'],
    // the contrary of a listed word
    ['不达标率', '质量指标', '5%', '4%'],
    ['未及时率', '质量指标', '5%', '4%'],
    // a time that may be good when it is long
    ['无故障运行时间', '时效指标', '8760小时', '8700小时'],
    ['服务时间', '时效指标', '365天', '360天'],
    ['提前通知', '时效指标', '3天', '5天'],
  ])('%s under %s: %s → %s is for a person', (...pair) => {
    expect(brief(...pair)).toBe('direction');
  });

  test.each([
    ['抽检率', '质量指标', '10%', '8%', 'positive 0.8'],
    ['抗菌药物使用率', '质量指标', '60%', '75%', 'reverse 0.8'],
    ['到达现场时间', '质量指标', '10分钟', '8分钟', 'reverse 1'],
    ['印制手册', '数量指标', '5000册', '4500册', 'positive 0.9'],
    ['办理', '时效指标', '5天', '4天', 'reverse 1'],
  ])('%s under %s: %s → %s: %s', (name, secondLevel, target, actual, expected) => {
    expect(brief(name, secondLevel, target, actual)).toBe(expected);
  });
});

describe('what is done about a harm is not the harm', () => {
  test.each([
    ['消除隐患', '10处', '9处', 'direction'],
    ['化解纠纷', '100件', '95件', 'direction'],
    ['节约用水量', '100吨', '90吨', 'direction'],
    ['化解纠纷', '≥100件', '95件', 'positive 0.95'],
    ['减少投诉', '≥10%', '12%', 'positive 1'],
    ['处理差错率', '2%', '4%', 'reverse 0.5'],
    ['纠纷', '100件', '125件', 'reverse 0.8'],
  ])('%s %s → %s: %s', (name, target, actual, expected) => {
    expect(brief(name, '社会效益指标', target, actual)).toBe(expected);
  });
});

describe('numbers that are no amounts', () => {
  test.each([
    // places in an order
    ['三级', '二级', 'words'],
    ['5A级', '4A级', 'words'],
    ['5星', '4星', 'words'],
    // a day of a month is no number of days
    ['每月15日前', '每月10日', 'words'],
    ['次月10日前', '次月8日', 'words'],
    ['15日前', '10日前', 'words'],
    ['15日内', '10日内', 'reverse 1'],
    // a bound that is met by the formula, and not to the letter
    ['＞200人', '200人', 'ambiguous'],
    ['＜3%', '3%', 'ambiguous'],
    ['＞200人', '160人', 'positive 0.8'],
    // persons are counted by what stands behind the stroke
    ['100人/期', '2期', 'units'],
    ['100人/期', '95人/期', 'positive 0.95'],
    ['20台/套', '18套', 'positive 0.9'],
    // single letters are what they are
    ['10T', '10000G', 'units'],
    ['10t', '9000kg', 'positive 0.9'],
    // percents in words
    ['不低于百分之九十五', '93.1%', 'positive 0.98'],
    ['≥95%', '百分之96', 'positive 1'],
  ])('%s → %s: %s', (target, actual, expected) => {
    expect(brief('', '数量指标', target, actual)).toBe(expected);
  });
});
