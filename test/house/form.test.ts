import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/disclosure/duties/coverage';
import { dutiesOf } from '../../src/disclosure/duties/duties';
import type { Review } from '../../src/disclosure/review-types';
import type { CodedForm } from '../../src/disclosure/forms/final-accounts/definition';
import { FINAL_ACCOUNTS_FORMS } from '../../src/disclosure/forms/final-accounts/forms';
import { FUNCTIONAL_LEADING, TOTAL_LINE } from '../../src/disclosure/forms/final-accounts/leading-columns';
import { PRINTED_NUMBERS } from '../../src/disclosure/forms/final-accounts/public-number';
import { createForms, FORMS } from '../../src/disclosure/forms/forms';
import { columnName, formName, lineName, shortFormName } from '../../src/disclosure/forms/names';
import { createReviewer } from '../../src/disclosure/reviewer';
import { a1 } from '../../src/disclosure/sheet/address';
import { reportRows } from '../../src/presentation/report/report-rows';
import { reviewLines } from '../../src/outcome/lines/print';
import type { TestCell } from '../disclosure/sheets';
import { sheetOf } from '../disclosure/sheets';
import { inNotation } from '../disclosure/in-notation';

/** The tenth form: all that has to be written for it. */
const equipment: CodedForm = {
  id: 'equipment',
  name: { 'zh-CN': '设备购置决算表', en: 'Equipment' },
  short: { 'zh-CN': '设备', en: 'Equ' },
  order: 10,
  titles: ['设备购置决算表'],
  publicNumber: PRINTED_NUMBERS,
  emptyNote: /没有设备/u,
  shape: 'coded-lines',
  leading: FUNCTIONAL_LEADING,
  columns: [
    { key: 'total', name: '合计', words: ['合计'], required: true },
    { key: 'bought', name: '购入', words: ['购入[设备]'], required: true },
    { key: 'leased', name: '租入', words: ['租入[设备]'], required: true },
  ],
  totalOf: ['bought', 'leased'],
  total: TOTAL_LINE,
};

const TEN = createForms([...FINAL_ACCOUNTS_FORMS, equipment]);

const _ = null;
const SHEET: readonly (readonly TestCell[])[] = [
  ['公开10表'],
  ['设备购置决算表'],
  [_, _, _, _, '单位：万元'],
  ['科目编码', '科目名称', '合计', '购入', '租入'],
  ['合计', _, 90, 60, 30],
  ['205', '教育支出', 90, 60, 30],
  ['20502', '普通教育', 50, 30, 20],
  ['20503', '职业教育', 40, 30, 10],
];

/** The sheet with other values in some of its cells, by row and column. */
const sheetWith = (...changes: readonly (readonly [row: number, column: number, value: TestCell])[]) =>
  sheetOf(
    SHEET.map((cells, row) =>
      cells.map((cell, column) => changes.find(([r, c]) => r === row && c === column)?.[2] ?? cell),
    ),
    { name: '设备' },
  );

const review = (...changes: readonly (readonly [row: number, column: number, value: TestCell])[]): Review =>
  createReviewer(TEN)({ sheets: [sheetWith(...changes)] });

const found = ({ findings }: Review): readonly string[] =>
  inNotation(findings).map(({ rule, cells: [cell], expected, actual }) =>
    [rule, cell === undefined ? '' : a1(cell), `${actual ?? ''}/${expected ?? ''}`].join(' '),
  );

