import { remarks } from '../../forms/remarks';
import type { StandardProject } from '../../forms/standard-project';
import { standardProjectLines } from '../../forms/standard-project';
import { STANDARD_WIDTHS } from '../../forms/standard';
import type { PrintedSheet } from '../../printed-sheet';
import { fixed, percent } from '../../printed-value';
import { DEPARTMENT, GRADE_REMARKS } from './wording';

const FUNDS_HEADS = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分 (分值×执行率)'];
const OUTPUTS = '产出指标 (50 分)';
const BENEFITS = '效益指标 (30 分)';
const SATISFACTION = '满意度指标 (10 分)';
/** The projects' forms print this label one character short. */
const USERS = '服务对象满意度指';
const SECURITY = '完善安保体系建设，改进工作模式，全面提升应急处置能力';
const REPAIRS = '日常基建维修工作开展更加精细高效';
const HEADQUARTERS = '管好用好办公用房，保障机关大楼日常运转。';

const property: StandardProject = {
  department: DEPARTMENT,
  project: '物业管理及水电气经费',
  direction: '物业管理费用、水电气费用',
  investment: 480.21,
  appropriation: 480.21,
  period: '项目总实施期: 2021 年度',
  fundsHeads: FUNDS_HEADS,
  funds: [
    ['合计', fixed(433.5, 2), 480.21, 480.21, 10, percent(1), 10],
    ['其中: 当年财政拨款', fixed(433.5, 2), 480.21],
  ],
  planned: HEADQUARTERS,
  achieved: '物业费按季、水电气费按月付清，大楼和图书馆运转正常。',
  indicators: [
    [
      OUTPUTS,
      [
        '数量指标',
        ['节约型机关创建单位数量', '40 家', '42 家', 10, 10],
        ['机关各类重要会议场次', '300 场次', '306 场次', 10, 10],
      ],
      [
        '质量指标',
        ['干部职工办公环境', '舒适整洁', '舒适整洁', 5, 5],
        ['实行询问登记管理', '严格执行', '严格执行', 5, 5],
      ],
      ['时效指标', ['各项工作完成时限', '2021 年 12 月', '2021 年 12 月', 10, 10]],
      ['成本指标', ['物业管理及水电气经费', '450 万元', '433.50 万元', 10, 10]],
    ],
    [
      BENEFITS,
      ['社会效益指标', [SECURITY, '全面提升', '全面提升', 15, 10, '有待提高']],
      ['可持续影响指标', [REPAIRS, '更加精细高效', '更加精细高效', 15, 10, '有待提高']],
    ],
    [SATISFACTION, [USERS, ['全区机关干部职工', '≥90%', percent(0.95), 10, 10]]],
  ],
  total: 90,
  grade: '等级: 优',
};

const repairs: StandardProject = {
  department: DEPARTMENT,
  project: '零星维修购置及各类合同经费',
  direction: '零星维修购置及各类合同经费',
  investment: 101.92,
  appropriation: 101.92,
  period: '项目总实施期: 2021 年度',
  fundsHeads: FUNDS_HEADS,
  funds: [
    ['合计', 80, 101.92, 101.92, 10, percent(1), 10],
    ['其中: 当年财政拨款', 80, 101.92],
  ],
  planned: HEADQUARTERS,
  achieved: '大楼随报随修，空调、监控和音响按月维护。',
  indicators: [
    [
      OUTPUTS,
      [
        '数量指标',
        ['零星维修次数', '50 次', '59 次', 10, 10],
        ['机关各类重要会议场次', '300 场次', '306 场次', 10, 10],
      ],
      [
        '质量指标',
        ['干部职工办公环境', '舒适整洁', '舒适整洁', 5, 5],
        ['垃圾初步分类管理', '有机制有保障', '有机制有保障', 5, 5],
      ],
      ['时效指标', ['各项工作完成时限', '2021 年 12 月', '2021 年 12 月', 10, 10]],
      ['成本指标', ['零星维修购置及各类合同经费', '120 万元', '101.92 万元', 10, 10]],
    ],
    [
      BENEFITS,
      [
        '社会效益指标',
        ['完善安保体系建设, 改进工作模式, 全面提升应急处置', '全面提升', '全面提升', 15, 10, '有待提高'],
      ],
      ['可持续影响指标', [REPAIRS, '更加精细高效', '更加精细高效', 15, 13, '有待提高']],
    ],
    [SATISFACTION, [USERS, ['全区机关干部职工', '≥90%', '95%', 10, 10]]],
  ],
  total: 93,
  grade: '等级: 优',
};

