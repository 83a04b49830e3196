import type { ColumnKey, FormId } from '../forms/form';

/**
 * A quantity that a relation speaks of, as declared data. It is read on a line of a form:
 * - `own`: the line's own figure in a column, as printed;
 * - `ownSum`: the sum of the line's own figures in those of some columns that the form has;
 * - `parts`: the sum over the lines that are parts of it, each with its printed figure or, without one, its own parts';
 * - `whole`: the same over the lines that make up the form's total;
 * - `at`: a figure of a named line, of this form or of another;
 * - `sameCode`: the figure of the line with the same 科目编码 in another form;
 * - `codes`: the sum over the lines with some codes, those that are printed;
 * - `sum`: of quantities; `constant`: a number that the rule states;
 * - `product`, `quotient`: of two quantities;
 * - `earned`: the share that the scoring scheme gives for a rate.
 */
export type Expression =
  | { readonly of: 'own'; readonly column: ColumnKey }
  | { readonly of: 'ownSum'; readonly columns: readonly ColumnKey[] }
  | { readonly of: 'parts'; readonly column: ColumnKey }
  | { readonly of: 'whole'; readonly column: ColumnKey }
  | { readonly of: 'at'; readonly line: string; readonly column: ColumnKey; readonly form: FormId | null }
  | { readonly of: 'sameCode'; readonly column: ColumnKey; readonly form: FormId }
  | { readonly of: 'codes'; readonly codes: readonly string[]; readonly column: ColumnKey }
  | { readonly of: 'sum'; readonly terms: readonly Expression[] }
  | { readonly of: 'constant'; readonly value: string }
  | { readonly of: 'product' | 'quotient'; readonly left: Expression; readonly right: Expression }
  | { readonly of: 'earned'; readonly rate: Expression };

export const own = (column: ColumnKey): Expression => ({ of: 'own', column });
export const ownSum = (...columns: readonly ColumnKey[]): Expression => ({ of: 'ownSum', columns });
export const partsSum = (column: ColumnKey): Expression => ({ of: 'parts', column });
export const wholeSum = (column: ColumnKey): Expression => ({ of: 'whole', column });
export const at = (line: string, column: ColumnKey, form: FormId | null = null): Expression => ({
  of: 'at',
  line,
  column,
  form,
});
export const sameCode = (form: FormId, column: ColumnKey): Expression => ({ of: 'sameCode', form, column });
export const codes = (column: ColumnKey, ...list: readonly string[]): Expression => ({
  of: 'codes',
  codes: list,
  column,
});
export const sumOf = (...terms: readonly Expression[]): Expression => ({ of: 'sum', terms });
export const constant = (value: string): Expression => ({ of: 'constant', value });
export const product = (left: Expression, right: Expression): Expression => ({ of: 'product', left, right });
export const quotient = (left: Expression, right: Expression): Expression => ({
  of: 'quotient',
  left,
  right,
});
export const earned = (rate: Expression): Expression => ({ of: 'earned', rate });
