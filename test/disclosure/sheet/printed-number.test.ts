import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, plain } from '../../../src/disclosure/sheet/decimal';
import { contains, printedAs } from '../../../src/disclosure/sheet/interval';
import type { Reading } from '../../../src/disclosure/sheet/printed-number';
import { decimalsOfStep, readNumber, readNumberText } from '../../../src/disclosure/sheet/printed-number';
import type { CellValue } from '../../../src/disclosure/sheet/snapshot';

const brief = (reading: Reading): string =>
  reading.kind === 'number'
    ? `${plain(reading.value)} ±${plain(reading.step)}/2 ${reading.unit}`.trim()
    : `${reading.kind} ${reading.kind === 'blank' ? reading.mark : reading.reason}`.trim();

describe('numbers printed as text', () => {
  test.each([
    ['1,474.07', '1474.07 ±0.01/2'],
    ['１，４７４．０７', '1474.07 ±0.01/2'],
    ['88.27 %', '0.8827 ±0.0001/2'],
    ['88.27％', '0.8827 ±0.0001/2'],
    ['95%', '0.95 ±0.01/2'],
    ['95.0%', '0.95 ±0.001/2'],
    ['(12.5)', '-12.5 ±0.1/2'],
    ['（12.5）', '-12.5 ±0.1/2'],
    ['－12.5', '-12.5 ±0.1/2'],
    ['−12.5', '-12.5 ±0.1/2'],
    ['433.50 万元', '433.5 ±0.01/2 万元'],
    ['50 次', '50 ±1/2 次'],
    ['0', '0 ±1/2'],
    [' 2931.59\n', '2931.59 ±0.01/2'],
    ['—', 'blank —'],
    ['/', 'blank /'],
    ['无', 'blank 无'],
    ['', 'blank'],
    ['  ', 'blank'],
    ['舒适整洁', 'unreadable words'],
    ['1,47.07', 'unreadable grouping'],
    ['80 个部门 30000 份', 'unreadable several-numbers'],
    ['12 34', 'unreadable several-numbers'],
    ['1.2.3', 'unreadable several-numbers'],
    ['约50', 'unreadable words'],
    ['+3.5', '3.5 ±0.1/2'],
    ['- 12.5', '-12.5 ±0.1/2'],
    ['( 1,000 )', '-1000 ±1/2'],
    ['.50', '0.5 ±0.01/2'],
    ['12.', 'unreadable words'],
    ['12,345,678.9', '12345678.9 ±0.1/2'],
    ['1234,567', 'unreadable grouping'],
    ['5‰', '5 ±1/2 ‰'],
    ['120m2', '120 ±1/2 m2'],
    ['\u200b12\ufeff', '12 ±1/2'],
    ['- -', 'blank - -'],
    ['、', 'blank 、'],
    ['空', 'blank 空'],
    ['共50人', 'unreadable words'],
    ['50人左右请核实情况', 'unreadable words'],
    ['(50', 'unreadable words'],
  ])('%j is %s', (text, expected) => {
    expect(brief(readNumberText(text))).toBe(expected);
  });
});

