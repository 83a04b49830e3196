import type { AmountPrinter, CodedFigures } from '../../accounts';
import { amountCells } from '../../accounts';
import { beside, numbers } from '../../columns';
import type { Line } from '../../printed-sheet';
import { label, text } from '../../printed-sheet';
import type { Head } from './heads';
import { columnCount, mergedHeads } from './heads';

/**
 * Coded lines with the code in column A, the name in B and the amounts from C on; a 栏次 row, then 合计, then the lines.
 * 合计 stands in B where its cell is not merged with the code's.
 */
export function codedLines(
  { total, lines }: CodedFigures,
  heads: readonly Head[],
  totalMerged: boolean,
  print: AmountPrinter,
): Line[] {
  const columns = columnCount(heads);
  const [upper, lower] = mergedHeads('C', heads);
  return [
    [label('A:B', '项目'), ...upper],
    [label('A', '功能分类科目编码'), label('B', '科目名称'), ...lower],
    [label('A:B', '栏次'), ...beside('C', label, numbers(1, columns))],
    [
      ...(totalMerged ? [label('A:B', '合计')] : [label('A', null), label('B', '合计')]),
      ...amountCells('C', columns, total, print),
    ],
    ...lines.map(([code, name, ...amounts]): Line => [
      text('A', code),
      text('B', name),
      ...amountCells('C', columns, amounts, print),
    ]),
  ];
}