/** Its 得分 column is missing from the funds. */
const vehicles: StandardProject = {
  department: DEPARTMENT,
  project: '公车平台经费',
  direction: '公车平台相关支出',
  investment: 119.48,
  appropriation: 119.48,
  period: '项目总实施期: 2021 年度',
  fundsHeads: FUNDS_HEADS.slice(0, -1),
  funds: [
    ['合计', 75, 119.48, 119.48, 10, percent(1)],
    ['其中: 当年财政拨款', 75, 119.48],
  ],
  planned: '公务用车加油、维修、保险及时，平台正常运行。',
  achieved: '公车平台全年运行正常，车辆费用按时结清。',
  indicators: [
    [
      OUTPUTS,
      [
        '数量指标',
        ['公车平台“网上派单”次数', '1000 次', '1346 次', 10, 10],
        ['公车平台司勤人员', '15 人', '14 人', 10, 10],
      ],
      ['质量指标', ['车辆信息台账', '详细准确', '详细准确', 5, 5], ['优化人员管理', '优化', '优化', 5, 5]],
      ['时效指标', ['各项工作完成时限', '2021 年 12 月', '2021 年 12 月', 10, 10]],
      ['成本指标', ['公车平台运行经费', '120 万元', '119.48 万元', 10, 10]],
    ],
    [
      BENEFITS,
      [
        '社会效益指标',
        ['优化平台运行, 实行了平台“网上派单”的新型模式', '全面优化', '全面优化', 15, 12, '有待提高'],
      ],
      ['可持续影响指标', ['全面实现“网上派单”智能化', '全面实现', '全面实现', 15, 10, '有待提高']],
    ],
    [SATISFACTION, [USERS, ['全区各行政机关', '≥90%', '95%', 10, 10]]],
  ],
  total: 92,
  grade: '等级: 优',
};

const works: StandardProject = {
  department: DEPARTMENT,
  project: '工程改造项目及机关服务后勤保障工作经费等',
  direction: '工程改造项目及机关服务后勤保障工作经费等',
  investment: 436.92,
  appropriation: 369.38,
  period: '项目总实施期: 2021 年度',
  fundsHeads: FUNDS_HEADS,
  funds: [
    ['合计', 0, 436.92, 436.92, 10, percent(1), 10],
    ['其中: 当年财政拨款', 0, 369.38],
    ['其他资金', 0, 67.54],
  ],
  planned: HEADQUARTERS,
  achieved: '水电改造项目完工，大楼设备按月维护。',
  indicators: [
    [
      OUTPUTS,
      [
        '数量指标',
        ['文印中心服务部门、资料打印', '80 个部门 30000 份', '80 个部门 35000 份', 10, 10],
        ['机关各类重要会议场次', '250 场次', '260 场次', 10, 10],
      ],
      [
        '质量指标',
        ['干部职工办公环境', '舒适整洁', '舒适整洁', 5, 5],
        ['垃圾分类、疫情防控工作', '顺利完成', '顺利完成', 5, 5],
      ],
      ['时效指标', ['各项工作完成时限', '2021 年 12 月', '2021 年 12 月', 10, 10]],
      ['成本指标', ['工程改造项目及机关服务后勤保障工', '450 万元', '436.92 万元', 10, 10]],
    ],
    [
      BENEFITS,
      ['社会效益指标', [SECURITY, '全面提升', '全面提升', 15, 10, '有待提高']],
      ['可持续影响指标', [REPAIRS, '更加精细高效', '更加精细高效', 15, 10, '有待提高']],
    ],
    [SATISFACTION, [USERS, ['全区机关干部职工', '≥90%', '95%', 10, 10]]],
  ],
  total: 90,
  grade: '等级: 优',
};

const SHEETS: readonly (readonly [name: string, form: StandardProject])[] = [
  ['附件2物业水电气', property],
  ['附件2零星维修', repairs],
  ['附件2公车平台', vehicles],
  ['附件2工程改造', works],
];

/** The forms of the four projects, one sheet each. */
export const PROJECTS: readonly PrintedSheet[] = SHEETS.map(([name, form]) => ({
  name,
  widths: STANDARD_WIDTHS,
  landscape: true,
  lines: [...standardProjectLines(form), ...remarks('I', GRADE_REMARKS)],
}));
