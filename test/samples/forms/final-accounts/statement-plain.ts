import type { AmountPrinter, StatementFigures } from '../../accounts';
import { amountCells } from '../../accounts';
import { beside, columnAfter, span } from '../../columns';
import type { Line } from '../../printed-sheet';
import { label, text } from '../../printed-sheet';
import { statementRows } from './statement-rows';

/**
 * A statement of two sides without 行次 columns and 栏次 row: the income side in A and B, the expenditure side from C on.
 */
export function plainStatementLines(
  figures: StatementFigures,
  expenditureHeads: readonly string[],
  print: AmountPrinter,
): Line[] {
  const columns = expenditureHeads.length;
  return [
    [label('A:B', '收入'), label(span('C', columnAfter('C', columns)), '支出')],
    beside('A', label, ['项目', '决算数', '项目', ...expenditureHeads]),
    ...statementRows(figures).map(([[income, ...incomeAmounts], [expenditure, ...amounts]]): Line => [
      text('A', income),
      ...amountCells('B', 1, incomeAmounts, print),
      text('C', expenditure),
      ...amountCells('D', columns, amounts, print),
    ]),
  ];
}
