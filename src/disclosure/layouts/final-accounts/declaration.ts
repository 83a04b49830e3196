import type { AccountsColumn, FinalAccountsFormId } from '../form';

/** A column of a form, known by the labels above it. */
export interface ColumnDeclaration {
  readonly key: AccountsColumn;
  /** Matched against all labels above the column, from the top, joined and normalised. */
  readonly head: RegExp;
  /** Without its required columns a sheet with the form's title is not the form. */
  readonly required?: true;
}

/** What every form declares. */
interface Declared {
  readonly id: FinalAccountsFormId;
  /** The form's tag in rule ids: T1 … T9. */
  readonly tag: string;
  readonly name: string;
  /** What the title ends with, normalised; of several titles that fit, the longest counts. */
  readonly titles: readonly string[];
}

/** Coded lines × amount columns: T2, T3, T5, T8, T9. */
export interface CodedForm extends Declared {
  readonly shape: 'coded-lines';
  readonly columns: readonly ColumnDeclaration[];
}

/** A line of a two-sided statement, known by its label without its ordinal. */
export interface StatementLine {
  readonly key: string;
  readonly label: RegExp;
  /** The line of whose sum it is a part. */
  readonly partOf?: string;
  /** It is this line only below the line with that key: the same words mean another thing above it. */
  readonly after?: string;
}

/** One side of a statement: its named lines, and what every other line above the total is a part of. */
export interface StatementSide {
  readonly lines: readonly StatementLine[];
  /** The key of 本年收入合计 or 本年支出合计; the lines above it that bear no other key are its items. */
  readonly total: string;
  readonly columns: readonly ColumnDeclaration[];
}

/** Two sides beside each other, items in rows: T1, T4. */
export interface StatementForm extends Declared {
  readonly shape: 'statement';
  readonly income: StatementSide;
  readonly expenditure: StatementSide;
}

/** Two or three blocks of code, name and amount side by side, with totals at the foot: T6. */
export interface BlocksForm extends Declared {
  readonly shape: 'blocks';
  readonly totals: readonly { readonly key: string; readonly label: RegExp }[];
}

/** One row of figures under a header of several levels: T7. */
export interface HeaderForm extends Declared {
  readonly shape: 'header-figures';
  /** The groups of columns, each a line of the form: 预算数, 决算数. */
  readonly groups: readonly { readonly key: string; readonly label: RegExp }[];
  /** Matched against a column's labels without its group's, joined. */
  readonly columns: readonly ColumnDeclaration[];
}

/** A detail table that is known and not checked. */
export interface DetailTable extends Declared {
  readonly shape: 'detail';
}

export type FormDeclaration = CodedForm | StatementForm | BlocksForm | HeaderForm | DetailTable;
