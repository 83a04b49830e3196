import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorValue } from '../../../src/disclosure/scoring/indicator-value';
import { readIndicatorText, readIndicatorValue } from '../../../src/disclosure/scoring/indicator-value';
import { plain } from '../../../src/disclosure/sheet/decimal';
import { readNumber } from '../../../src/disclosure/sheet/printed-number';

const brief = (value: IndicatorValue): string => {
  switch (value.kind) {
    case 'quantity':
      return `${value.sign ?? ''}${plain(value.value)} ${value.unit.dimension}`.trim();
    case 'range':
      return `${plain(value.low)}–${plain(value.high)} ${value.unit.dimension}`.trim();
    case 'date':
      return `date ${value.parts.join('-')}`;
    case 'several':
      return value.quantities.map((quantity) => brief({ ...quantity, words: '' })).join(' + ');
    case 'words':
    case 'blank':
      return value.kind;
  }
};

describe('targets and actual values as they are printed', () => {
  test.each([
    ['59 次', '59 次'],
    ['≥95%', '≥0.95 ratio'],
    ['>=95%', '≥0.95 ratio'],
    ['不低于95%', '≥0.95 ratio'],
    ['95%以上', '≥0.95 ratio'],
    ['≤48小时', '≤2880 clock'],
    ['48小时以内', '≤2880 clock'],
    ['2天', '2880 clock'],
    ['12个月', '12 个月'],
    ['450 万元', '4500000 money'],
    ['0.5亿元', '50000000 money'],
    ['100百分比', '1 ratio'],
    ['13.41 万 m²', '134100 area'],
    ['1.2万人次', '12000 人次'],
    ['1,000 次', '1000 次'],
    ['12', '12'],
    ['70-100%', '0.7–1 ratio'],
    ['70%—100%', '0.7–1 ratio'],
    ['2—3次', '2–3 次'],
    ['80 个部门 30000 份', '80 个部门 + 30000 份'],
    ['2021 年 12 月', 'date 2021-12'],
    ['12月底前', 'date 12'],
    ['2021年12月31日', 'date 2021-12-31'],
    ['舒适整洁', 'words'],
    ['有所提升', 'words'],
    ['不超支', 'words'],
    ['约50次', 'words'],
    ['', 'blank'],
    ['/', 'blank'],
  ])('%j is %s', (text, expected) => {
    expect(brief(readIndicatorText(text))).toBe(expected);
  });

  test('a number cell counts as it is shown', () => {
    const shown = (value: number, format: string): string =>
      brief(readIndicatorValue(readNumber({ value, format }), String(value)));
    expect(shown(1, '0%')).toBe('1 ratio');
    expect(shown(0.8791, '0.00%')).toBe('0.8791 ratio');
    expect(shown(12, 'General')).toBe('12');
  });

  test('no text makes it throw, and signs with a percentage always read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(readIndicatorText(text).kind).toMatch(/quantity|range|date|several|words|blank/u);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '>', '<', '='),
        fc.integer({ min: 0, max: 10000 }),
        (sign, basisPoints) => {
          const value = readIndicatorText(`${sign}${(basisPoints / 100).toFixed(2)}%`);
          expect(
            value.kind === 'quantity' && value.sign === sign && value.value.times(10000).eq(basisPoints),
          ).toBe(true);
        },
      ),
    );
  });
});
