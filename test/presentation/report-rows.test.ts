import { expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { reportRows } from '../../src/presentation/report/report-rows';
import { reportSheet } from '../../src/presentation/report/report-sheet';
import { sample } from '../disclosure/samples';

const review = async () => reviewWorkbook(await sample('zhuzhou-shifeng-2021'));

test('a correction tells its form, its line and why', async () => {
  const rows = reportRows({ review: await review(), standing: null }, 'zh-CN');
  const told = rows
    .filter(({ kind }) => kind === '更正')
    .map(({ cell, form, message }) => [cell, form, message]);
  expect(told).toEqual([
    ['附件1部门整体!H22', '2021年度部门整体支出绩效自评表', '总分 得分：10 + 87 = 97，表中92'],
    [
      '附件2公车平台!H14',
      '2021年度项目支出绩效自评表（公车平台经费）',
      '公车平台司勤人员 得分：10 × 93.33%（目标15人，完成14人；越大越好：属“数量”）= 9.33，表中10',
    ],
    [
      '附件2公车平台!H22',
      '2021年度项目支出绩效自评表（公车平台经费）',
      // With the score that is corrected before it.
      '总分 得分：10 + 81.33 = 91.33，表中92',
    ],
  ]);
});

test('the gravest findings come first', async () => {
  const rows = reportRows({ review: await review(), standing: null }, 'zh-CN');
  const graveness = ['错误', '待核实', '尾差', '提示'];
  const ranks = rows
    .filter(({ kind, severity }) => (kind === '问题' || kind === '诊断') && severity !== '')
    .map(({ severity }) => graveness.indexOf(String(severity)));
  expect(ranks[0]).toBe(0);
  expect(ranks.at(-1)).toBe(3);
  expect(ranks).toEqual([...ranks].sort());
});

test('the table is drawn with lines, below whose disclosure it is, of which year and when it was checked', async () => {
  const found = await review();
  const made = reportSheet({ review: found, standing: null, time: new Date(2022, 2, 1, 9, 5) }, 'zh-CN');
  expect(made.rows[0]?.cells.map(({ value }) => value).filter((value) => value !== '')).toEqual([
    '决算核对报告',
    '单位：株洲市石峰区机关事务服务中心　年度：2021　核对日期：2022-03-01',
  ]);
  const [table] = made.boxes;
  expect(table).toMatchObject({ top: made.head, left: 0, right: made.widths.length - 1 });
  expect(table?.bottom).toBe(made.filter?.bottom);
});
