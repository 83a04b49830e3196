import { remarks } from '../../forms/remarks';
import {
  fundsLines,
  objectiveLines,
  STANDARD_WIDTHS,
  standardIndicatorLines,
  totalLine,
} from '../../forms/standard';
import type { PrintedSheet } from '../../printed-sheet';
import { attachment, label, text, title } from '../../printed-sheet';
import { percent } from '../../printed-value';
import { DEPARTMENT, GRADE_REMARKS } from './wording';
import { PROJECTS } from './projects';

const department: PrintedSheet = {
  name: '附件1部门整体',
  widths: STANDARD_WIDTHS,
  landscape: true,
  lines: [
    [attachment('A', '附件 1')],
    [title('A:I', '2021 年度部门整体支出绩效自评表')],
    [label('A', '部门名称'), text('B:I', DEPARTMENT)],
    ...fundsLines(
      '资金情况 (万元)',
      ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分(分值×执行率)'],
      [
        ['合计', 917.49, 1474.07, 1474.07, 10, percent(1), 10],
        ['其中：当年财政拨款', 917.49, 1406.53],
        ['其他资金', null, 67.54],
      ],
    ),
    ...objectiveLines(
      '管好用好办公用房，做好区直机关后勤服务和公务用车保障。',
      '大楼水电气按月结清，后勤服务和公车平台全年运行正常。',
    ),
    ...standardIndicatorLines([
      [
        '产出指标 (50分)',
        [
          '数量指标',
          ['零星维修次数', '50 次', '59 次', 5, 5],
          ['机关各类会议场次', '250 场次', '260 场次', 5, 5],
          ['公车平台“网上派单”次数', '1000 次', '1346 次', 5, 5],
        ],
        [
          '质量指标',
          ['干部职工办公环境', '舒适整洁', '舒适整洁', 5, 5],
          ['疫情防控相关知识', '宣传到位', '共同战“疫”', 5, 5],
        ],
        ['时效指标', ['各项工作完成时限', '2021 年 12 月', '2021 年 12 月', 10, 10]],
        [
          '成本指标',
          ['后勤保障经费等支出', '450 万元', '436.20 万元', 10, 10],
          ['物业管理及水电气经费、公车平台费用等', '710 万元', '701.61 万元', 10, 10],
        ],
      ],
      [
        '效益指标 (30分)',
        [
          '社会效益指标',
          [
            '完善安保体系建设，改进工作模式，全面提升应急处置能力',
            '全面提升',
            '全面提升',
            15,
            12,
            '有待提高',
          ],
        ],
        [
          '可持续影响指标',
          ['日常基建维修工作开展更加精细高效', '更加精细高效', '更加精细高效', 15, 10, '有待提高'],
        ],
      ],
      ['满意度指标 (10分)', ['服务对象满意度指标', ['全区机关干部职工', '≥90%', '95%', 10, 10]]],
    ]),
    totalLine(100, 92, '等级：优'),
    ...remarks('I', GRADE_REMARKS),
  ],
};

/** The department's form and the forms of its four projects. */
export const SELF_ASSESSMENT: readonly PrintedSheet[] = [department, ...PROJECTS];
