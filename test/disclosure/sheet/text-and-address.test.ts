import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  a1,
  boundsOf,
  comparePositions,
  contains,
  parseA1,
  parseArea,
  quoteSheet,
  reference,
  samePlace,
} from '../../../src/disclosure/sheet/address';
import { displayedText } from '../../../src/disclosure/sheet/display';
import { numberDisplay } from '../../../src/disclosure/sheet/number-format';
import { readNumber } from '../../../src/disclosure/sheet/printed-number';
import type { CellSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { sameValue, valueText } from '../../../src/disclosure/sheet/snapshot';
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
    expect(oneLine('（ 一 ）Q1\n：2 ， 3、\n4  ')).toBe('（一）Q1：2，3、4');
    expect(oneLine('no white-space')).toBe('no white-space');
  });
  test('what carries no meaning is no part of a label: quotes, zero-width marks, the kind of a dash', () => {
    expect(normaliseLabel('「三公」\u200b经费\ufeff')).toBe('三公经费');
    expect(normaliseLabel('70～100')).toBe('70-100');
    expect(normaliseLabel('70——100')).toBe('70-100');
    expect(normaliseWords('提升。！，')).toBe('提升');
    expect(normaliseWords('提升。有效')).toBe('提升。有效');
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
    expect(parseA1('表A1')).toBeNull();
    expect(parseA1('A1:B2')).toBeNull();
    expect(parseArea('B2')).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    expect(parseArea('A3:C1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
    expect(parseArea('A1:部门')).toBeNull();
    expect(parseArea('部门:A1')).toBeNull();
  });
  test('an area holds its four edges', () => {
    const area = { top: 2, left: 3, bottom: 4, right: 5 };
    for (const [row, column, inside] of [
      [2, 3, true],
      [4, 5, true],
      [1, 4, false],
      [5, 4, false],
      [3, 2, false],
      [3, 6, false],
    ] as const)
      expect(contains(area, { row, column })).toBe(inside);
  });
  test('bounds hold all of some areas', () => {
    const [one, other] = [
      { top: 2, left: 7, bottom: 3, right: 9 },
      { top: 5, left: 1, bottom: 6, right: 4 },
    ];
    const all = { top: 2, left: 1, bottom: 6, right: 9 };
    expect(boundsOf([one, other])).toEqual(all);
    expect(boundsOf([other, one])).toEqual(all);
    expect(boundsOf([one])).toEqual(one);
    expect(boundsOf([])).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });
  test('places are the same, and come in the order of rows, then columns', () => {
    const place = { sheet: '表', row: 1, column: 2 };
    expect(samePlace(place, { ...place })).toBe(true);
    for (const other of [{ sheet: '乙' }, { row: 2 }, { column: 1 }])
      expect(samePlace(place, { ...place, ...other })).toBe(false);
    const ordered = [
      { row: 0, column: 9 },
      { row: 1, column: 0 },
      { row: 1, column: 2 },
      { row: 2, column: 1 },
    ];
    expect([...ordered].reverse().sort(comparePositions)).toEqual(ordered);
  });
  test('sheets are quoted where Excel quotes them', () => {
    expect(quoteSheet('部门整体')).toBe('部门整体');
    expect(quoteSheet('Q4')).toBe("'Q4'");
    expect(quoteSheet('a.b_2')).toBe('a.b_2');
    expect(quoteSheet('2022')).toBe("'2022'");
    expect(quoteSheet('表 1')).toBe("'表 1'");
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
    ['', { kind: 'general' }],
    ['G/通用格式', { kind: 'general' }],
    ['"无"', { kind: 'general' }],
    ['0.0#', { kind: 'fixed', decimals: 2, percent: false, scale: 0 }],
    ['0.0 "万,元"', { kind: 'fixed', decimals: 1, percent: false, scale: 0 }],
    ['0,,', { kind: 'fixed', decimals: 0, percent: false, scale: 6 }],
    ['0.,', { kind: 'fixed', decimals: 0, percent: false, scale: 3 }],
    ['General年', { kind: 'general' }],
    ['0.0,%', { kind: 'fixed', decimals: 1, percent: true, scale: 3 }],
    ['上午h:mm', { kind: 'date' }],
    ['  0.0_ ', { kind: 'fixed', decimals: 1, percent: false, scale: 0 }],
  ])('%s', (format, display) => {
    expect(numberDisplay(format)).toEqual(display);
  });
});

test('a negative number has the format’s second section, where there is one', () => {
  expect(numberDisplay('0.00;(0.0)', true)).toMatchObject({ decimals: 1 });
  expect(numberDisplay('0.00;(0.0)')).toMatchObject({ decimals: 2 });
  expect(numberDisplay('0.000', true)).toMatchObject({ decimals: 3 });
  expect(numberDisplay('0;', true)).toEqual({ kind: 'general' });
});

describe('what a cell shows', () => {
  const shown = (cell: CellSnapshot | undefined): string => displayedText(cell, readNumber(cell));
  test.each<readonly [words: string, cell: CellSnapshot | undefined, text: string]>([
    ['no cell', undefined, ''],
    ['an empty one', { value: null, format: '0.00' }, ''],
    ['a text as it is', { value: ' 12.50 ', format: '@', text: '12.5' }, ' 12.50 '],
    ['a number as its format prints it', { value: 1474.066, format: '#,##0.00' }, '1474.07'],
    ['a number in no format', { value: 1474.066, format: 'General' }, '1474.066'],
    ['a share in percent', { value: 0.88266, format: '0.0%' }, '88.3%'],
    ['a whole percentage', { value: 1, format: '0%' }, '100%'],
    ['what the spreadsheet says', { value: 1474.066, format: '#,##0.00', text: '1,474.07' }, '1,474.07'],
    ['what is too wide for its column', { value: 1474.066, format: '#,##0.00', text: '####' }, '1474.07'],
    ['a text with a sign of number', { value: 3, format: '"#"0', text: '#3' }, '#3'],
    ['a number of which nothing is said', { value: 3, format: '0.0', text: '' }, '3.0'],
    ['a date', { value: 44562, format: 'yyyy-mm-dd' }, '44562'],
    ['an error', { value: { error: '#N/A' }, format: '0.00' }, '#N/A'],
  ])('%s', (_words, cell, text) => {
    expect(shown(cell)).toBe(text);
  });
});

test('values are the same as the cells hold them', () => {
  expect(['甲', 12.5, true, false, null, { error: '#REF!' }].map(valueText)).toEqual([
    '甲',
    '12.5',
    'TRUE',
    'FALSE',
    '',
    '#REF!',
  ]);
  expect(sameValue({ error: '#REF!' }, { error: '#REF!' })).toBe(true);
  expect(sameValue({ error: '#REF!' }, { error: '#N/A' })).toBe(false);
  expect(sameValue({ error: '#REF!' }, null)).toBe(false);
  expect(sameValue(1, 1)).toBe(true);
  expect(sameValue(1, '1')).toBe(false);
  expect(sameValue(null, '')).toBe(false);
});