describe('a tenth form is one definition:', () => {
  test('it is recognised, with the number that its sheet prints', () => {
    const { forms, unrecognised } = review();
    expect(unrecognised).toEqual([]);
    expect(forms.map(({ id, publicNumber, unit }) => [id, publicNumber, unit])).toEqual([
      ['equipment', '公开10表', '万元'],
    ]);
    expect(forms[0]?.lines.map(({ key, partOf }) => [key, partOf])).toEqual([
      ['total', null],
      ['205', 'total'],
      ['20502', '205'],
      ['20503', '205'],
    ]);
  });

  test('without it, its sheet is no known form', () => {
    const { forms, unrecognised } = createReviewer()({ sheets: [sheetWith()] });
    expect(forms).toEqual([]);
    expect(unrecognised.map(({ reason }) => reason.key)).toEqual(['sheetNear']);
  });

  test('without a required column it is near, and not half-read', () => {
    const { forms, unrecognised } = review([3, 4, '其他']);
    expect(forms).toEqual([]);
    expect(unrecognised.map(({ nearest }) => nearest)).toEqual(['equipment']);
  });

  test('its rows, its total, its codes and their hierarchy are checked by what its shape demands', () => {
    expect(review().findings).toEqual([]);
    // Four rows, and 合计 and 205 in each of three columns.
    expect(review().counts).toMatchObject({ held: 10, broken: 0, notCheckable: 0 });
    // 60 + 40 is not 90; 205's 30 are not 40.
    expect(found(review([4, 4, 40]))).toEqual(['P-ROW C5 90/100', 'P-COLUMN E5 40/30']);
    // 30 + 35 in the children is not 60; the child's 40 are not 35 + 10.
    expect(found(review([7, 3, 35]))).toEqual(['P-HIERARCHY D6 60/65', 'P-ROW C8 40/45']);
    expect(found(review([5, 1, '农林水支出']))).toEqual(['P-CODES B6 /']);
  });

  test('empty, it must say so in the words of its definition', () => {
    const empty = (note: string) =>
      createReviewer(TEN)({ sheets: [sheetOf([...SHEET.slice(0, 4), ['合计'], [note]])] });
    expect(found(empty('注：本部门没有设备。'))).toEqual([]);
    expect(found(empty('注：本表略。'))).toEqual(['P-EMPTY A2 /']);
  });

  test('report and messages call it by its names', () => {
    const broken = review([4, 4, 40]);
    expect(reviewLines('x', broken, 'en', TEN).join('\n')).toContain('Equipment');
    expect(reviewLines('x', broken, 'zh-CN', TEN).join('\n')).toContain('设备购置决算表');
    expect(reportRows({ review: broken, standing: null }, 'zh-CN').map(({ form }) => form)).toContain(
      '设备购置决算表',
    );
    expect(broken.findings[1]?.message.values).toMatchObject({ line: '合计', column: '租入' });
    expect(formName('equipment', TEN, 'en')).toBe('Equipment');
    expect(columnName('equipment', 'leased', TEN)).toBe('租入');
    expect(lineName('equipment', 'total', TEN)).toBe('合计');
  });

  test('the matrix has it in its place, and misses it where it is not there', () => {
    const { members, cell } = coverageOf(review([4, 4, 40]), TEN);
    expect(members.slice(8, 11).map(({ member }) => member)).toEqual([
      'state-capital',
      'equipment',
      'self-assessment',
    ]);
    expect(cell('equipment', 'equipment').state).toBe('broken');
    expect(shortFormName('equipment', '公开10表', TEN)).toBe('10');
    expect(shortFormName('equipment', null, TEN)).toBe('设备');
    const income = sheetOf([
      ['收入决算表'],
      ['科目编码', '科目名称', '合计', '财政拨款收入', '其他收入'],
      ['合计', _, 5, 5, _],
      ['205', '教育支出', 5, 5, _],
    ]);
    const without = createReviewer(TEN)({ sheets: [income] });
    const duty = dutiesOf(without, TEN).find(({ id }) => id === 'form:equipment');
    expect(duty?.ending).toBe('notGiven');
    expect(duty?.why.map(({ message }) => message.values)).toEqual([{ form: '设备购置决算表' }]);
  });

  test('the forms that the add-in knows stay as they are', () => {
    expect(FORMS.of('equipment')).toBeNull();
    expect(TEN.checked.slice(0, 9)).toEqual(FORMS.checked);
    expect(() => createForms([equipment, equipment])).toThrow();
  });
});
