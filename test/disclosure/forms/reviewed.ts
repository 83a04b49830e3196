import type { Relation } from '../../../src/disclosure/findings';
import type { FormId } from '../../../src/disclosure/forms/form';
import { RULES } from '../../../src/disclosure/relations/catalogue';
import type { Review } from '../../../src/disclosure/review-types';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

/** The cells of a sheet, from A1. */
export type Rows = readonly (readonly TestCell[])[];

/** The rows with other values in some cells, each named as the sheet names it. */
export function withCells(rows: Rows, changes: Readonly<Record<string, TestCell>>): Rows {
  return rows.map((cells, row) => cells.map((cell, column) => changes[a1({ row, column })] ?? cell));
}

/** The review of one sheet. */
export function reviewOf(rows: Rows, ...merges: readonly string[]): Review {
  return reviewWorkbook({ sheets: [sheetOf(rows, { merges })] });
}

/** What was found: severity, rule, first cell, expected/actual. */
export function found({ findings }: Review): readonly string[] {
  return findings.map(({ severity, rule, cells: [first], expected, actual }) =>
    [severity, rule, first === undefined ? '' : a1(first), `${expected ?? '-'}/${actual ?? '-'}`].join(' '),
  );
}

/** The relations evaluated within one form of the final accounts alone. */
export function relationsWithin({ relations }: Pick<Review, 'relations'>, form: FormId): readonly Relation[] {
  const own = new Set(RULES.within(form).map(({ id }) => id));
  return relations.filter(({ rule }) => own.has(rule));
}

/** The figures that a form's line has and of which it is clear where they stand; null for a line that it does not have. */
export function figuresOf(review: Review, line: string): Readonly<Record<string, string>> | null {
  const figures = review.forms[0]?.lines.find(({ key }) => key === line)?.figures;
  if (figures === undefined) return null;
  return Object.fromEntries(
    [...figures].flatMap(([column, { place, text, undecided }]) =>
      undecided === undefined ? [[column, `${a1(place)} ${text}`]] : [],
    ),
  );
}

/** What the only form left unread, by its kind and name. */
export function unreadOf({ forms }: Review): readonly string[] {
  return (forms[0]?.unread ?? []).map(({ kind, name, cells }) =>
    [kind, name, ...cells.map((cell) => a1(cell))].join(' '),
  );
}