describe('number cells show what their format shows', () => {
  test.each([
    [2931.5873, '#,##0.00', '2931.59 ±0.01/2'],
    [0.8827, '0.00%', '0.8827 ±0.0001/2'],
    [0.882700020474, '0.00%', '0.8827 ±0.0001/2'],
    [95, '0.00', '95 ±0.01/2'],
    [95, 'General', '95 ±1/2'],
    [0.1 + 0.2, 'General', '0.3 ±0.1/2'],
    [-12.345, '0.00_);(0.00)', '-12.35 ±0.01/2'],
    [2.675, '0.00', '2.68 ±0.01/2'],
    [12345678, '#,##0.0,', '12345700 ±100/2'],
    [19, '0"分"', '19 ±1/2'],
    [44562, 'yyyy"年"m"月"', 'unreadable date'],
    [1250, 'General', '1250 ±1/2'],
    [1.25, '@', '1.25 ±0.01/2'],
    [0, '0.00', '0 ±0.01/2'],
    [0.05, '0%', '0.05 ±0.01/2'],
    [0.0549, '0%', '0.05 ±0.01/2'],
    [-0.5, '0', '-1 ±1/2'],
    [1.5, '0.000', '1.5 ±0.001/2'],
  ])('%d as %s', (value, format, expected) => {
    expect(brief(readNumber({ value, format }))).toBe(expected);
  });

  test('keeps the exact value beside the figure', () => {
    const reading = readNumber({ value: 2931.5873, format: '0.00' });
    expect(reading.kind === 'number' && reading.exact && plain(reading.exact)).toBe('2931.5873');
  });

  test('error values, logical values and empty cells are typed', () => {
    expect(brief(readNumber({ value: { error: '#DIV/0!' }, format: '0.00%' }))).toBe(
      'unreadable error-value',
    );
    expect(brief(readNumber({ value: true, format: 'General' }))).toBe('unreadable boolean');
    expect(brief(readNumber({ value: null, format: '0.00' }))).toBe('blank');
    expect(brief(readNumber(undefined))).toBe('blank');
  });

  test('says how the number was written, and what the cell holds where it cannot be read', () => {
    const style = (value: CellValue, format = 'General'): string => {
      const reading = readNumber({ value, format });
      return reading.kind === 'number' ? reading.style : reading.kind === 'unreadable' ? reading.raw : '';
    };
    expect(style(0.5, '0%')).toBe('percent');
    expect(style(0.5, '0.0')).toBe('number');
    expect(style(0.5)).toBe('number');
    expect(style('50%')).toBe('percentText');
    expect(style('50')).toBe('text');
    expect(style(' 约50 ')).toBe(' 约50 ');
    expect(style('1,47')).toBe('1,47');
    expect(style(false)).toBe('FALSE');
    expect(style({ error: '#N/A' })).toBe('#N/A');
    expect(style(44562, 'yyyy')).toBe('44562');
  });

  test.each([
    ['0.01', 2],
    ['1', 0],
    ['100', 0],
  ])('a step of %s has %d decimals', (step, decimals) => {
    expect(decimalsOfStep(new Decimal(step))).toBe(decimals);
  });
});

describe('properties', () => {
  const cents = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
  const printed = (units: bigint, decimals: number): string =>
    new Decimal(units.toString()).div(10 ** decimals).toFixed(decimals);

  test('a plain number with any decimals reads as itself, its step being its last digit', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 6 }), (units, decimals) => {
        const text = printed(units, decimals);
        const reading = readNumberText(text);
        expect(reading.kind).toBe('number');
        if (reading.kind !== 'number') return;
        expect(reading.value.toFixed(decimals)).toBe(new Decimal(text).toFixed(decimals));
        expect(reading.step.eq(new Decimal(10).pow(-decimals))).toBe(true);
      }),
    );
  });

  test('thousands separators and full-width digits change nothing', () => {
    const fullWidth = (text: string): string =>
      text.replace(/[0-9.,-]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(cents, (units) => {
        const text = printed(units, 2);
        const [whole = '', fraction = ''] = text.split('.');
        const grouped = `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}.${fraction}`;
        expect(brief(readNumberText(grouped))).toBe(brief(readNumberText(text)));
        expect(brief(readNumberText(fullWidth(grouped)))).toBe(brief(readNumberText(text)));
      }),
    );
  });

  test('the value behind what a format shows lies in the figure’s interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 3 }),
        (thousandths, decimals) => {
          const value = thousandths / 1000;
          const reading = readNumber({ value, format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` });
          if (reading.kind !== 'number') throw new Error(reading.kind);
          expect(contains(printedAs(reading.value, reading.step), new Decimal(thousandths).div(1000))).toBe(
            true,
          );
        },
      ),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(['number', 'blank', 'unreadable']).toContain(readNumberText(text).kind);
      }),
    );
  });
});
