import { describe, expect, test } from 'vitest';
import { readRate } from '../../../src/disclosure/scoring/execution-rate';
import { gradeOf, isGrade, MINISTRY_SCHEME } from '../../../src/disclosure/scoring/scheme';
import { isAwardedRounded } from '../../../src/disclosure/scoring/whole-points';
import { Decimal } from '../../../src/disclosure/sheet/decimal';
import type { PrintedNumber } from '../../../src/disclosure/sheet/printed-number';
import { readNumber, readNumberText } from '../../../src/disclosure/sheet/printed-number';

function printed(text: string): PrintedNumber {
  const reading = readNumberText(text);
  if (reading.kind !== 'number') throw new Error(text);
  return reading;
}

describe('a rate is the same figure however it is printed', () => {
  test.each(['88.27%', '88.27 %', '0.8827', '88.27'])('%s', (text) => {
    const rate = readRate(printed(text));
    expect(rate.value.toFixed()).toBe('0.8827');
    expect(rate.step.toFixed()).toBe('0.0001');
  });
  test('a bare 1 is 100 % or 1 %, as the recomputed rate says; alone it is a ratio', () => {
    expect(readRate(printed('1'), new Decimal('0.01')).value.toFixed()).toBe('0.01');
    expect(readRate(printed('1'), new Decimal(1)).value.toFixed()).toBe('1');
    expect(readRate(printed('1')).value.toFixed()).toBe('1');
  });
  test('a percentage is one, whatever was expected; a bare number up to 2 is a ratio', () => {
    expect(readRate(printed('0.9%'), new Decimal('0.9')).value.toFixed()).toBe('0.009');
    expect(readRate(printed('2')).value.toFixed()).toBe('2');
    expect(readRate(printed('2.01')).value.toFixed()).toBe('0.0201');
    const cell = readNumber({ value: 1.5, format: '0%' });
    expect(cell.kind === 'number' && readRate(cell, new Decimal('0.015')).value.toFixed()).toBe('1.5');
  });
});

describe('grades', () => {
  test.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s is %s', (total, grade) => {
    expect(gradeOf(MINISTRY_SCHEME, new Decimal(total))).toBe(grade);
  });
  test('优秀 is 优, 良好 is not', () => {
    expect(isGrade('优秀', '优')).toBe(true);
    expect(isGrade('良好', '优')).toBe(false);
  });
});

describe('whole and half points (取整)', () => {
  test.each([
    ['2', '2.4', true],
    ['10', '9.5', true],
    ['2', '1.8', true],
    ['1.5', '1.6', true],
    ['1.5', '1.8', false],
    ['3', '3.6', false],
    ['10', '9.33', false],
    ['5', '5.6', false],
    ['9.3', '9.33', true],
  ])('%s for %s: %s', (score, rule, expected) => {
    expect(isAwardedRounded(printed(score), new Decimal(rule))).toBe(expected);
  });
});
