import { explanations, remarks } from '../forms/remarks';
import { WUHAN_DEPARTMENT_WIDTHS, wuhanDepartmentLines } from '../forms/wuhan-department';
import type { PrintedDocument } from '../printed-sheet';
import { attachment, figure, heading, label, title } from '../printed-sheet';
import { fixed, percent } from '../printed-value';
import { GOALS } from './wuhan-dongxihu-2020-goals';
import { DEVIATION_LABEL, IMPROVEMENT_LABEL, SCORING_REMARKS } from './wuhan-wording';

/** 武汉市东西湖区机关事务服务中心, 2020: the department's form with its ten goals. */
export const wuhanDongxihu2020: PrintedDocument = {
  file: 'wuhan-dongxihu-2020.xlsx',
  title: '东西湖区机关事务服务中心2020年度绩效自评表',
  sheets: [
    {
      name: '部门整体绩效自评表',
      widths: WUHAN_DEPARTMENT_WIDTHS,
      lines: [
        [attachment('A', '附件2：')],
        [title('A:G', '2020年度区机关事务服务中心部门整体绩效自评表')],
        [heading('A:G', '单位名称：武汉市东西湖区机关事务服务中心    填报日期：2021年4月27日')],
        ...wuhanDepartmentLines({
          department: '武汉市东西湖区机关事务服务中心',
          basicExpenditure: 1329.86,
          projectExpenditureLabel: '项目支出总额',
          projectExpenditure: 14562.55,
          fundsLabel: '预算执行情况（万元）\n（20分）',
          fundsLineLabel: '部门整体支出总额',
          heads: {
            funds: ['预算数（A）', '执行数（B）', '执行率（B/A）', '得分\n（20分*执行率）'],
            indicators: ['一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
          },
          execution: { budget: 16728.52, execution: 15892.41, rate: percent(0.95, 1), score: 19 },
          goals: GOALS,
        }),
        [label('A', '总分'), figure('B:G', fixed(95, 2))],
        ...explanations('G', [
          [DEVIATION_LABEL, '个别尾款未到付款期；培训和会议因疫情减少；车库未启用，租金未付。'],
          [IMPROVEMENT_LABEL, '细化指标并按季检查，未执行的预算及时调整。'],
          ['单位主要负责人\n签批意见', '签名：\n年      月      日'],
        ]),
        ...remarks('G', SCORING_REMARKS),
      ],
    },
  ],
};
