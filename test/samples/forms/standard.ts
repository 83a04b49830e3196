import type { FirstLevel } from '../indicators';
import { indicatorLines, withFirst } from '../indicators';
import type { Line } from '../printed-sheet';
import { figure, label, text } from '../printed-sheet';
import type { Printed } from '../printed-value';

/** A line of the funds: 年初预算数, 全年预算数, 全年执行数, then 分值, 执行率 and 得分 where they are printed. */
export type FundLine = readonly [name: string, ...figures: Printed[]];

/** Column widths of the standard forms, A to I. */
export const STANDARD_WIDTHS = [17, 18, 19, 30, 16, 16, 9, 12, 24];

/** The funds: a label beside the whole section, the column heads, and the lines. */
export function fundsLines(
  sectionLabel: string,
  heads: readonly (string | null)[],
  funds: readonly FundLine[],
): Line[] {
  const columns = ['D', 'E', 'F', 'G', 'H', 'I'];
  const header: Line = [
    label('B:C', '年度资金总额'),
    ...columns.map((column, index) => label(column, heads[index] ?? null)),
  ];
  const lines = funds.map(([name, ...figures]): Line => [
    label('B:C', name),
    ...columns.map((column, index) => figure(column, figures[index] ?? null)),
  ]);
  return withFirst([header, ...lines], label('A', sectionLabel, funds.length + 1));
}

/** 年度总体目标: what was planned beside what was achieved. */
export function objectiveLines(planned: string, achieved: string): Line[] {
  return [
    [label('A', '年度总体目标', 2), label('B:E', '预期目标'), label('F:I', '实际完成情况')],
    [text('B:E', planned), text('F:I', achieved)],
  ];
}

/** 绩效指标 with 分值, 得分 and the reasons of deviations. */
export function standardIndicatorLines(indicators: readonly FirstLevel[]): Line[] {
  const heads = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  const header = heads.map((head, index) => label(String.fromCharCode('B'.charCodeAt(0) + index), head));
  const block: Line[] = [header, ...indicatorLines(indicators, 5)];
  return withFirst(block, label('A', '绩效指标', block.length));
}

/** 总分: all weights, the total and the grade. */
export function totalLine(weights: Printed, total: Printed, grade: string): Line {
  return [label('A:F', '总分'), figure('G', weights), figure('H', total), figure('I', grade)];
}
