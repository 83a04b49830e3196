import type { Word } from '../final-accounts/definition';

/** The columns of a 汇总表 that rules speak of. */
export type SummaryColumn = 'openingBudget' | 'budget' | 'execution' | 'rate' | 'score' | 'grade';

/** A 汇总表, as its heads and lines are worded; each list is open: another wording is another word. */
interface SummaryWords {
  /** The head of the projects' names. */
  readonly project: readonly Word[];
  readonly columns: Readonly<Record<SummaryColumn, readonly Word[]>>;
  /** The row that adds the projects up. */
  readonly total: readonly Word[];
  /** Rows that repeat what stands in other rows: they are no projects, and take no part in the total. */
  readonly repeating: readonly Word[];
}

/**
 * 项目绩效自评汇总表: one project a row. Heads are matched without the year before them and without what stands in
 * brackets behind them.
 */
export const SUMMARY_WORDS: SummaryWords = {
  project: ['项目[支出]名称', '项目', '专项[资金]名称', '支出项目[名称]', '预算项目[名称]', '自评项目[名称]'],
  columns: {
    openingBudget: ['年初预算[安排][数|金额|总额]'],
    budget: [
      '[项目][全年|年度|本年|当年]预算[安排][数|金额|总额]',
      '项目[全年|年度|本年|当年]预算',
      '[全年|年度|本年|当年]预算',
      '[预算]调整后[的]预算[数|金额]',
      '调整预算数',
    ],
    execution: [
      '[项目][全年|年度|本年|当年][预算][实际]执行[数|金额]',
      '[项目][全年|年度|本年|当年][实际]支出[数|金额]',
      '[实际]使用[数|金额]',
    ],
    rate: ['[预算|资金|项目]执行率', '预算资金执行率', '预算完成率'],
    score: ['[绩效][单位]自评[总][得分|分|分数]', '[绩效]得分', '[总]得分', '[绩效]总分', '评价得分', '评分'],
    grade: ['[绩效][自评|评价|评定][结果]等[级|次]'],
  },
  total: ['合计', '总计', '合计数', '项目合计'],
  repeating: ['小计*', '其中*', '*小计'],
};

/** The columns in the order in which their words are tried. */
export const SUMMARY_COLUMNS: readonly SummaryColumn[] = [
  'openingBudget',
  'budget',
  'execution',
  'rate',
  'score',
  'grade',
];
