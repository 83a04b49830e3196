import { describe, expect, test } from 'vitest';
import type { TestCell } from '../sheets';
import type { Rows } from './reviewed';
import { figuresOf, found, reviewOf, withCells } from './reviewed';

const _ = null;

/** 人员经费: 30 + 12 + 8 = 50; 公用经费: 9 + 6 and 5 of 资本性支出 = 20. */
const LIST: Rows = [
  ['一般公共预算财政拨款基本支出决算表', _, _, _, _],
  ['部门：某局', _, _, _, '单位：万元'],
  ['项目', _, '一般公共预算财政拨款基本支出', _, _],
  ['经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  ['合计', _, 70, 50, 20],
  ['301', '工资福利支出', 42, 42, _],
  ['30101', '基本工资', 30, 30, _],
  ['30102', '津贴补贴', 12, 12, _],
  ['302', '商品和服务支出', 15, _, 15],
  ['30201', '办公费', 9, _, 9],
  ['30211', '差旅费', 6, _, 6],
  ['303', '对个人和家庭的补助', 8, 8, _],
  ['30302', '退休费', 8, 8, _],
  ['310', '资本性支出', 5, _, 5],
  ['31002', '办公设备购置', 5, _, 5],
];
const MERGES = ['A3:B3', 'C3:E3', 'A5:B5'];

describe('基本支出 as one list', () => {
  test('its columns sum up to the totals of the form, and consistent is silent', () => {
    const review = reviewOf(LIST, ...MERGES);
    expect(review.forms.map(({ id }) => id)).toEqual(['basic-expenditure']);
    expect(figuresOf(review, 'total')).toEqual({ amount: 'C5 70' });
    expect(figuresOf(review, 'personnel')).toEqual({ amount: 'D5 50' });
    expect(figuresOf(review, 'operating')).toEqual({ amount: 'E5 20' });
    expect(figuresOf(review, '30211')).toEqual({ amount: 'C11 6', personnel: 'D11 ', operating: 'E11 6' });
    expect(found(review)).toEqual([]);
  });

  test.each([
    // 42 + 8 = 50; 50 + 20 = 70
    [{ D5: 60 }, ['error T6-R C5 80/70', 'error T6-2 D5 50/60']],
    // 42 + 15 + 8 + 5 = 70
    [{ C5: 80 }, ['error T6-R C5 70/80', 'error T6-C C5 70/80']],
    // 9 + 60 = 69
    [{ E11: 60 }, ['error T6-1 E9 69/15', 'error T6-R C11 60/6']],
    // 30 + 21 = 51
    [{ C8: 21 }, ['error T6-1 C6 51/42', 'error T6-R C8 12/21']],
  ] as readonly (readonly [Readonly<Record<string, TestCell>>, readonly string[]])[])(
    'with %j finds %j',
    (changes, expected) => {
      expect(found(reviewOf(withCells(LIST, changes), ...MERGES))).toEqual(expected);
    },
  );

  test('codes in columns of 类 and 款 are joined', () => {
    const split: Rows = LIST.map(([code = _, ...rest], row) => {
      if (row === 3) return ['类', '款', ...rest];
      if (row < 5 || typeof code !== 'string') return [code, _, ...rest];
      return code.length === 3 ? [code, _, ...rest] : [code.slice(0, 3), code.slice(3), ...rest];
    });
    const review = reviewOf(
      split.map((cells, row) => (row === 2 ? ['科目编码', ...cells.slice(1)] : cells)),
      'A3:B3',
    );
    expect(figuresOf(review, '30211')).toMatchObject({ amount: 'D11 6' });
    expect(figuresOf(review, 'operating')).toEqual({ amount: 'F5 20' });
    expect(found(review)).toEqual([]);
  });
});
