import { expect, test } from 'vitest';
import { disclosuresOf } from '../../../src/disclosure/forms/disclosure';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sheetOf } from '../sheets';

/** 收入决算表 or 支出决算表 of a department. */
const form = (title: string, department: string, name: string) =>
  sheetOf(
    [
      [title],
      [`部门：${department}`, null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['合计', null, 9, 5, 4],
      ['205', '教育支出', 9, 5, 4],
    ],
    { name },
  );

const grouped = (...sheets: readonly ReturnType<typeof form>[]) =>
  disclosuresOf(reviewWorkbook({ sheets }).forms).map(({ forms, disclosure }) => [
    forms.map(({ sheet }) => sheet),
    [...disclosure].map(([id, one]) => `${id} ${one === 'several' ? one : one.sheet}`),
  ]);

test('forms that do not repeat are one disclosure, whoever’s they are', () => {
  expect(
    grouped(form('支出决算表', '甲局', '一'), form('一般公共预算财政拨款支出决算表', '乙局', '二')),
  ).toEqual([
    [
      ['一', '二'],
      ['expenditure 一', 'general-budget-expenditure 二'],
    ],
  ]);
});

test('forms that repeat are one disclosure for each department', () => {
  expect(
    grouped(
      form('支出决算表', '甲局', '一'),
      form('支出决算表', '乙局', '二'),
      form('一般公共预算财政拨款支出决算表', '甲局', '三'),
    ),
  ).toEqual([
    [
      ['一', '三'],
      ['expenditure 一', 'general-budget-expenditure 三'],
    ],
    [['二'], ['expenditure 二']],
  ]);
});

test('a form that one department has twice may be either', () => {
  expect(grouped(form('支出决算表', '甲局', '一'), form('支出决算表', '甲局', '二'))).toEqual([
    [['一', '二'], ['expenditure several']],
  ]);
});
