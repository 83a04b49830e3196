import type { FirstLevel } from '../indicators';
import { indicatorLines, withFirst } from '../indicators';
import type { Line } from '../printed-sheet';
import { figure, label, text } from '../printed-sheet';
import type { Printed } from '../printed-value';

/** The execution of the budget: 预算数, 执行数, 执行率, 得分. */
export interface Execution {
  readonly budget: Printed;
  readonly execution: Printed;
  readonly rate: Printed;
  readonly score: Printed;
}

/** A goal of the year with its block of indicators. */
export interface Goal {
  /** 年度目标1（20分）. */
  readonly label: string;
  /** What stands beside the label: the goal in words, or its score. */
  readonly beside: string | number;
  /** What stands in front of the indicators. */
  readonly blockLabel: string;
  readonly indicators: readonly FirstLevel[];
}

/** The words in which two districts label the same columns. */
export interface Heads {
  /** 预算数, 执行数, 执行率, 得分. */
  readonly funds: readonly [string, string, string, string];
  /** 一级指标 … 得分, from column B on. */
  readonly indicators: readonly string[];
}

/** The table of a 部门整体绩效自评表 as the districts of Wuhan print it. */
export interface WuhanDepartment {
  readonly department: string;
  readonly basicExpenditure: Printed;
  readonly projectExpenditureLabel: string;
  readonly projectExpenditure: Printed;
  readonly fundsLabel: string;
  readonly fundsLineLabel: string;
  readonly heads: Heads;
  readonly execution: Execution;
  readonly goals: readonly Goal[];
}

/** Column widths of the form, A to G. */
export const WUHAN_DEPARTMENT_WIDTHS = [22, 12, 15, 25, 14, 14, 12];

/** The lines of the table, from 单位名称 to the last indicator. */
export function wuhanDepartmentLines(form: WuhanDepartment): Line[] {
  const [budget, execution, rate, score] = form.heads.funds;
  return [
    [label('A', '单位名称'), text('B:G', form.department)],
    [
      label('A', '基本支出总额'),
      figure('B:D', form.basicExpenditure),
      label('E', form.projectExpenditureLabel),
      figure('F:G', form.projectExpenditure),
    ],
    [
      label('A', form.fundsLabel, 2),
      label('B:C', null),
      label('D', budget),
      label('E', execution),
      label('F', rate),
      label('G', score),
    ],
    [
      label('B:C', form.fundsLineLabel),
      figure('D', form.execution.budget),
      figure('E', form.execution.execution),
      figure('F', form.execution.rate),
      figure('G', form.execution.score),
    ],
    ...form.goals.flatMap((goal) => goalLines(goal, form.heads.indicators)),
  ];
}

function goalLines(goal: Goal, heads: readonly string[]): Line[] {
  const header = heads.map((head, index) => label(String.fromCharCode('B'.charCodeAt(0) + index), head));
  const block: Line[] = [header, ...indicatorLines(goal.indicators, 3)];
  const beside = typeof goal.beside === 'string' ? text('B:G', goal.beside) : figure('B:G', goal.beside);
  return [[label('A', goal.label), beside], ...withFirst(block, label('A', goal.blockLabel, block.length))];
}
