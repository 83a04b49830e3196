import { inTenThousands } from '../../accounts';
import { codedLines } from '../../forms/final-accounts/coded-lines';
import { economicBlocks } from '../../forms/final-accounts/economic-blocks';
import type { Head } from '../../forms/final-accounts/heads';
import { headingLines } from '../../forms/final-accounts/heading';
import { statementLines } from '../../forms/final-accounts/statement-numbered';
import { threePublicBlocks } from '../../forms/final-accounts/three-public';
import { remarks } from '../../forms/remarks';
import type { Line, PrintedDocument, PrintedSheet } from '../../printed-sheet';
import { appropriationSummary } from './appropriation-summary';
import { basicExpenditure } from './basic-expenditure';
import { expenditure } from './expenditure';
import { generalBudgetExpenditure } from './general-budget-expenditure';
import { governmentFund } from './government-fund';
import { income } from './income';
import { incomeExpenditureSummary } from './income-expenditure-summary';
import { SELF_ASSESSMENT } from './self-assessment';
import { stateCapital } from './state-capital';
import { threePublic } from './three-public';
import { DEPARTMENT, EXPENDITURE_HEADS, FORM_NOTES, FUND_HEADS, INCOME_HEADS } from './wording';

const CODED_WIDTHS = [12, 40];
const BLOCK_WIDTHS = [10, 28, 11];

/** A form on a sheet of its own, named after its label. */
interface Form {
  readonly title: string;
  readonly table: string;
  readonly department?: string;
  readonly unit?: string;
  /** The columns of table label and unit: the first and the last. */
  readonly right: readonly [first: string, last: string];
  readonly widths: readonly number[];
  readonly landscape?: boolean;
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
}

const FORMS: readonly Form[] = [
  {
    title: '收入支出决算总表',
    table: '公开01表',
    right: ['E', 'F'],
    widths: [34, 6, 14, 34, 6, 14],
    lines: statementLines(incomeExpenditureSummary, ['收入', '支出'], ['金额'], inTenThousands),
    notes: [`注：1. ${FORM_NOTES.incomeExpenditureSummary}`, '2. 金额由元折算成万元，合计可能有尾差。'],
  },
  {
    title: '收入决算表',
    table: '公开02表',
    right: ['H', 'I'],
    widths: [...CODED_WIDTHS, ...columns(7)],
    landscape: true,
    lines: codedLines(income, INCOME_HEADS, true, inTenThousands),
    notes: [`注：${FORM_NOTES.income}`],
  },
  {
    title: '支出决算表',
    table: '公开03表',
    right: ['G', 'H'],
    widths: [...CODED_WIDTHS, ...columns(6)],
    landscape: true,
    lines: codedLines(expenditure, EXPENDITURE_HEADS, false, inTenThousands),
    notes: [`注：${FORM_NOTES.expenditure}`],
  },
  {
    title: '财政拨款收入支出决算总表',
    table: '公开 04 表',
    right: ['H', 'I'],
    widths: [30, 6, 13, 34, 6, 13, 14, 14, 14],
    lines: statementLines(appropriationSummary(), ['收 入', '支 出'], FUND_HEADS, inTenThousands),
    notes: [`注：${FORM_NOTES.appropriationSummary}`],
  },
  {
    title: '一般公共预算财政拨款支出决算表',
    table: '公开05表',
    department: `部门: ${DEPARTMENT}`,
    unit: '金额单位: 万元',
    right: ['D', 'E'],
    widths: [...CODED_WIDTHS, ...columns(3)],
    lines: codedLines(generalBudgetExpenditure, [expenditureOf('小计')], false, inTenThousands),
    notes: [`注: ${FORM_NOTES.generalBudgetExpenditure}`],
  },
  {
    title: '一般公共预算财政拨款基本支出决算明细表',
    table: '公开06表',
    right: ['H', 'I'],
    widths: [...BLOCK_WIDTHS, ...BLOCK_WIDTHS, ...BLOCK_WIDTHS],
    lines: economicBlocks(basicExpenditure, inTenThousands),
    notes: [`注：${FORM_NOTES.basicExpenditure}`],
  },
  {
    title: '一般公共预算财政拨款“三公”经费支出决算表',
    table: '公开07表',
    right: ['K', 'L'],
    widths: columns(12),
    landscape: true,
    lines: threePublicBlocks(threePublic, inTenThousands),
    notes: [`注：${FORM_NOTES.threePublic}`],
  },
  {
    title: '政府性基金预算财政拨款收入支出决算表',
    table: '公开 08 表',
    unit: '单位：万元',
    right: ['G', 'H'],
    widths: [...CODED_WIDTHS, ...columns(6)],
    landscape: true,
    lines: codedLines(
      governmentFund,
      ['年初结转和结余', '本年收入', expenditureOf('小计'), '年末结转和结余'],
      true,
      inTenThousands,
    ),
    notes: [`注：${FORM_NOTES.governmentFund}`, '本单位 2021 年没有政府性基金的收入和支出，本表无数据。'],
  },
  {
    title: '国有资本经营预算财政拨款支出决算表',
    table: '公开09表',
    right: ['D', 'E'],
    widths: [...CODED_WIDTHS, ...columns(3)],
    lines: codedLines(stateCapital, [expenditureOf('合计')], true, inTenThousands),
    notes: [`注：${FORM_NOTES.stateCapital}`, '本单位 2021 年没有国有资本经营预算的支出，本表无数据。'],
  },
];

/** 株洲市石峰区机关事务服务中心, 2021: the nine forms as printed, then the self-assessments. */
export const zhuzhouShifeng2021: PrintedDocument = {
  file: 'zhuzhou-shifeng-2021.xlsx',
  title: '株洲市石峰区机关事务服务中心2021年度部门决算公开表',
  sheets: [...FORMS.map(sheet), ...SELF_ASSESSMENT],
};

function columns(count: number): number[] {
  return Array.from({ length: count }, () => 14);
}

function expenditureOf(total: string): Head {
  return ['本年支出', total, '基本支出', '项目支出'];
}

function sheet(form: Form): PrintedSheet {
  const { title, table, department = `部门：${DEPARTMENT}`, unit = '金额单位：万元', right } = form;
  return {
    name: table.replaceAll(' ', ''),
    widths: form.widths,
    ...(form.landscape === true && { landscape: true }),
    lines: [
      ...headingLines({ title, table, department, unit }, ...right),
      ...form.lines,
      ...remarks(right[1], form.notes),
    ],
  };
}
