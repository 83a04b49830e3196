import type { AmountPrinter, CodedFigures } from '../../accounts';
import { amountCells } from '../../accounts';
import { beside, numbers } from '../../columns';
import type { Line } from '../../printed-sheet';
import { label, text } from '../../printed-sheet';
import type { Head } from './heads';
import { columnCount, mergedHeads } from './heads';

/** How a form of split codes varies. */
export interface SplitCodes {
  /** Whether a line repeats the parts of the lines that it belongs to: 201 | 03 | 01, or only its own: 01. */
  readonly parts: 'all' | 'own';
  /** Whether the columns are numbered in a row of their own. */
  readonly numbered: boolean;
}

/** Coded lines with the code split over A, B and C (类, 款, 项), the name in D and the amounts from E on; 合计 last. */
export function splitCodedLines(
  { total, lines }: CodedFigures,
  heads: readonly Head[],
  { parts, numbered }: SplitCodes,
  print: AmountPrinter,
): Line[] {
  const columns = columnCount(heads);
  const [upper, lower] = mergedHeads('E', heads);
  return [
    [label('A:C', '支出功能分类科目编码'), label('D', '科目名称', 2), ...upper],
    [...beside('A', label, ['类', '款', '项']), ...lower],
    ...(numbered ? [[label('A:D', '栏次'), ...beside('E', label, numbers(1, columns))]] : []),
    ...lines.map(([code, name, ...amounts]): Line => [
      ...beside('A', label, codeParts(code, parts)),
      text('D', name),
      ...amountCells('E', columns, amounts, print),
    ]),
    [label('A:D', '合计'), ...amountCells('E', columns, total, print)],
  ];
}

function codeParts(code: string, parts: 'all' | 'own'): (string | null)[] {
  const all = [code.slice(0, 3), code.slice(3, 5) || null, code.slice(5, 7) || null];
  if (parts === 'all') return all;
  const own = all.findLastIndex((part) => part !== null);
  return all.map((part, index) => (index === own ? part : null));
}
