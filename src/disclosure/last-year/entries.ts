import type { RelationEntry } from '../relations/entry';
import { ACCOUNTS_INSTRUCTIONS, EVALUATION_MEASURES } from '../relations/sources';

/** What ties the accounts and self-assessments of a year to those of the year before. */
export const LAST_YEAR_ENTRIES = [
  {
    id: 'L-OPENING',
    family: 'last-year',
    title: {
      'zh-CN': '年初结转和结余 = 上年的年末结转和结余',
      en: "Opening balance = last year's closing balance",
    },
    equation: '本年各表年初结转和结余 = 上年同一表年末结转和结余（按资金、按科目）',
    said: ['lastYearOpening', 'lastYearOpeningNew', 'lastYearOpeningGone'],
    severities: ['warning'],
    forms: [],
    source: ACCOUNTS_INSTRUCTIONS,
    inapplicable: {
      'zh-CN': '没有给出上年的工作簿；年初数经批准调整的，请说明',
      en: "last year's workbook is not given; adjustments of opening balances are lawful when they are explained",
    },
  },
  {
    id: 'L-PRIOR',
    family: 'last-year',
    title: { 'zh-CN': '本年表中的上年数 = 上年的决算数', en: "Last year's column = last year's form" },
    equation: '本年表中的上年决算数 = 上年同一表的决算数',
    said: ['lastYearColumn'],
    severities: ['warning'],
    forms: [],
    source: ACCOUNTS_INSTRUCTIONS,
  },
  {
    id: 'L-CHANGE',
    family: 'last-year',
    title: { 'zh-CN': '比上年变动超过30%的数', en: 'Figures that moved by more than 30 % in a year' },
    equation: '|本年数 − 上年数| ÷ 上年数 ≤ 30%',
    said: ['lastYearChange', 'lastYearChangeExplained', 'lastYearChangeUnexplained'],
    severities: ['info'],
    forms: [],
    source: ACCOUNTS_INSTRUCTIONS,
  },
  {
    id: 'L-TARGET',
    family: 'last-year',
    title: {
      'zh-CN': '绩效目标与上年相比',
      en: "Targets beside those of last year's self-assessment",
    },
    equation: null,
    said: ['lastYearTargetLowered', 'lastYearTargetsRepeated'],
    severities: ['info'],
    forms: [],
    source: EVALUATION_MEASURES,
  },
] as const satisfies readonly RelationEntry[];
