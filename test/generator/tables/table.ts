import type { Fen } from '../exact/amount';
import type { FormId } from '../forms';

/**
 * What a line is in its form: a summary's income, 类, fund income or carried-over line, its expenditure by nature or by
 * economic 类, an economic 类 or 款, a functional code, or a line of its own (totals and the like).
 */
export type LineGroup =
  'income' | 'class' | 'nature' | 'natureClass' | 'code' | 'economicClass' | 'economicItem' | 'single';

/** A line of a form in exact amounts. */
export interface TableLine {
  /** Unlike any other line's in its form: the code where it has one, else a word. */
  readonly key: string;
  readonly group: LineGroup;
  /** The name as the classification has it, without number or indent. */
  readonly name: string;
  /** By column key; a column that the line does not fill is missing. */
  readonly amounts: ReadonlyMap<string, Fen>;
}

/** A form in exact amounts, as every layout prints it. */
export interface Table {
  readonly form: FormId;
  /** Column keys in the order in which the form defines them. */
  readonly columns: readonly string[];
  readonly lines: readonly TableLine[];
  /** Whether the department has nothing to show in this form. */
  readonly empty: boolean;
}

/** The amounts of a line from a plain record. */
export function amountsOf(record: Readonly<Record<string, Fen>>): ReadonlyMap<string, Fen> {
  return new Map(Object.entries(record));
}
