import { inTenThousands } from '../../accounts';
import { brokenCodedLines } from '../../forms/final-accounts/coded-lines-broken';
import { brokenEconomicBlocks } from '../../forms/final-accounts/economic-blocks';
import { headingLines } from '../../forms/final-accounts/heading';
import type { BrokenHead } from '../../forms/final-accounts/heads';
import { brokenStatementLines } from '../../forms/final-accounts/statement-numbered';
import { brokenThreePublicBlocks } from '../../forms/final-accounts/three-public';
import { remarks } from '../../forms/remarks';
import type { Line, PrintedDocument, PrintedSheet } from '../../printed-sheet';
import { appropriationSummary } from './appropriation-summary';
import { basicExpenditure } from './basic-expenditure';
import { expenditure } from './expenditure';
import { generalBudgetExpenditure } from './general-budget-expenditure';
import { governmentFund } from './government-fund';
import { income } from './income';
import { incomeExpenditureSummary } from './income-expenditure-summary';
import { stateCapital } from './state-capital';
import { threePublic } from './three-public';
import { DEPARTMENT, FORM_NOTES } from './wording';

const CODED_WIDTHS = [7, 7, 7, 40];
const BLOCK_WIDTHS = [12, 28, 14];

/** A form on a sheet of its own. */
interface Form {
  readonly title: string;
  /** The columns of table label and unit: the first and the last. */
  readonly right: readonly [first: string, last: string];
  readonly widths: readonly number[];
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
}

const INCOME_HEADS: readonly BrokenHead[] = [
  ['本年收入', '合计'],
  ['财政拨款', '收入'],
  ['上级补助', '收入'],
  ['事业', '收入'],
  ['经营', '收入'],
  ['附属单位', '上缴收入'],
  ['其他', '收入'],
];

const EXPENDITURE_HEADS: readonly BrokenHead[] = [
  ['本年支出', '合计'],
  ['基本支出'],
  ['项目支出'],
  ['上缴上级', '支出'],
  ['经营支出'],
  ['对附属单位', '补助支出'],
];

const FUND_HEADS: readonly BrokenHead[] = [
  ['合计'],
  ['一般公共预算', '财政拨款'],
  ['政府性基金', '预算财政拨款'],
  ['国有资本经营', '预算财政拨款'],
];

const FORMS: readonly Form[] = [
  {
    title: '收入支出决算总表',
    right: ['E', 'F'],
    widths: [34, 6, 18, 34, 6, 18],
    lines: brokenStatementLines(incomeExpenditureSummary, ['收入', '支出'], [['金额']], inTenThousands),
    notes: [`注：${FORM_NOTES.incomeExpenditureSummary}`],
  },
  {
    title: '收入决算表',
    right: ['J', 'K'],
    widths: [...CODED_WIDTHS, ...columns(7)],
    lines: brokenCodedLines(income, INCOME_HEADS, 'over-total', inTenThousands),
    notes: [`注：${FORM_NOTES.income}`],
  },
  {
    title: '支出决算表',
    right: ['I', 'J'],
    widths: [...CODED_WIDTHS, ...columns(6)],
    lines: brokenCodedLines(expenditure, EXPENDITURE_HEADS, 'over-total', inTenThousands),
    notes: [`注：${FORM_NOTES.expenditure}`],
  },
  {
    title: '财政拨款收入支出决算总表',
    right: ['H', 'I'],
    widths: [30, 6, 17, 34, 6, ...columns(4)],
    lines: brokenStatementLines(appropriationSummary(), ['收入', '支出'], FUND_HEADS, inTenThousands),
    notes: [`注：${FORM_NOTES.appropriationSummary}`],
  },
  {
    title: '一般公共预算财政拨款支出决算表',
    right: ['F', 'G'],
    widths: [...CODED_WIDTHS, ...columns(3)],
    lines: brokenCodedLines(
      generalBudgetExpenditure,
      [
        ['本年支出', '小计'],
        ['', '基本支出'],
        ['', '项目支出'],
      ],
      'single',
      inTenThousands,
    ),
    notes: [`注：${FORM_NOTES.generalBudgetExpenditure}`],
  },
  {
    title: '一般公共预算财政拨款基本支出决算表',
    right: ['H', 'I'],
    widths: [...BLOCK_WIDTHS, ...BLOCK_WIDTHS, ...BLOCK_WIDTHS],
    lines: brokenEconomicBlocks(basicExpenditure, inTenThousands),
    notes: [`注：${FORM_NOTES.basicExpenditure}`],
  },
  {
    title: '一般公共预算财政拨款"三公"经费支出决算表',
    right: ['K', 'L'],
    widths: columns(12),
    lines: brokenThreePublicBlocks(threePublic, inTenThousands),
    notes: [`注：${FORM_NOTES.threePublic}`],
  },
  {
    title: '政府性基金预算财政拨款收入支出决算表',
    right: ['I', 'J'],
    widths: [...CODED_WIDTHS, ...columns(6)],
    lines: brokenCodedLines(
      governmentFund,
      [
        ['年初结转', '和结余'],
        ['本年收入'],
        ['本年支出', '小计'],
        ['', '基本支出'],
        ['', '项目支出'],
        ['年末结转', '和结余'],
      ],
      'over-total',
      inTenThousands,
    ),
    notes: ['说明：我单位本年无政府性基金预算收支，故此表无数据。'],
  },
  {
    title: '国有资本经营预算财政拨款支出决算表',
    right: ['F', 'G'],
    widths: [...CODED_WIDTHS, ...columns(3)],
    lines: brokenCodedLines(
      stateCapital,
      [
        ['本年支出', '合计'],
        ['', '基本支出'],
        ['', '项目支出'],
      ],
      'single',
      inTenThousands,
    ),
    notes: ['说明：我单位本年无国有资本经营预算支出，故此表无数据。'],
  },
];

/** The nine forms of 株洲市石峰区机关事务服务中心 with codes as numbers and heads broken into cells. */
export const zhuzhouShifeng2021BrokenHeads: PrintedDocument = {
  file: 'zhuzhou-shifeng-2021-broken-heads.xlsx',
  title: '株洲市石峰区机关事务服务中心2021年度部门决算公开表（表头分格）',
  sheets: FORMS.map(sheet),
};

function columns(count: number): number[] {
  return Array.from({ length: count }, () => 17);
}

function sheet({ title, right, widths, lines, notes }: Form, index: number): PrintedSheet {
  const number = index + 1;
  const words = {
    title: `2021年度${title}`,
    table: `公开0${number}表`,
    department: `部门名称：${DEPARTMENT}`,
    unit: '金额单位：万元',
  };
  return {
    name: `Sheet${number}`,
    widths,
    landscape: right[1] > 'I',
    lines: [...headingLines(words, ...right), ...lines, ...remarks(right[1], notes)],
  };
}
