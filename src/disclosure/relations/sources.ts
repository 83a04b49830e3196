import type { Source } from './entry';

const FINANCE = { 'zh-CN': '财政部', en: 'Ministry of Finance' };

/** 项目支出绩效评价管理办法. */
export const EVALUATION_MEASURES: Source = {
  document: { 'zh-CN': '财预〔2020〕10号《项目支出绩效评价管理办法》', en: '财预〔2020〕10号' },
  issuer: FINANCE,
  since: 2020,
};

/** How the 100 points are split over the first-level indicators. */
export const POINTS_SPLIT: Source = {
  document: {
    'zh-CN': '财预〔2020〕10号所附自评表；财预〔2021〕101号（中央部门）',
    en: 'the form of 财预〔2020〕10号; 财预〔2021〕101号 for central departments',
  },
  issuer: FINANCE,
  since: 2020,
};

/** The self-assessment form itself: its heads and lines. */
export const ASSESSMENT_FORM: Source = {
  document: { 'zh-CN': '绩效自评表表式', en: 'the self-assessment form itself' },
};

/** What a self-assessment form says of its scoring. */
export const SCORING_NOTES: Source = {
  document: { 'zh-CN': '绩效自评表备注（计分原则）', en: "the form's own notes on scoring" },
};

/** How the forms of the final accounts are filled in. */
export const ACCOUNTS_INSTRUCTIONS: Source = {
  document: { 'zh-CN': '部门决算公开表填报说明', en: 'Instructions of the final-accounts forms' },
};

/** The text that is published with the final accounts. */
export const STANDARD_TEXT: Source = {
  document: {
    'zh-CN': '部门决算公开情况说明参考格式',
    en: 'Standard text of the published final accounts',
  },
};

/** What is published and what it was made from. */
export const PUBLISHED_DOCUMENT: Source = {
  document: {
    'zh-CN': '公开的文档与工作簿应一致',
    en: 'The published document agrees with the workbook',
  },
};

/** The text that is published with the self-assessments. */
export const STANDARD_REPORT: Source = {
  document: { 'zh-CN': '绩效自评报告参考格式', en: 'Standard text of the self-assessment report' },
};
