import { describe, expect, test } from 'vitest';
import {
  numberAmong,
  numeralOf,
  PRINTED_NUMBERS,
} from '../../../src/disclosure/forms/final-accounts/public-number';
import { headsOf, namedLinesOf } from '../../../src/disclosure/forms/final-accounts/definition';
import { FINAL_ACCOUNTS_FORMS } from '../../../src/disclosure/forms/final-accounts/forms';
import { commonNumber, formIds, publicNumber, shortFormName } from '../../../src/disclosure/forms/names';

describe('the number that a sheet prints', () => {
  test.each([
    [['公开05表'], '公开05表'],
    [['支出决算表(财决03表)'], '财决03表'],
    [['财决公开五表'], '财决公开五表'],
    [['表5支出决算表'], '表5'],
    [['附表5-1'], '附表5-1'],
    [['(表五)'], '表五'],
    [['附表十'], '附表十'],
    // A number may go on where it ends, a numeral may begin the title.
    [['表123'], null],
    [['表一般公共预算支出'], null],
    [['见附表5'], null],
    [['支出决算表'], null],
    // 公开…表 counts wherever it stands.
    [['表5', '公开03表'], '公开03表'],
    [['甲', '表5', '表6'], '表5'],
  ])('%j: %s', (labels, number) => {
    expect(numberAmong(labels, PRINTED_NUMBERS)).toBe(number);
  });

  test.each([
    ['公开05表', '05'],
    ['附表5-1', '5-1'],
    ['财决公开十二表', '十二'],
    ['甲表', '甲表'],
  ])('the numeral of %s is %s', (number, numeral) => {
    expect(numeralOf(number)).toBe(numeral);
  });

  test('is a form’s short name, else the form’s own', () => {
    expect(shortFormName('expenditure', '公开03表')).toBe('03');
    expect(shortFormName('expenditure', null)).toBe('支出');
  });

  test('is common where all print the same', () => {
    const [fifth, sixth, none] = [{ publicNumber: '公开05表' }, { publicNumber: '公开06表' }, {}];
    expect(commonNumber([fifth, fifth])).toBe('公开05表');
    expect(commonNumber([fifth, sixth])).toBeNull();
    expect(commonNumber([fifth, none])).toBeNull();
    expect(commonNumber([])).toBeNull();
    expect(publicNumber(none)).toBeNull();
  });
});

test('the known forms are the self-assessments, then those of the final accounts', () => {
  expect(formIds().slice(0, 3)).toEqual([
    'department-self-assessment',
    'project-self-assessment',
    'project-summary',
  ]);
  expect(formIds().slice(3)).toEqual(FINAL_ACCOUNTS_FORMS.map(({ id }) => id));
});

test('a detail table has no heads and no lines of its own; every other form has both', () => {
  for (const definition of FINAL_ACCOUNTS_FORMS) {
    const isDetail = definition.shape === 'detail';
    expect(headsOf(definition).length > 0).toBe(!isDetail);
    expect(namedLinesOf(definition).length > 0).toBe(!isDetail);
  }
});
