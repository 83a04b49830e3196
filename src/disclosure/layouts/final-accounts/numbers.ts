import type { FinalAccountsFormId } from '../form';

/** The nine forms of the final accounts (部门决算公开表) by the numbers that people call them by: 公开01表 … 公开09表. */
export const T1 = 'income-expenditure-summary';
export const T2 = 'income';
export const T3 = 'expenditure';
export const T4 = 'appropriation-summary';
export const T5 = 'general-budget-expenditure';
export const T6 = 'basic-expenditure';
export const T7 = 'three-public';
export const T8 = 'government-fund';
export const T9 = 'state-capital';

/** One of the nine forms. */
export type NumberedFormId = Exclude<FinalAccountsFormId, 'detail-table'>;

/** The nine forms in the order of their numbers. */
export const NUMBERED_FORMS: readonly NumberedFormId[] = [T1, T2, T3, T4, T5, T6, T7, T8, T9];

/** A form's number, "T1" … "T9". */
export function formNumber(form: NumberedFormId): string {
  return `T${NUMBERED_FORMS.indexOf(form) + 1}`;
}
