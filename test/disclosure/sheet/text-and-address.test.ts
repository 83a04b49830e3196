import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { a1, parseA1, parseArea, quoteSheet, reference } from '../../../src/disclosure/sheet/address';
import { numberDisplay } from '../../../src/disclosure/sheet/number-format';
import { normaliseLabel, normaliseWords, oneLine } from '../../../src/disclosure/sheet/text';

describe('labels', () => {
  test.each([
    ['得 分\n（20分*执行率）', '得分(20分*执行率)'],
    ['一级指\n标', '一级指标'],
    ['年初目标值（Ａ）', '年初目标值(A)'],
    ['“三公”经费', '三公经费'],
    ['70—100％', '70-100%'],
    ['年度绩效目标1：（8分）', '年度绩效目标1:(8分)'],
  ])('%j is compared as %j', (text, label) => {
    expect(normaliseLabel(text)).toBe(label);
  });
  test('words lose their closing punctuation', () => {
    expect(normaliseWords('有所 提升。')).toBe('有所提升');
  });
  test('a quoted text stands on one line', () => {
    expect(oneLine('Q1 总分：\n94.65  points')).toBe('Q1总分：94.65 points');
    expect(oneLine('部门\n整体')).toBe('部门整体');
  });
});

describe('addresses', () => {
  test.each([
    ['A1', 0, 0],
    ['Z26', 25, 25],
    ['AA1', 0, 26],
    ['$XFD$1048576', 1048575, 16383],
  ])('%s', (address, row, column) => {
    expect(parseA1(address)).toEqual({ row, column });
    expect(a1({ row, column })).toBe(address.replaceAll('$', ''));
  });
  test('areas and refusals', () => {
    expect(parseArea('C3:A1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
    expect(parseA1('A0')).toBeNull();
    expect(parseA1('部门')).toBeNull();
  });
  test('sheets are quoted where Excel quotes them', () => {
    expect(quoteSheet('部门整体')).toBe('部门整体');
    expect(quoteSheet('Q4')).toBe("'Q4'");
    expect(reference({ sheet: "it's 1", row: 0, column: 1 })).toBe("'it''s 1'!B1");
  });
  test('every position has one address', () => {
    fc.assert(
      fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
        expect(parseA1(a1({ row, column }))).toEqual({ row, column });
      }),
    );
  });
});

describe('number formats', () => {
  test.each([
    ['General', { kind: 'general' }],
    ['#,##0.00_);[Red](#,##0.00)', { kind: 'fixed', decimals: 2, percent: false, scale: 0 }],
    ['0.0%', { kind: 'fixed', decimals: 1, percent: true, scale: 0 }],
    ['"¥"#,##0', { kind: 'fixed', decimals: 0, percent: false, scale: 0 }],
    ['#,##0.00,', { kind: 'fixed', decimals: 2, percent: false, scale: 3 }],
    ['yyyy-mm-dd', { kind: 'date' }],
    ['[$-804]yyyy"年"m"月"', { kind: 'date' }],
    ['@', { kind: 'text' }],
    ['# ?/?', { kind: 'general' }],
    ['0.00E+00', { kind: 'general' }],
  ])('%s', (format, display) => {
    expect(numberDisplay(format)).toEqual(display);
  });
});
