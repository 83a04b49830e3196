import type { Rule } from '../rule';

const MINISTRY = {
  'zh-CN': '财预〔2020〕10号《项目支出绩效评价管理办法》',
  en: 'Ministry of Finance 财预〔2020〕10号',
};
const SPLIT = {
  'zh-CN': '财预〔2020〕10号所附自评表；财预〔2021〕101号（中央部门）',
  en: 'the form of 财预〔2020〕10号; 财预〔2021〕101号 for central departments',
};
const FORM = { 'zh-CN': '绩效自评表表式', en: 'the self-assessment form itself' };
const NOTES = { 'zh-CN': '绩效自评表备注（计分原则）', en: "the form's own notes on scoring" };

/** The rules of the self-assessment forms. */
export const SELF_ASSESSMENT_RULES = {
  'SA-READ': {
    title: { 'zh-CN': '单元格读不出数字', en: 'A cell cannot be read as a number' },
    source: FORM,
  },
  'SA-FORM': { title: { 'zh-CN': '工作表不是已知表式', en: 'A sheet is no known form' }, source: FORM },
  'SA-RATE': {
    title: { 'zh-CN': '执行率 = 执行数 ÷ 预算数', en: 'Execution rate = execution ÷ budget' },
    source: FORM,
  },
  'SA-OVER': {
    title: { 'zh-CN': '执行率超过100%须说明', en: 'A rate above 100 % needs a reason' },
    source: MINISTRY,
  },
  'SA-UNSPENT': {
    title: {
      'zh-CN': '执行率低于本表要求的须说明原因',
      en: 'A rate below what the form asks for needs a reason',
    },
    source: NOTES,
  },
  'SA-AMOUNT': { title: { 'zh-CN': '金额不应为负', en: 'An amount is not negative' }, source: FORM },
  'SA-FUNDS': {
    title: { 'zh-CN': '资金合计 = 各项资金之和', en: 'Total funds = the sum of the funds' },
    source: FORM,
  },
  'SA-EXEC': {
    title: { 'zh-CN': '执行得分 = 分值 × 执行率', en: 'Execution score = weight × rate' },
    source: FORM,
  },
  'SA-COEFF': {
    title: { 'zh-CN': '指标得分 = 权重 × 得分系数', en: 'Indicator score = weight × coefficient' },
    source: FORM,
  },
  'SA-DONE': {
    title: { 'zh-CN': '未完成的指标须说明原因', en: 'A missed target needs its reason' },
    source: FORM,
  },
  'SA-IND': {
    title: { 'zh-CN': '定量指标按完成比例计分', en: 'A quantitative indicator scores by its completion' },
    source: NOTES,
  },
  'SA-WEIGHT': {
    title: {
      'zh-CN': '没有印出的分值由目标分值推算',
      en: 'A weight that is not printed follows from its goal',
    },
    source: NOTES,
  },
  'SA-SHORT': {
    title: { 'zh-CN': '目标全部达成应得满分', en: 'A goal whose targets were all met scores in full' },
    source: NOTES,
  },
  'SA-COST': {
    title: {
      'zh-CN': '成本指标的完成值与本项目执行数一致',
      en: "A cost indicator states its project's execution",
    },
    source: FORM,
  },
  'SA-COSTS': {
    title: {
      'zh-CN': '部门成本指标与各项目之和相符',
      en: "A department's cost indicator agrees with the sum of its projects",
    },
    source: FORM,
  },
  'SA-TARGETS': {
    title: {
      'zh-CN': '同一指标在各项目中的目标值一致',
      en: 'An indicator has one target in all projects',
    },
    source: FORM,
  },
  'SA-SAME': {
    title: { 'zh-CN': '同一指标在各表中一致', en: 'An indicator is the same in every form' },
    source: FORM,
  },
  'SA-ACCOUNTS': {
    title: { 'zh-CN': '自评表金额与决算表一致', en: 'Amounts agree with the final accounts' },
    source: FORM,
  },
  'SA-PROJECTS': {
    title: {
      'zh-CN': '各项目执行数之和不超过项目支出',
      en: 'The projects execute no more than project expenditure',
    },
    source: FORM,
  },
  'SA-VALUE': {
    title: { 'zh-CN': '实际完成值只写了与目标相同的不等式', en: 'The actual value repeats the target' },
    source: NOTES,
  },
  'SA-EXCEED': {
    title: { 'zh-CN': '超过目标30%以上须说明', en: 'More than 30 % beyond the target needs a reason' },
    source: MINISTRY,
  },
  'SA-QUAL': {
    title: { 'zh-CN': '定性指标的得分须与完成情况相符', en: 'A qualitative score fits the completion' },
    source: NOTES,
  },
  'SA-BOUND': {
    title: { 'zh-CN': '得分在0与分值之间', en: 'A score lies between 0 and its weight' },
    source: NOTES,
  },
  'SA-BLOCK': {
    title: { 'zh-CN': '目标得分 = 所属指标得分之和', en: "A goal's score = the sum of its indicators" },
    source: FORM,
  },
  'SA-POINTS': {
    title: {
      'zh-CN': '一级指标分值 = 所属指标分值之和',
      en: "A first-level indicator's points = its indicators' weights",
    },
    source: FORM,
  },
  'SA-SPLIT': {
    title: {
      'zh-CN': '一级指标分值按财政部表式分配',
      en: "First-level points are split as in the Ministry's form",
    },
    source: SPLIT,
  },
  'SA-HUNDRED': { title: { 'zh-CN': '全部分值合计100分', en: 'All weights add to 100' }, source: MINISTRY },
  'SA-TOTAL': {
    title: { 'zh-CN': '总分 = 各部分得分之和', en: 'Total = the sum of the scores' },
    source: FORM,
  },
  'SA-TOTALS': {
    title: { 'zh-CN': '同一表内两处总分应一致', en: 'Two totals of one form agree' },
    source: FORM,
  },
  'SA-GRADE': { title: { 'zh-CN': '等级与总分相符', en: 'The grade fits the total' }, source: MINISTRY },
  'SA-REASON': {
    title: { 'zh-CN': '未得满分须说明偏差原因', en: 'A deviation needs its reason' },
    source: MINISTRY,
  },
} as const satisfies Readonly<Record<string, Rule>>;
