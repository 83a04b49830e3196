import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1 } from '../../src/disclosure/sheet/address';
import type { MinistryForm } from './ministry-form';
import { ministryForm } from './ministry-form';
import { sheetOf } from './sheets';

const live = (changes: MinistryForm): readonly string[] =>
  reviewWorkbook({ sheets: [sheetOf(ministryForm(changes))] }).corrections.map(
    ({ place, to, live: formula }) => `${a1(place)} ${String(to)} ${formula ?? '-'}`,
  );

describe('the same as formulas over the inputs', () => {
  test('rate, execution score, indicator score and total', () => {
    const rate = { value: 0.9, format: '0.00%' };
    const staff = [{ value: 15, format: '0"人"' }, { value: 14, format: '0"人"' }, 10, 10] as const;
    expect(live({ execution: 100, rate, executionScore: 9, staff, total: 91 })).toEqual([
      // 100 ÷ 119.48
      'H4 0.837 =ROUND(F4/E4,4)',
      'I4 8.37 =ROUND(G4*MIN(1,F4/E4),2)',
      'H5 84% -',
      'H12 9.33 =ROUND(G12*MIN(1,F12/E12),2)',
      'H20 89.7 =ROUND(SUM(I4,H11,H12,H13,H14,H15,H16,H17,H18,H19),2)',
      'I20 等级：良 -',
    ]);
  });
  test('texts and headings stay values', () => {
    expect(live({ execution: 100, rate: '90%', executionScore: '9', total: '91', grade: '优' })).toEqual([
      'H4 84% -',
      'I4 8.37 -',
      'H5 84% -',
      'H20 90.37 -',
    ]);
  });
});

describe('the derivation of every score in one line', () => {
  test('execution score, indicators and total', () => {
    const { derivations } = reviewWorkbook({
      sheets: [sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 10] }))],
    });
    const values = derivations.map(
      ({ place, kind, message }) => `${a1(place)} ${kind} ${message.key} ${message.values['rule'] ?? ''}`,
    );
    expect(values).toContain('I4 computed derivedExecution 10');
    expect(values).toContain('H12 computed derived_more_kind 9.33');
    expect(values).toContain('H13 manual manual_words ');
    expect(values).toContain('H20 computed derivedSum 92');
  });
});
