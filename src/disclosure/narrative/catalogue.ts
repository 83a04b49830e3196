import type { Rule } from '../relations/rule';

const FORMS = {
  'zh-CN': '部门决算公开情况说明参考格式',
  en: 'Standard text of the published final accounts',
};
const NOTES = { 'zh-CN': '绩效自评报告参考格式', en: 'Standard text of the self-assessment report' };

/** The rules of the written explanation: within the text, and between the text and the tables. */
export const NARRATIVE_RULES = {
  'N-CHANGE': {
    title: {
      'zh-CN': '增减额 = 本年数 − 上年数，增减比例 = 增减额 ÷ 上年数',
      en: 'Change = this year − the year before, rate of change = change ÷ the year before',
    },
    source: FORMS,
  },
  'N-SHARE': { title: { 'zh-CN': '占比 = 部分 ÷ 总体', en: 'Share = part ÷ whole' }, source: FORMS },
  'N-COMPLETION': {
    title: { 'zh-CN': '完成比例（执行率）= 决算数 ÷ 预算数', en: 'Completion = final ÷ budget' },
    source: FORMS,
  },
  'N-BUDGET': {
    title: {
      'zh-CN': '全年预算 = 年初预算 + 追加；比预算增减 = 决算数 − 预算数',
      en: 'Budget = opening + added; change on the budget = final − budget',
    },
    source: FORMS,
  },
  'N-SUM': { title: { 'zh-CN': '各部分之和 = 总数', en: 'The parts add up to the whole' }, source: FORMS },
  'N-ITEMS': {
    title: { 'zh-CN': '各功能科目之和 = 财政拨款支出', en: 'The functional items add up to the total' },
    source: FORMS,
  },
  'N-DIRECTION': {
    title: { 'zh-CN': '增减、大小的文字与数字相符', en: 'Words of direction fit the figures' },
    source: FORMS,
  },
  'N-TWICE': {
    title: { 'zh-CN': '同一数字前后一致', en: 'A figure is the same wherever it is stated' },
    source: FORMS,
  },
  'N-WITHIN': {
    title: { 'zh-CN': '部分不大于总体', en: 'A part is not above its whole' },
    source: FORMS,
  },
  'N-EXEC': {
    title: { 'zh-CN': '执行得分 = 分值 × 执行率', en: 'Execution score = weight × rate' },
    source: NOTES,
  },
  'N-SCORE': {
    title: { 'zh-CN': '得分 = 执行得分 + 指标得分', en: 'Score = execution score + indicator score' },
    source: NOTES,
  },
  'N-BOUND': {
    title: { 'zh-CN': '得分不超过可得的满分', en: 'A score is not above what can be had' },
    source: NOTES,
  },
  'N-PROJECTS': {
    title: { 'zh-CN': '各项目执行数之和 = 涉及资金', en: 'The projects add up to the funds assessed' },
    source: NOTES,
  },
  'N-TABLE': {
    title: { 'zh-CN': '文字与表中数字一致', en: 'The text agrees with the tables' },
    source: FORMS,
  },
  'N-TABLE-SHARE': {
    title: { 'zh-CN': '文字中的比例与表中数字相符', en: "The text's ratios agree with the tables" },
    source: FORMS,
  },
  'N-MISSING': { title: { 'zh-CN': '应填的数字没有填写', en: 'A figure is not filled in' }, source: FORMS },
  'N-TEMPLATE': {
    title: {
      'zh-CN': '范本的选择词、占位符、说明已处理',
      en: "The template's choices and marks are settled",
    },
    source: FORMS,
  },
  'N-REASON': {
    title: { 'zh-CN': '增减、决算与预算不同的，说明原因', en: 'Changes and deviations have a reason' },
    source: FORMS,
  },
  'N-DUTY': {
    title: { 'zh-CN': '参考格式要求写明的都已写明', en: 'What the standard text asks for is said' },
    source: FORMS,
  },
  'N-STATEMENT': {
    title: { 'zh-CN': '“没有……收入支出”与表相符', en: '“There was none” agrees with the forms' },
    source: FORMS,
  },
  'N-NAME': {
    title: {
      'zh-CN': '科目名称与决算表一致，有支出的都列出',
      en: 'Items are named as in the form, all of them',
    },
    source: FORMS,
  },
  'N-COUNTS': {
    title: { 'zh-CN': '团组、车辆、批次与费用相符', en: 'Groups, vehicles and guests fit the costs' },
    source: FORMS,
  },
  'N-GRADES': {
    title: { 'zh-CN': '各等级项目数之和 = 自评项目数', en: 'The projects by grade add up to those assessed' },
    source: NOTES,
  },
  'N-PERCENT': { title: { 'zh-CN': '比例写有“%”', en: 'Ratios have their percent sign' }, source: FORMS },
  'N-WORDS': {
    title: { 'zh-CN': '没有重复的词和标点', en: 'No doubled words or punctuation' },
    source: FORMS,
  },
  'N-UNIT': {
    title: { 'zh-CN': '单位名称前后一致', en: 'The text names one unit, that of the tables' },
    source: FORMS,
  },
  'N-YEAR': {
    title: { 'zh-CN': '文字与表的年度一致', en: 'The text is of the year of the tables' },
    source: FORMS,
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** The id of a rule of the written explanation. */
export type NarrativeRuleId = keyof typeof NARRATIVE_RULES;
