import { beside } from './columns';
import type { Piece } from './printed-sheet';
import { amount } from './printed-sheet';
import type { Printed } from './printed-value';
import { money } from './printed-value';

/** An amount in 万元, with two decimals; null where the form leaves the cell empty. */
export type Amount = number | null;

/** How a form prints its amounts. */
export type AmountPrinter = (amount: Amount) => Printed;

/** 1,474.07 */
export const inTenThousands: AmountPrinter = (value) => (value === null ? null : money(value));

/** A line of a form by code: its amounts in column order; those left out at the end are empty. */
export type CodedLine = readonly [code: string, name: string, ...amounts: Amount[]];

/** The figures of a form of coded lines (T2, T3, T5, T8, T9). */
export interface CodedFigures {
  readonly total: readonly Amount[];
  readonly lines: readonly CodedLine[];
}

/** An item of one side of a statement; its amounts in column order, those left out at the end are empty. */
export type StatementItem = readonly [label: string | null, ...amounts: Amount[]];

/** The figures of a statement of two sides (T1, T4). */
export interface StatementFigures {
  readonly income: readonly StatementItem[];
  readonly expenditure: readonly StatementItem[];
  /** The rows from 本年收入合计 and 本年支出合计 down to both 总计. */
  readonly foot: readonly (readonly [income: StatementItem, expenditure: StatementItem])[];
}

/** A line of basic expenditure by economic code. */
export type EconomicLine = readonly [code: string, name: string, amount?: number];

/** The figures of basic expenditure by economic code (T6). */
export interface EconomicFigures {
  readonly personnel: readonly EconomicLine[];
  /** 302. */
  readonly services: readonly EconomicLine[];
  /** 307, 310 and 399. */
  readonly capital: readonly EconomicLine[];
  readonly personnelTotal: Amount;
  readonly operatingTotal: Amount;
}

/** 合计, 因公出国（境）费, 小计, 公务用车购置费, 公务用车运行费, 公务接待费. */
export type ThreePublicRow = readonly [Amount, Amount, Amount, Amount, Amount, Amount];

/** The figures of the “三公” expenses (T7). */
export interface ThreePublicFigures {
  readonly budget: ThreePublicRow;
  readonly final: ThreePublicRow;
}

/** The amounts of a row, one a column, with empty cells up to a number of columns. */
export function amountCells(
  first: string,
  count: number,
  amounts: readonly Amount[],
  print: AmountPrinter,
): Piece[] {
  const all = Array.from({ length: count }, (_, index) => print(amounts[index] ?? null));
  return beside(first, amount, all);
}
