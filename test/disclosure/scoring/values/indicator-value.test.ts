import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorValue, Quantity } from '../../../../src/disclosure/scoring/values/quantity';
import {
  describeValue,
  readIndicatorText,
  readIndicatorValue,
} from '../../../../src/disclosure/scoring/values/indicator-value';
import { numeralValue } from '../../../../src/disclosure/scoring/values/numerals';
import { plain } from '../../../../src/disclosure/sheet/decimal';
import { readNumber } from '../../../../src/disclosure/sheet/printed-number';

/** The number with its sign and unit as they were understood. */
const quantity = ({ sign, number, unit, period, approximate, before, behind }: Quantity): string =>
  [
    `${sign ?? ''}${approximate ? '约' : ''}${plain(number)}`,
    unit.dimension === '' ? '' : `${plain(unit.factor)}×${unit.dimension}`,
    unit.per === undefined ? '' : `per ${unit.per}`,
    period === null ? '' : `every ${period.name}`,
    before === '' && behind === '' ? '' : `of ${before}…${behind}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

const brief = (value: IndicatorValue): string => {
  switch (value.kind) {
    case 'quantity':
      return quantity(value);
    case 'range':
      return `${quantity(value.low)} – ${quantity(value.high)}`;
    case 'date':
      return `date ${String(value.span.year)} ${value.span.first}-${value.span.last}`;
    case 'several':
      return value.quantities.map(quantity).join(' + ');
    case 'words':
    case 'blank':
      return value.kind;
  }
};

describe('targets and actual values as they are printed', () => {
  test.each([
    // a number with its unit: how many of the dimension's smallest unit one of it is
    ['59 次', '59 1×次'],
    ['59', '59'],
    ['2天', '2 86400×clock'],
    ['48个小时', '48 3600×clock'],
    ['3个工作日', '3 1×workday'],
    ['12个月', '12 1×month'],
    ['3年', '3 12×month'],
    ['450 万元', '450 10000×money'],
    ['0.5亿元', '0.5 100000000×money'],
    ['¥12.5万', '12.5 10000×money'],
    ['1,000 次', '1000 1×次'],
    ['100百分比', '100 1000×ratio'],
    ['5‰', '5 100×ratio'],
    ['八成', '8 10000×ratio'],
    ['6个百分点', '6 1×percentagePoint'],
    ['13.41 万 m²', '13.41 30000×area'],
    ['100㎡', '100 3×area'],
    ['1公顷', '1 30000×area'],
    ['15亩', '15 2000×area'],
    ['1.2万人次', '1.2 10000×人次'],
    ['5场次', '5 1×场'],
    ['20台/套', '20 1×台'],
    ['98.5万', '98.5'],
    ['12厂家名单', '12 1×厂家名单'],
    // signs, also inside a phrase and behind the unit
    ['≥95%', '≥95 1000×ratio'],
    ['＞=90', '≥90'],
    ['不低于95%', '≥95 1000×ratio'],
    ['95%以上', '≥95 1000×ratio'],
    ['80%以上（含80%）', '≥80 1000×ratio'],
    ['10次（含）以上', '≥10 1×次'],
    ['48小时以内', '≤48 3600×clock'],
    ['误差率≤2%', '≤2 1000×ratio of 误差率…'],
    ['投诉不超过3起', '≤3 1×起 of 投诉…'],
    ['失业率控制在5%以内', '≤5 1000×ratio of 失业率…'],
    ['事故率低于1%', '<1 1000×ratio of 事故率…'],
    ['达到95%', '≥95 1000×ratio'],
    // two signs that say the same, the stricter or looser one in front, and two that do not
    ['≤5天以内', '≤5 86400×clock'],
    ['<5%以内', '<5 1000×ratio'],
    ['>95%以上', '>95 1000×ratio'],
    ['≥5天以内', 'words'],
    ['不低于95%以下', 'words'],
    // a minus is a minus
    ['-2%', '-2 1000×ratio'],
    ['≥－5%', '≥-5 1000×ratio'],
    // periods and what is counted by
    ['每季度1次', '1 1×次 every 季度'],
    ['3个/年', '3 1×个 every 年'],
    ['每人每月500元', '500 1×money per 人 every 月'],
    ['≤1.5万元/人', '≤1.5 10000×money per 人'],
    // about
    ['约50次', '约50 1×次'],
    ['10%左右', '约10 1000×ratio'],
    ['30余次', '约30 1×次'],
    ['节约5%', '5 1000×ratio of 节约…'],
    // spoken numbers
    ['三次', '3 1×次'],
    ['不少于十二场', '≥12 1×场'],
    ['半年', '0.5 12×month'],
    // brackets
    ['95%（抽样）', '95 1000×ratio'],
    ['及时（≤2小时）', '≤2 3600×clock'],
    ['15（天）', '15 86400×clock'],
    ['12次（含线上3次）', '12 1×次'],
    // phrases
    ['完成12次培训', '12 1×次 of …培训'],
    ['2023年完成12次', '12 1×次'],
    // ranges
    ['70-100%', '70 1000×ratio – 100 1000×ratio'],
    ['70%—100%', '70 1000×ratio – 100 1000×ratio'],
    ['2次至3次', '2 1×次 – 3 1×次'],
    ['≥70%且≤100%', '≥70 1000×ratio – ≤100 1000×ratio'],
    ['80 个部门 30000 份', '80 1×个 of …部门 + 30000 1×份'],
    // dates and periods of the calendar
    ['2021 年 12 月', 'date 2021 1201-1231'],
    ['12月底前', 'date null 1201-1231'],
    ['2021年12月31日前完成', 'date 2021 1231-1231'],
    ['2021-12-31', 'date 2021 1231-1231'],
    ['2021/12/31前', 'date 2021 1231-1231'],
    ['2021.12', 'date 2021 1201-1231'],
    ['1-3月', 'date null 101-331'],
    ['第一季度', 'date null 101-331'],
    ['2021年内', 'date 2021 101-1231'],
    ['2021年第4季度', 'date 2021 1001-1231'],
    ['二季度', 'date null 401-631'],
    ['上半年', 'date null 101-631'],
    ['2021年下半年', 'date 2021 701-1231'],
    ['年底', 'date null 101-1231'],
    ['6月30日前完成', 'date null 630-630'],
    // two numbers that bound nothing together
    ['100-70%', 'words'],
    ['70-70%', 'words'],
    ['约70-100%', 'words'],
    ['≥70-100%', 'words'],
    ['2次-3人', 'words'],
    ['70到100%', '70 1000×ratio – 100 1000×ratio'],
    ['≥70%,≤100%', '≥70 1000×ratio – ≤100 1000×ratio'],
    // units by what they are counted, in brackets or behind a stroke
    ['500元/人·月', '500 1×money per 人 every 月'],
    ['500元(人)', '500 1×money per 人'],
    ['20台(套)', '20 1×台'],
    ['4次(年)', '4 1×次 every 年'],
    // no quantity
    ['舒适整洁', 'words'],
    ['有所提升', 'words'],
    ['不超支', 'words'],
    ['第3名', 'words'],
    ['±5%', 'words'],
    ['7×24小时', 'words'],
    ['1:1', 'words'],
    ['一次性通过', 'words'],
    ['12次（24人次）', 'words'],
    ['不低于≥95%', 'words'],
    ['10次（不含）以上', 'words'],
    ['', 'blank'],
    ['/', 'blank'],
  ])('%j is %s', (text, expected) => {
    expect(brief(readIndicatorText(text, 'target'))).toBe(expected);
  });

  test('a number cell counts as it is shown', () => {
    const shown = (value: number, format: string): string =>
      brief(readIndicatorValue(readNumber({ value, format }), String(value), 'actual'));
    expect(shown(1, '0%')).toBe('100 1000×ratio');
    expect(shown(0.8791, '0.00%')).toBe('87.91 1000×ratio');
    expect(shown(12, 'General')).toBe('12');
    expect(shown(12, 'yyyy-mm-dd')).toBe('words');
    // 2021-12-31 is the serial number 44561, 2024-02-29 is 45351.
    expect(shown(44561, 'yyyy-mm-dd')).toBe('date 2021 1231-1231');
    expect(shown(45351, 'yyyy/m/d')).toBe('date 2024 229-229');
  });

  test('no text makes it throw, and signs with a percentage always read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(readIndicatorText(text, 'actual').kind).toMatch(/quantity|range|date|several|words|blank/u);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '>', '<', '='),
        fc.integer({ min: 0, max: 10000 }),
        (sign, basisPoints) => {
          const value = readIndicatorText(`${sign}${(basisPoints / 100).toFixed(2)}%`, 'target');
          expect(
            value.kind === 'quantity' && value.sign === sign && value.number.times(100).eq(basisPoints),
          ).toBe(true);
        },
      ),
    );
  });

  test('words that say what an actual value lacks leave its number to a person', () => {
    for (const text of ['3项未完成', '还差2次', '其余5%', '预计12月完成3次'])
      expect(readIndicatorText(text, 'actual').kind).toBe('words');
    expect(brief(readIndicatorText('达到95%', 'actual'))).toBe('95 1000×ratio');
  });
});

test.each([
  ['≤48小时', '≤ 48小时'],
  ['约30人', '约 30人'],
  ['1,000 次', '1000次'],
  ['70-100%', '70–100%'],
  ['每季度1次', '每季度 1次'],
  ['3个/年', '3个/年'],
  ['舒适整洁。', '舒适整洁'],
  ['2021 年 12 月', '2021年12月'],
])('%s is said as %s', (text, said) => {
  expect(describeValue(readIndicatorText(text, 'target'))).toBe(said);
});

test.each(['0月', '13月', '1-13月', '0-3月', '3-1月', '12月32日', '0月1日', '13月1日', '5月0日'])(
  '%s is no date',
  (text) => {
    expect(readIndicatorText(text, 'target').kind).not.toBe('date');
  },
);

describe('numbers in Chinese characters', () => {
  const DIGITS = '零一二三四五六七八九';
  const written = (number: number): string => {
    const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
    const hundred = hundreds > 0 ? `${DIGITS[hundreds] ?? ''}百` : '';
    const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
    const one = tens === 1 && hundreds === 0 ? '' : (DIGITS[tens] ?? '');
    return `${hundred}${zero}${tens > 0 ? `${one}十` : ''}${ones > 0 ? (DIGITS[ones] ?? '') : ''}`;
  };

  test('every number below a thousand reads back', () => {
    for (let number = 1; number < 1000; number += 1)
      expect(numeralValue(written(number))?.toNumber()).toBe(number);
  });

  test.each(['十十', '一二', '百', '三千五百万', '一百百'])('%s is no number', (characters) => {
    expect(numeralValue(characters)).toBeNull();
  });
});
