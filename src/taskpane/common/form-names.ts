import type { FormId, LayoutId } from '../../disclosure/layouts/form';
import type { MessageKey } from '../messages/keys';

/** What the forms are called. */
export const FORM_NAMES = {
  'department-self-assessment': 'form_departmentSelfAssessment',
  'project-self-assessment': 'form_projectSelfAssessment',
  'income-expenditure-summary': 'form_incomeExpenditureSummary',
  income: 'form_income',
  expenditure: 'form_expenditure',
  'appropriation-summary': 'form_appropriationSummary',
  'general-budget-expenditure': 'form_generalBudgetExpenditure',
  'basic-expenditure': 'form_basicExpenditure',
  'three-public': 'form_threePublic',
  'government-fund': 'form_governmentFund',
  'state-capital': 'form_stateCapital',
  'detail-table': 'form_detailTable',
} as const satisfies Readonly<Record<FormId, MessageKey>>;

/** What the layouts are called. The final-accounts forms are known by their columns: their layout is the form. */
export const LAYOUT_NAMES = {
  ...FORM_NAMES,
  'wuhan-department': 'layout_wuhanDepartment',
  'wuhan-project': 'layout_wuhanProject',
  'standard-department': 'layout_standardDepartment',
  'standard-project': 'layout_standardProject',
  'coefficient-department': 'layout_coefficientDepartment',
  'coefficient-project': 'layout_coefficientProject',
  'unscored-department': 'layout_unscoredDepartment',
  'unscored-project': 'layout_unscoredProject',
} as const satisfies Readonly<Record<LayoutId, MessageKey>>;
