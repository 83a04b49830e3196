import { inTenThousands } from '../../accounts';
import { splitCodedLines } from '../../forms/final-accounts/coded-lines-split';
import { splitEconomicBlocks } from '../../forms/final-accounts/economic-blocks-split';
import { labelFirstLines } from '../../forms/final-accounts/heading';
import { plainStatementLines } from '../../forms/final-accounts/statement-plain';
import { threePublicPairs } from '../../forms/final-accounts/three-public';
import { remarks } from '../../forms/remarks';
import type { Line, PrintedDocument } from '../../printed-sheet';
import { appropriationSummary } from './appropriation-summary';
import { basicExpenditure } from './basic-expenditure';
import { expenditure } from './expenditure';
import { generalBudgetExpenditure } from './general-budget-expenditure';
import { governmentFund } from './government-fund';
import { income } from './income';
import { incomeExpenditureSummary } from './income-expenditure-summary';
import { stateCapital } from './state-capital';
import { threePublic } from './three-public';
import { DEPARTMENT, EXPENDITURE_HEADS, FORM_NOTES, FUND_HEADS, INCOME_HEADS } from './wording';

const CODED_WIDTHS = [6, 5, 5, 42, 14, 14, 14, 14, 14, 14, 14];
const BLOCK_WIDTHS = [9, 9, 38, 13];
const BETWEEN_FORMS: readonly Line[] = [[], []];

const summary = form('收入支出决算总表', '公开01表', ['D', 'D'], {
  lines: plainStatementLines(incomeExpenditureSummary, ['决算数'], inTenThousands),
  notes: [`注：${FORM_NOTES.incomeExpenditureSummary}`],
});

const appropriations = form('财政拨款收入支出决算总表', '公开04表', ['F', 'G'], {
  lines: plainStatementLines(appropriationSummary(['一、', '二、', '三、']), FUND_HEADS, inTenThousands),
  notes: [`注：${FORM_NOTES.appropriationSummary}`],
});

const incomeByCode = form('收入决算表', '公开02表', ['J', 'K'], {
  lines: splitCodedLines(income, INCOME_HEADS, { parts: 'all', numbered: true }, inTenThousands),
  notes: [`注：${FORM_NOTES.income}`],
});

const expenditureByCode = form('支出决算表', '公开03表', ['I', 'J'], {
  lines: splitCodedLines(expenditure, EXPENDITURE_HEADS, { parts: 'all', numbered: false }, inTenThousands),
  notes: [`注：${FORM_NOTES.expenditure}`],
});

const generalBudget = form('一般公共预算财政拨款支出决算表', '公开05表', ['F', 'G'], {
  lines: splitCodedLines(
    generalBudgetExpenditure,
    ['合计', '基本支出', '项目支出'],
    { parts: 'own', numbered: false },
    inTenThousands,
  ),
  notes: [`注：${FORM_NOTES.generalBudgetExpenditure}`],
});

const basic = form('一般公共预算财政拨款基本支出决算表', '公开06表', ['G', 'H'], {
  lines: splitEconomicBlocks(basicExpenditure, inTenThousands),
  notes: [`注：${FORM_NOTES.basicExpenditure}`],
});

const fund = form('政府性基金预算财政拨款收入支出决算表', '公开07表', ['I', 'J'], {
  lines: splitCodedLines(
    governmentFund,
    ['年初结转和结余', '本年收入', ['本年支出', '小计', '基本支出', '项目支出'], '年末结转和结余'],
    { parts: 'all', numbered: true },
    inTenThousands,
  ),
  notes: ['注：本单位当年未发生政府性基金收支，此表为空表。'],
});

const capital = form('国有资本经营预算财政拨款支出决算表', '公开08表', ['F', 'G'], {
  lines: splitCodedLines(
    stateCapital,
    [['本年支出', '合计', '基本支出', '项目支出']],
    { parts: 'all', numbered: false },
    inTenThousands,
  ),
  notes: ['注：本单位当年未发生国有资本经营预算支出，此表为空表。'],
});

const publicExpenses = form('财政拨款“三公”经费支出决算表', '公开09表', ['K', 'L'], {
  lines: threePublicPairs(threePublic, inTenThousands),
  notes: [`注：${FORM_NOTES.threePublic}`],
});

/** The nine forms of 株洲市石峰区机关事务服务中心 with split codes, in the order of 2022, several to a sheet. */
export const zhuzhouShifeng2021SplitCodes: PrintedDocument = {
  file: 'zhuzhou-shifeng-2021-split-codes.xlsx',
  title: '株洲市石峰区机关事务服务中心2021年度部门决算公开表（科目编码分栏）',
  sheets: [
    {
      name: '收支总表',
      widths: [36, 16, 36, 16, 16, 16, 16],
      lines: [...summary, ...BETWEEN_FORMS, ...appropriations],
    },
    {
      name: '收入和支出',
      widths: CODED_WIDTHS,
      lines: [...incomeByCode, ...BETWEEN_FORMS, ...expenditureByCode],
    },
    { name: '一般公共预算', widths: CODED_WIDTHS.slice(0, 7), lines: generalBudget },
    { name: '基本支出', widths: [...BLOCK_WIDTHS, ...BLOCK_WIDTHS], lines: basic },
    {
      name: '基金和国资',
      widths: CODED_WIDTHS.slice(0, 10),
      landscape: true,
      lines: [...fund, ...BETWEEN_FORMS, ...capital],
    },
    {
      name: '三公经费',
      widths: Array.from({ length: 12 }, () => 11),
      landscape: true,
      lines: publicExpenses,
    },
  ],
};

function form(
  title: string,
  table: string,
  right: readonly [first: string, last: string],
  body: { readonly lines: readonly Line[]; readonly notes: readonly string[] },
): Line[] {
  const words = { title, table, department: `编制单位：${DEPARTMENT}`, unit: '单位：万元' };
  return [...labelFirstLines(words, ...right), ...body.lines, ...remarks(right[1], body.notes)];
}
