import { explanations, remarks } from '../forms/remarks';
import { WUHAN_DEPARTMENT_WIDTHS, wuhanDepartmentLines } from '../forms/wuhan-department';
import type { PrintedDocument, PrintedSheet } from '../printed-sheet';
import { heading, title } from '../printed-sheet';
import { percent } from '../printed-value';
import { PROJECTS } from './wuhan-hongshan-2020-projects';
import { DEVIATION_LABEL, IMPROVEMENT_LABEL, SCORING_REMARKS } from './wuhan-wording';

const HEADS = ['一级指标', '二级指标', '指标名称', '年初指标值', '实际完成值', '得分'];

const department: PrintedSheet = {
  name: '部门整体',
  widths: WUHAN_DEPARTMENT_WIDTHS,
  lines: [
    [title('A:G', '2020 年度区机关事务服务中心部门整体绩效自评表')],
    [heading('A:G', '总分：94.65')],
    ...wuhanDepartmentLines({
      department: '洪山区机关事务服务中心',
      basicExpenditure: 1385.98,
      projectExpenditureLabel: '项目支出总\n额',
      projectExpenditure: 1545.61,
      fundsLabel: '预算执行情况\n（万元）\n（20 分）',
      fundsLineLabel: '部门整体支出\n总额',
      heads: {
        funds: ['预算数（A）', '执行数（B）', '执行率\n（B/A）', '得分（20\n分*执行\n率）'],
        indicators: HEADS,
      },
      execution: { budget: 3321.16, execution: 2931.59, rate: percent(0.8827, 2), score: 17.65 },
      goals: [
        {
          label: '年度目标 1（20\n分）',
          beside: '保证办公大楼各类设施全年可用',
          blockLabel: '年度绩效指标',
          indicators: [
            [
              '产出指标',
              ['数量指标', ['维护维修完成率', percent(1), percent(1), 3]],
              ['质量指标', ['验收合格率', percent(1), percent(0.8), 2]],
              ['时效指标', ['设施设备维修及时率', percent(1), percent(1), 3]],
              ['成本指标', ['预算支出控制率', percent(1), percent(1), 3]],
            ],
            ['效益指标', ['社会效益指标', ['部门投诉率', 0, 0, 3], ['办公环境改善度', '≥85%', '≥85%', 3]]],
            ['满意度指标', [null, ['服务对象满意度', '≥90%', '≥90%', 2]]],
          ],
        },
        {
          label: '年度目标 2（20\n分）',
          beside: '做好各单位集中核算，账目准确、资金安全',
          blockLabel: '年度绩效指标',
          indicators: [
            [
              '产出指标',
              ['数量指标', ['费用支付完成率', '70-100%', percent(0.8791, 2), 4]],
              ['质量指标', ['服务合同要求达标率', percent(1), percent(1), 4]],
              ['成本指标', ['预算支出控制率', percent(1), percent(1), 3]],
            ],
            [
              '效益指标',
              ['社会效益指标', ['正常运营保障度', percent(1), percent(1), 3], ['各项服务投诉次数', 0, 0, 3]],
            ],
            ['满意度指标', [null, ['服务对象满意度', '≥95%', '≥95%', 3]]],
          ],
        },
        {
          label: '年度目标 3（20\n分）',
          beside: '按计划办好全年的学习宣传活动',
          blockLabel: '年度绩效指标',
          indicators: [
            [
              '产出指标',
              ['数量指标', ['宣传活动完成率', '100%', '100%', 3]],
              ['质量指标', ['知晓率', '100%', '100%', 3], ['考勤记录完整度', '100%', '100%', 3]],
              ['成本指标', ['预算支出控制率', '100%', '100%', 3]],
            ],
            [
              '效益指标',
              ['社会效益指标', ['宣传覆盖度', '≥95%', '≥95%', 3], ['学习形式丰富度', '丰富', '一般', 2]],
            ],
            ['满意度指标', [null, ['社会公众满意度', '≥85%', '≥85%', 2]]],
          ],
        },
        {
          label: '年度目标 4（20\n分）',
          beside: '空调维护、电梯更新和防疫用餐三件事办结',
          blockLabel: '年度绩效指标',
          indicators: [
            [
              '产出指标',
              ['数量指标', ['安装 46 台空调', percent(1), percent(1), 4]],
              ['数量指标', ['2 台电梯', percent(1), percent(0.9), 3]],
              ['质量指标', ['电井增容改造', percent(1), percent(1), 4]],
              ['质量指标', ['安装空调配套设备', percent(1), percent(1), 4]],
            ],
            [
              '效益指标',
              ['社会效益指标', ['办公环境改善度', '≥90%', '≥90%', 2]],
              ['社会公众或服\n务对象满意度\n指标', ['服务对象满意度', '≥90%', '≥90%', 2]],
            ],
          ],
        },
      ],
    }),
    ...explanations('G', [
      [DEVIATION_LABEL, '部分工程尚在结算，款项未付；电梯交货推迟到次年。'],
      [IMPROVEMENT_LABEL, '编预算时先核实工期和付款时间，年中按月跟踪支出。'],
    ]),
    ...remarks('G', SCORING_REMARKS),
  ],
};

/** 武汉市洪山区机关事务服务中心, 2020: the department's form and its four projects' forms. */
export const wuhanHongshan2020: PrintedDocument = {
  file: 'wuhan-hongshan-2020.xlsx',
  title: '洪山区机关事务服务中心2020年度绩效自评表',
  sheets: [department, ...PROJECTS],
};
