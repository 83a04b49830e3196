import type { FirstLevel } from '../indicators';
import { indicatorLines, withFirst } from '../indicators';
import type { Line } from '../printed-sheet';
import { figure, heading, label, text, title } from '../printed-sheet';
import type { Printed } from '../printed-value';
import type { Execution } from './wuhan-department';

/** A 项目自评表 as the districts of Wuhan print it. */
export interface WuhanProject {
  readonly title: string;
  readonly department: string;
  /** The heading that holds the total: "自评得分： 94.61". */
  readonly totalHeading: string;
  readonly project: string;
  readonly supervisor: string;
  readonly implementer: string;
  readonly execution: Execution;
  readonly objective: { readonly planned: string; readonly achieved: string; readonly score: Printed };
  readonly indicators: readonly FirstLevel[];
}

/** Column widths of the form, A to G. */
export const WUHAN_PROJECT_WIDTHS = [18, 9, 15, 22, 13, 16, 14];

/** The lines of the form, from the title to the last indicator. */
export function wuhanProjectLines(form: WuhanProject): Line[] {
  return [
    [title('A:G', form.title)],
    [heading('A:D', form.department), heading('E:G', form.totalHeading)],
    [label('A', '项目名称'), text('B:G', form.project)],
    [
      label('A', '主管部门'),
      text('B:D', form.supervisor),
      label('E', '项目实施单位'),
      text('F:G', form.implementer),
    ],
    [
      label('A', '预算执行情况（万\n元）\n（20 分）', 2),
      label('B:C', null),
      label('D', '预算数（A）'),
      label('E', '执行数\n（B）'),
      label('F', '执行率\n（B/A）'),
      label('G', '得分\n（20 分*执行率）'),
    ],
    [
      label('B:C', '年度财政资金\n总额'),
      figure('D', form.execution.budget),
      figure('E', form.execution.execution),
      figure('F', form.execution.rate),
      figure('G', form.execution.score),
    ],
    [
      label('A', '项目绩效总目标\n（20 分）', 2),
      label('B:D', '年初设定目标'),
      label('E:F', '全年实际完成情况'),
      label('G', '得分'),
    ],
    [
      text('B:D', form.objective.planned),
      text('E:F', form.objective.achieved),
      figure('G', form.objective.score),
    ],
    ...indicatorBlock(form.indicators),
  ];
}

function indicatorBlock(indicators: readonly FirstLevel[]): Line[] {
  const header: Line = [
    label('B', '一级指\n标'),
    label('C', '二级指标'),
    label('D', '指标名称'),
    label('E', '年初目标\n值（A）'),
    label('F', '实际完成值（B）'),
    label('G', '得分'),
  ];
  const block: Line[] = [header, ...indicatorLines(indicators, 3)];
  return withFirst(block, label('A', '项目年度\n绩效指标\n（60 分）', block.length));
}
