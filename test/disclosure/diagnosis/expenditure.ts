import type { TestCell } from '../sheets';

const _ = null;
/** The rows of a sheet. */
export type Rows = readonly (readonly TestCell[])[];
type Edit = readonly [row: number, column: number, value: TestCell];

/** A consistent form of expenditure by code: 135.54 + 338.53 = 474.07 · 321.36 + 152.71 = 474.07 · 185.82 + 152.71 = 338.53 */
export const EXPENDITURE: Rows = [
  ['支出决算表'],
  ['部门：某局', _, _, _, '金额单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['栏次', _, 1, 2, 3],
  ['合计', _, '474.07', '135.54', '338.53'],
  [201, '一般公共服务支出', '321.36', '135.54', '185.82'],
  [20103, '政府办公厅（室）及相关机构事务', '321.36', '135.54', '185.82'],
  [2010301, '行政运行', '135.54', '135.54', _],
  [2010302, '一般行政管理事务', '185.82', _, '185.82'],
  [212, '城乡社区支出', '152.71', _, '152.71'],
  [21203, '城乡社区公共设施', '152.71', _, '152.71'],
];

/** 10 + 20 is 30, and 35 is printed: 15 for 10 explains it as well as 25 for 20. */
export const UNDECIDED: Rows = [
  ...EXPENDITURE.slice(0, 4),
  ['合计', _, 35, _, 35],
  [201, '一般公共服务支出', 35, _, 35],
  [20103, '政府办公厅（室）及相关机构事务', 35, _, 35],
  [2010302, '一般行政管理事务', 10, _, 10],
  [2010303, '机关服务', 20, _, 20],
];

/** The rows with other values in some cells. */
export const with_ = (rows: Rows, edits: readonly Edit[]): Rows =>
  rows.map((cells, row) =>
    cells.map((cell, column) => edits.find(([r, c]) => r === row && c === column)?.[2] ?? cell),
  );
