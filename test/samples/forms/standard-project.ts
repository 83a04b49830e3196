import type { FirstLevel } from '../indicators';
import type { Line } from '../printed-sheet';
import { attachment, figure, label, text, title } from '../printed-sheet';
import type { Printed } from '../printed-value';
import type { FundLine } from './standard';
import { fundsLines, objectiveLines, standardIndicatorLines, totalLine } from './standard';

/** A 项目支出绩效自评表 in the Ministry's form, as Zhuzhou prints it. */
export interface StandardProject {
  readonly department: string;
  readonly project: string;
  /** 支出方向名称. */
  readonly direction: string;
  /** 项目总投资, in 万元. */
  readonly investment: Printed;
  /** 其中: 财政拨款, in 万元. */
  readonly appropriation: Printed;
  readonly period: string;
  readonly fundsHeads: readonly string[];
  readonly funds: readonly FundLine[];
  readonly planned: string;
  readonly achieved: string;
  readonly indicators: readonly FirstLevel[];
  readonly total: Printed;
  readonly grade: string;
}

/** The lines of the form, from the attachment's number to the total. */
export function standardProjectLines(form: StandardProject): Line[] {
  return [
    [attachment('A', '附件 2')],
    [title('A:I', '2021 年度项目支出绩效自评表')],
    [label('A', '部门名称'), text('B:I', form.department)],
    [
      label('A', '项目支出名称', 2),
      label('B:C', '专项名称'),
      text('D', form.project),
      label('E:G', '项目总投资 (万元)'),
      figure('H:I', form.investment),
    ],
    [
      label('B:C', '支出方向名称 (子项目)'),
      text('D', form.direction),
      label('E:G', '其中: 财政拨款 (万元)'),
      figure('H:I', form.appropriation),
    ],
    [text('A:I', form.period)],
    ...fundsLines('年度项目资金 (万元)', form.fundsHeads, form.funds),
    ...objectiveLines(form.planned, form.achieved),
    ...standardIndicatorLines(form.indicators),
    totalLine(100, form.total, form.grade),
  ];
}
