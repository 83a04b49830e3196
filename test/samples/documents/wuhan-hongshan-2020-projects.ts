import { explanations, remarks } from '../forms/remarks';
import type { WuhanProject } from '../forms/wuhan-project';
import { WUHAN_PROJECT_WIDTHS, wuhanProjectLines } from '../forms/wuhan-project';
import type { PrintedSheet } from '../printed-sheet';
import { percent } from '../printed-value';
import { DEVIATION_LABEL, IMPROVEMENT_LABEL, SCORING_REMARKS } from './wuhan-wording';

const TITLE = '2020 年度区机关事务服务中心项目自评表';
const DEPARTMENT = '单位名称：区机关事务服务中心';
const UNIT = '区机关事务服务中心';
const SATISFACTION = '社会公众或服\n务对象满意度\n指标';
const SAME_UNIT = { title: TITLE, department: DEPARTMENT, supervisor: UNIT, implementer: UNIT };

const building: WuhanProject = {
  ...SAME_UNIT,
  totalHeading: '自评得分： 94.61',
  project: '机关大楼运转经费',
  execution: { budget: 274, execution: 227.51, rate: percent(0.8303, 2), score: 16.61 },
  objective: {
    planned: '办公大楼设施全年可用；办公区推行垃圾分类。',
    achieved: '完成消防、电梯和空调的维保与防水修缮；分类宣传到各办公室。',
    score: 20,
  },
  indicators: [
    [
      '产出指\n标',
      ['数量指标', ['维护维修完成率', percent(1), percent(1), 7]],
      ['质量指标', ['验收合格率', percent(1), percent(0.8), 5]],
      ['时效指标', ['设施设备维修及时\n率', percent(1), percent(1), 7]],
      ['数量指标', ['宣传活动完成率', percent(1), percent(1), 7]],
      ['质量指标', ['垃圾分类知识知晓\n率', percent(1), percent(1), 7]],
    ],
    [
      '效益指\n标',
      ['社会效益指标', ['部门投诉率', 0, percent(0), 7]],
      ['社会效益指标', ['办公环境改善度', '≥85%', '≥85%', 6]],
      ['社会效益指标', ['垃圾分类参与度', percent(1), percent(1), 6]],
      [SATISFACTION, ['服务对象满意度', '≥90%', '≥90%', 6]],
    ],
  ],
};

const affairs: WuhanProject = {
  ...SAME_UNIT,
  totalHeading: '自评得分： 95.26',
  project: '机关事务工作经费',
  execution: { budget: 50, execution: 43.15, rate: percent(0.863, 2), score: 17.26 },
  objective: {
    planned: '按计划办好全年的学习宣传活动。',
    achieved: '各项学习宣传活动如期举办，档案归集完毕。',
    score: 20,
  },
  indicators: [
    [
      '产出指\n标',
      ['数量指标', ['宣传活动完成率', '100%', '100%', 10]],
      ['质量指标', ['知晓率', '100%', '100%', 10]],
      ['质量指标', ['考勤记录完整度', '100%', '95%', 10]],
    ],
    [
      '效益指\n标',
      ['社会效益指标', ['宣传覆盖度', '≥95%', '≥95%', 10]],
      ['社会效益指标', ['学习形式丰富度', '丰富', '一般', 8]],
      [SATISFACTION, ['社会公众满意度', '≥85%', '≥85%', 10]],
    ],
  ],
};

const services: WuhanProject = {
  ...SAME_UNIT,
  totalHeading: '自评得分： 97.58',
  project: '政府服务支出经费',
  execution: { budget: 1127.5, execution: 991.2, rate: percent(0.8791, 2), score: 17.58 },
  objective: {
    planned: '做好各单位集中核算，账目准确、资金安全；人事服务外包。',
    achieved: '按合同完成全年核算与人事外包服务。',
    score: 20,
  },
  indicators: [
    [
      '产出指\n标',
      ['数量指标', ['费用支付完成率', '70-100%', percent(0.8791, 2), 10]],
      ['数量指标', ['服务人员到岗率', percent(1), percent(1), 10]],
      ['质量指标', ['服务合同要求达标率', percent(1), percent(1), 10]],
    ],
    [
      '效益指\n标',
      ['社会效益指标', ['正常运营保障度', percent(1), percent(1), 10]],
      ['社会效益指标', ['各项服务投诉次数', '0 次', '0 次', 10]],
      [SATISFACTION, ['服务对象满意度', '≥95%', '≥95%', 10]],
    ],
  ],
};

const adjustments: WuhanProject = {
  ...SAME_UNIT,
  totalHeading: '自评得分： 91.7',
  project: '调整预算支出经费',
  execution: { budget: 353.75, execution: 283.75, rate: percent(0.8021, 2), score: 16.04 },
  objective: {
    planned: '空调维护、电梯更新和防疫用餐三件事办结。',
    achieved: '空调维护与防疫用餐已办结；电梯未到货。',
    score: 16.66,
  },
  indicators: [
    [
      '产出指\n标',
      ['数量指标', ['安装 46 台空调', percent(1), percent(1), 10]],
      ['数量指标', ['2台电梯', percent(1), percent(0.9), 9]],
      ['质量指标', ['电井增容改造', percent(1), percent(1), 10]],
      ['质量指标', ['安装空调配套设备', percent(1), percent(0.95), 10]],
    ],
    [
      '效益指\n标',
      ['社会效益指标', ['办公环境改善度', '≥90%', '≥90%', 10]],
      [SATISFACTION, ['服务对象满意度', '≥90%', '≥90%', 10]],
    ],
  ],
};

const FORMS: readonly (readonly [WuhanProject, reason: string, measure: string])[] = [
  [building, '部分工程尚在结算，款项未付。', '先核实工期再排预算，施工中按节点检查质量。'],
  [affairs, '有一笔咨询费等待结算，年内未付。', '付款申请提前办理。'],
  [services, '疫情期间社会保险费阶段性减免，支出相应减少。', '减免期满后照常缴纳。'],
  [adjustments, '电梯交货推迟到次年。', '到货验收后按合同付款。'],
];

/** The forms of the four projects, one sheet each. */
export const PROJECTS: readonly PrintedSheet[] = FORMS.map(([form, reason, measure], index) => ({
  name: `项目${index + 1}`,
  widths: WUHAN_PROJECT_WIDTHS,
  lines: [
    ...wuhanProjectLines(form),
    ...explanations('G', [
      [DEVIATION_LABEL, reason],
      [IMPROVEMENT_LABEL, measure],
    ]),
    ...remarks('G', SCORING_REMARKS),
  ],
}));
