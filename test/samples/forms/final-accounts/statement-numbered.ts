import type { AmountPrinter, StatementFigures } from '../../accounts';
import { amountCells } from '../../accounts';
import { beside, columnAfter, numbers, span } from '../../columns';
import type { Line } from '../../printed-sheet';
import { label, text } from '../../printed-sheet';
import type { BrokenHead } from './heads';
import { brokenHeads } from './heads';
import { statementRows } from './statement-rows';

/** 项目, 行次 and 金额 of the income side, A to C. */
const INCOME_HEADS = ['项目', '行次', '金额'];

/**
 * A statement of two sides with 行次 columns and a 栏次 row: the income side in A to C, the expenditure side from D on.
 * The heads of the sides are merged.
 */
export function statementLines(
  figures: StatementFigures,
  sides: readonly [income: string, expenditure: string],
  expenditureHeads: readonly string[],
  print: AmountPrinter,
): Line[] {
  const last = columnAfter('E', expenditureHeads.length);
  return [
    [label('A:C', sides[0]), label(span('D', last), sides[1])],
    beside('A', label, [...INCOME_HEADS, '项目', '行次', ...expenditureHeads]),
    ...numberedBody(figures, expenditureHeads.length, print),
  ];
}

/** The same with nothing merged: a side's head stands in its first column, a long head is broken over rows. */
export function brokenStatementLines(
  figures: StatementFigures,
  sides: readonly [income: string, expenditure: string],
  expenditureHeads: readonly BrokenHead[],
  print: AmountPrinter,
): Line[] {
  const blanks = expenditureHeads.map(() => null);
  const heads: BrokenHead[] = [...INCOME_HEADS, '项目', '行次'].map((head) => [head]);
  return [
    beside('A', label, [sides[0], null, null, sides[1], null, ...blanks]),
    ...brokenHeads('A', [...heads, ...expenditureHeads]),
    ...numberedBody(figures, expenditureHeads.length, print),
  ];
}

function numberedBody(figures: StatementFigures, columns: number, print: AmountPrinter): Line[] {
  const rows = statementRows(figures);
  const body = rows.map(([[income, ...incomeAmounts], [expenditure, ...amounts]], index): Line => [
    text('A', income),
    label('B', index + 1),
    ...amountCells('C', 1, incomeAmounts, print),
    text('D', expenditure),
    label('E', rows.length + index + 1),
    ...amountCells('F', columns, amounts, print),
  ]);
  return [beside('A', label, ['栏次', null, 1, '栏次', null, ...numbers(2, columns)]), ...body];
}
