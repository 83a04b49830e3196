import { expect, test } from 'vitest';
import { standing } from '../own-relations/own';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sentence } from '../../../src/disclosure/sentence';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import { ownSet } from '../own-relations/own';
import { besideLast, said, summary } from './years';

/** A 政府性基金 form with these lines: code, name, opening, income, total, basic, project, closing. */
const fund = (year: string, ...lines: readonly (readonly TestCell[])[]) =>
  sheetOf(
    [
      ['政府性基金预算财政拨款收入支出决算表'],
      ['部门：青山县水利局', null, null, null, null, `${year}年度`, null, '单位：万元'],
      ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
      [null, null, null, null, '小计', '基本支出', '项目支出', null],
      ...lines,
    ],
    { name: '公开08表', merges: ['E3:G3'] },
  );

test('the balances of each code are carried over; a code that only one year has is told', () => {
  const last = fund(
    '2022',
    ['合计', null, 0, 50, 30, 0, 30, 20],
    ['2120803', '城市建设支出', 0, 30, 18, 0, 18, 12],
    ['2120804', '农村基础设施建设支出', 0, 20, 12, 0, 12, 8],
  );
  const now = fund(
    '2023',
    ['合计', null, 20, 0, 20, 0, 20, 0],
    ['2120803', '城市建设支出', 12, 0, 12, 0, 12, 0],
    ['2120814', '农业生产发展支出', 8, 0, 8, 0, 8, 0],
  );
  expect(said(besideLast([now], [last]), 'L-OPENING')).toEqual([
    "L-OPENING 上年“2120804 农村基础设施建设支出”年末结转和结余为8（'[2022.xlsx]公开08表'!H7），本年的表没有这一行，请核实结转的去向。",
    'L-OPENING “2120814 农业生产发展支出”年初结转和结余为8，上年的表没有这一行，请核实年初数的来源。',
  ]);
});

test('a column of last year’s figures is compared with last year’s form', () => {
  const form = (year: string, ...rows: readonly (readonly TestCell[])[]) =>
    sheetOf(
      [
        ['一般公共预算财政拨款“三公”经费支出决算表'],
        ['部门：青山县水利局', null, `${year}年度`, '单位：万元'],
        ...rows,
      ],
      { name: '公开07表' },
    );
  const last = form(
    '2022',
    ['项目', '预算数', '决算数'],
    ['合计', 9, 8],
    ['1.因公出国（境）费', 0, 0],
    ['2.公务用车购置及运行费', 6, 5.5],
    ['其中：公务用车购置费', 0, 0],
    ['公务用车运行维护费', 6, 5.5],
    ['3.公务接待费', 3, 2.5],
  );
  const now = form(
    '2023',
    ['项目', '预算数', '决算数', '上年决算数'],
    ['合计', 9, 7, 8.1],
    ['1.因公出国（境）费', 0, 0, 0],
    ['2.公务用车购置及运行费', 6, 5, 5.5],
    ['其中：公务用车购置费', 0, 0, 0],
    ['公务用车运行维护费', 6, 5, 5.5],
    ['3.公务接待费', 3, 2, 2.5],
  );
  expect(said(besideLast([now], [last]), 'L-PRIOR')).toEqual([
    "L-PRIOR “决算数”合计的“上年决算数”为8.1，上年的表（'[2022.xlsx]公开07表'!C4）为8，相差0.1，请核实。",
  ]);
});

const LAST = summary({ year: '2022', income: 800, opening: 20.5, expenditure: 810, closing: 10.5 });
const NOW = summary({ income: 820, opening: 12.5, expenditure: 815, closing: 17.5 });
const FORMULA = '上年.收入支出决算总表[年末结转和结余, 决算数] = 收入支出决算总表[年初结转和结余, 决算数]';

test('a relation of one’s own speaks of last year’s forms', () => {
  const review = reviewWorkbook(
    { sheets: [NOW] },
    { own: [ownSet(`甲 ${FORMULA}`)], lastYear: { name: '2022.xlsx', workbook: { sheets: [LAST] } } },
  );
  expect(review.relations.filter(({ rule }) => rule === 'OWN:甲')).toMatchObject([
    { state: 'broken', cells: [{ sheet: '公开01表', row: 6, column: 1 }], basis: null },
  ]);
  expect(said(review, 'OWN:甲').join('')).toMatch(/左边10\.5万元，右边12\.5万元，相差-?−?2万元/u);
});

test('without last year’s workbook it is not checkable, with the reason', () => {
  expect(standing({ sheets: [NOW] }, FORMULA)).toBe('没有给出上年的工作簿。');
});

test('with another unit’s workbook it is not checkable, with the reason', () => {
  const other = summary({
    year: '2022',
    department: '青山县教育局',
    income: 8,
    opening: 0,
    expenditure: 8,
    closing: 0,
  });
  const { relations } = reviewWorkbook(
    { sheets: [NOW] },
    { own: [ownSet(`甲 ${FORMULA}`)], lastYear: { name: '2022.xlsx', workbook: { sheets: [other] } } },
  );
  expect(
    relations.flatMap(({ rule, reason }) => (rule === 'OWN:甲' && reason !== null ? [sentence(reason)] : [])),
  ).toEqual(['上年工作簿是“青山县教育局”的，本年是“青山县水利局”的，没有与上年比较。']);
});
