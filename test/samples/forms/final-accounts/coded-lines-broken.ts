import type { AmountPrinter, CodedFigures } from '../../accounts';
import { amountCells } from '../../accounts';
import { beside, numbers } from '../../columns';
import type { Line, Piece } from '../../printed-sheet';
import { figure, label, text } from '../../printed-sheet';
import type { BrokenHead } from './heads';
import { brokenHeads } from './heads';

/** How the cells of 类, 款 and 项 stand: merged downwards over the row of 合计, or with empty cells below. */
export type LevelCells = 'over-total' | 'single';

/**
 * Coded lines with a head of 类 | 款 | 项 | 栏次 over codes that are merged over all three columns, as the Ministry's
 * program exports them; the codes are numbers. The name is in D and the amounts are from E on; their heads have two
 * parts at most and nothing merged.
 */
export function brokenCodedLines(
  { total, lines }: CodedFigures,
  heads: readonly BrokenHead[],
  levels: LevelCells,
  print: AmountPrinter,
): Line[] {
  const columns = heads.length;
  const [upper = [], lower = []] = brokenHeads('E', heads);
  const height = levels === 'over-total' ? 2 : 1;
  const levelCells = ['A', 'B', 'C'].map((column, index): Piece =>
    label(column, ['类', '款', '项'][index] ?? null, height),
  );
  return [
    [...beside('A', label, ['项目', null, null, null]), ...upper],
    [label('A:C', '支出功能分类科目编码'), label('D', '科目名称'), ...lower],
    [...levelCells, label('D', '栏次'), ...beside('E', label, numbers(1, columns))],
    [
      ...(levels === 'single' ? beside('A', label, [null, null, null]) : []),
      label('D', '合计'),
      ...amountCells('E', columns, total, print),
    ],
    ...lines.map(([code, name, ...amounts]): Line => [
      figure('A:C', Number(code)),
      text('D', name),
      ...amountCells('E', columns, amounts, print),
    ]),
  ];
}
