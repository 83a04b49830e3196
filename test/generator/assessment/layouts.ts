import type { PointSplit } from './assessment';
import { MINISTRY_POINTS, WUHAN_POINTS } from './assessment';

/** What a column of the funds holds. */
export type FundsColumn = 'label' | 'opening' | 'budget' | 'execution' | 'weight' | 'rate' | 'score';

/** What a column of the indicators holds; `signed` values bear sign and unit themselves. */
export type IndicatorColumn =
  | 'first'
  | 'second'
  | 'name'
  | 'sign'
  | 'target'
  | 'signedTarget'
  | 'unit'
  | 'actual'
  | 'actualWithUnit'
  | 'weight'
  | 'coefficient'
  | 'score'
  | 'reason'
  | 'none';

/** A column with its head; a group's head stands above those of its columns. */
type Heads<Column> = readonly (readonly [Column, string, group?: string])[];

/** A layout of the self-assessment: its tables column by column, and where its total stands. */
export interface AssessmentLayout {
  readonly name: string;
  readonly title: string;
  readonly subject: string;
  readonly points: PointSplit;
  readonly mostMissed: number;
  readonly funds: Heads<FundsColumn>;
  readonly fundsLine: string;
  readonly indicators: Heads<IndicatorColumn>;
  /** The row of the objective with its own points; null where it bears none. */
  readonly objective: number | null;
  readonly total: 'row' | 'head' | 'none';
  /** The words of the total's row or of its label in the head. */
  readonly totalWords: string;
}

const MINISTRY_FUNDS: Heads<FundsColumn> = [
  ['label', '项目资金（万元）'],
  ['opening', '年初预算数'],
  ['budget', '全年预算数'],
  ['execution', '全年执行数'],
  ['weight', '分值'],
  ['rate', '执行率'],
  ['score', '得分'],
];

/** The layouts of the self-assessments: the Ministry's and those of the places. */
export const ASSESSMENT_LAYOUTS: readonly AssessmentLayout[] = [
  {
    name: '通用项目',
    title: '项目支出绩效自评表',
    subject: '项目名称',
    points: MINISTRY_POINTS,
    mostMissed: 9,
    funds: MINISTRY_FUNDS,
    fundsLine: '年度资金总额',
    indicators: [
      ['first', '一级指标'],
      ['second', '二级指标'],
      ['name', '三级指标'],
      ['signedTarget', '年度指标值'],
      ['actualWithUnit', '实际完成值'],
      ['weight', '分值'],
      ['score', '得分'],
      ['reason', '偏差原因分析及改进措施'],
    ],
    objective: null,
    total: 'row',
    totalWords: '总分',
  },
  {
    name: '云南项目',
    title: '项目支出绩效自评表',
    subject: '项目名称',
    points: MINISTRY_POINTS,
    mostMissed: 9,
    funds: MINISTRY_FUNDS,
    fundsLine: '年度资金总额',
    indicators: [
      ['first', '一级指标', '绩效指标'],
      ['second', '二级指标', '绩效指标'],
      ['name', '三级指标', '绩效指标'],
      ['sign', '指标性质', '年度指标值'],
      ['target', '指标值', '年度指标值'],
      ['unit', '度量单位', '年度指标值'],
      ['actual', '实际完成值'],
      ['weight', '分值'],
      ['score', '得分'],
      ['reason', '偏差原因分析及改进措施'],
    ],
    objective: null,
    total: 'row',
    totalWords: '总分',
  },
  {
    name: '重庆部门',
    title: '部门整体绩效自评表',
    subject: '主管部门',
    points: MINISTRY_POINTS,
    mostMissed: 9,
    funds: [
      ['label', '部门预算执行情况（万元）'],
      ['opening', '年初预算数'],
      ['budget', '全年（调整）预算数'],
      ['execution', '全年执行数'],
      ['rate', '执行率（%）'],
      ['weight', '执行率权重'],
      ['score', '执行率得分（分）'],
    ],
    fundsLine: '合计',
    indicators: [
      ['name', '指标名称'],
      ['unit', '计量单位'],
      ['none', '指标性质'],
      ['signedTarget', '年初指标值'],
      ['actualWithUnit', '全年完成值'],
      ['coefficient', '得分系数（%）'],
      ['weight', '指标权重（分）'],
      ['score', '指标得分（分）'],
    ],
    objective: null,
    total: 'head',
    totalWords: '自评总分（分）',
  },
  {
    name: '四川项目',
    title: '部门预算项目支出绩效自评表',
    subject: '项目名称',
    points: MINISTRY_POINTS,
    mostMissed: 9,
    funds: [
      ['label', '预算执行情况（万元）'],
      ['opening', '年初预算'],
      ['budget', '调整后预算数'],
      ['execution', '预算执行数'],
      ['rate', '预算执行率'],
      ['weight', '权重'],
      ['score', '得分'],
    ],
    fundsLine: '总额',
    indicators: [
      ['first', '一级指标'],
      ['second', '二级指标'],
      ['name', '三级指标'],
      ['sign', '指标性质'],
      ['target', '指标值'],
      ['unit', '度量单位'],
      ['actual', '完成值'],
      ['weight', '权重'],
      ['score', '得分'],
      ['reason', '未完成原因分析'],
    ],
    objective: null,
    total: 'row',
    totalWords: '合计',
  },
  {
    name: '转移支付',
    title: '转移支付绩效目标自评表',
    subject: '转移支付（项目）名称',
    points: MINISTRY_POINTS,
    mostMissed: 9,
    funds: [
      ['label', '资金情况（万元）'],
      ['budget', '全年预算数（A）'],
      ['execution', '全年执行数（B）'],
      ['rate', '执行率（B/A）'],
    ],
    fundsLine: '年度资金总额：',
    indicators: [
      ['first', '一级指标'],
      ['second', '二级指标'],
      ['name', '三级指标'],
      ['signedTarget', '指标值'],
      ['actualWithUnit', '全年实际完成值'],
      ['reason', '未完成原因和改进措施'],
    ],
    objective: null,
    total: 'none',
    totalWords: '',
  },
  {
    name: '武汉项目',
    title: '项目自评表',
    subject: '项目名称',
    points: WUHAN_POINTS,
    mostMissed: 0,
    funds: [
      ['label', '预算执行情况（万元）（20分）'],
      ['budget', '预算数（A）'],
      ['execution', '执行数（B）'],
      ['rate', '执行率（B/A）'],
      ['score', '得分（20分*执行率）'],
    ],
    fundsLine: '年度财政资金总额',
    indicators: [
      ['first', '一级指标'],
      ['second', '二级指标'],
      ['name', '指标名称'],
      ['signedTarget', '年初目标值（A）'],
      ['actualWithUnit', '实际完成值（B）'],
      ['score', '得分'],
    ],
    objective: 20,
    total: 'head',
    totalWords: '自评得分',
  },
];
