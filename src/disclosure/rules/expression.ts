import type { ColumnKey } from '../layouts/form';

/**
 * A quantity that a relation speaks of, as declared data. It is read on a line of a form:
 * - `own`: the line's own figure in a column, as printed;
 * - `parts`: the sum over the lines that are parts of it, each with its printed figure or, without one, its own parts';
 * - `whole`: the same over the lines that make up the form's total;
 * - `constant`: a number that the rule states;
 * - `product`, `quotient`: of two quantities; `capped`: the first, at most the second.
 */
export type Expression =
  | { readonly of: 'own'; readonly column: ColumnKey }
  | { readonly of: 'parts'; readonly column: ColumnKey }
  | { readonly of: 'whole'; readonly column: ColumnKey }
  | { readonly of: 'constant'; readonly value: string }
  | { readonly of: 'product' | 'quotient' | 'capped'; readonly left: Expression; readonly right: Expression };

export const own = (column: ColumnKey): Expression => ({ of: 'own', column });
export const partsSum = (column: ColumnKey): Expression => ({ of: 'parts', column });
export const wholeSum = (column: ColumnKey): Expression => ({ of: 'whole', column });
export const constant = (value: string): Expression => ({ of: 'constant', value });
export const product = (left: Expression, right: Expression): Expression => ({ of: 'product', left, right });
export const quotient = (left: Expression, right: Expression): Expression => ({
  of: 'quotient',
  left,
  right,
});
export const capped = (left: Expression, right: Expression): Expression => ({ of: 'capped', left, right });
