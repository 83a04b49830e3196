import { appropriationSummary } from './appropriation-summary';
import { basicExpenditure } from './basic-expenditure';
import type { FormDefinition } from './definition';
import { detailTables } from './detail-tables';
import { expenditure } from './expenditure';
import { generalBudgetExpenditure } from './general-budget-expenditure';
import { governmentFund } from './government-fund';
import { incomeExpenditureSummary } from './income-expenditure-summary';
import { income } from './income';
import { stateCapital } from './state-capital';
import { threePublic } from './three-public';

/** The forms of the final accounts (部门决算公开表), as they are published. A tenth form is a file and its entry here. */
export const FINAL_ACCOUNTS_FORMS: readonly FormDefinition[] = [
  incomeExpenditureSummary,
  income,
  expenditure,
  appropriationSummary,
  generalBudgetExpenditure,
  basicExpenditure,
  threePublic,
  governmentFund,
  stateCapital,
  detailTables,
];
