import type { AmountPrinter, ThreePublicFigures } from '../../accounts';
import { amountCells } from '../../accounts';
import { beside, columnAfter, numbers, span } from '../../columns';
import type { Line, Piece } from '../../printed-sheet';
import { label } from '../../printed-sheet';
import type { BrokenHead } from './heads';
import { brokenHeads } from './heads';

/** 预算数 in A to F, then 决算数 in G to L, under a head of three levels. */
export function threePublicBlocks({ budget, final }: ThreePublicFigures, print: AmountPrinter): Line[] {
  return [
    [label('A:F', '预算数'), label('G:L', '决算数')],
    [...groupCells('A'), ...groupCells('G')],
    [...vehicleCells('B'), ...vehicleCells('H')],
    beside('A', label, numbers(1, 12)),
    amountCells('A', 12, [...budget, ...final], print),
  ];
}

/** The same blocks with nothing merged: a head over several columns stands in the first of them. */
export function brokenThreePublicBlocks({ budget, final }: ThreePublicFigures, print: AmountPrinter): Line[] {
  const blockHeads = (block: string): BrokenHead[] => [
    [block, '合计'],
    ['', '因公出国', '（境）费'],
    ['', '公务用车购置及运行费', '小计'],
    ['', '', '公务用车', '购置费'],
    ['', '', '公务用车', '运行费'],
    ['', '公务', '接待费'],
  ];
  return [
    ...brokenHeads('A', [...blockHeads('预算数'), ...blockHeads('决算数')]),
    beside('A', label, numbers(1, 12)),
    amountCells('A', 12, [...budget, ...final], print),
  ];
}

/** 预算数 and 决算数 beside each other for every expense, A to L. */
export function threePublicPairs({ budget, final }: ThreePublicFigures, print: AmountPrinter): Line[] {
  const pair = (index: number): string => {
    const first = columnAfter('A', index * 2);
    return span(first, columnAfter(first, 1));
  };
  const both = budget.flatMap((amount, index) => [amount, final[index] ?? null]);
  return [
    [
      label(pair(0), '合计', 2),
      label(pair(1), '因公出国（境）费', 2),
      label('E:J', '公务用车购置及运行维护费'),
      label(pair(5), '公务接待费', 2),
    ],
    [label(pair(2), '小计'), label(pair(3), '公务用车购置费'), label(pair(4), '公务用车运行维护费')],
    beside(
      'A',
      label,
      budget.flatMap(() => ['预算数', '决算数']),
    ),
    beside('A', label, numbers(1, 12)),
    amountCells('A', 12, both, print),
  ];
}

function groupCells(first: string): Piece[] {
  return [
    label(first, '合计', 2),
    label(columnAfter(first, 1), '因公出国（境）费', 2),
    label(span(columnAfter(first, 2), columnAfter(first, 4)), '公务用车购置及运行费'),
    label(columnAfter(first, 5), '公务接待费', 2),
  ];
}

function vehicleCells(abroad: string): Piece[] {
  return beside(columnAfter(abroad, 1), label, ['小计', '公务用车购置费', '公务用车运行费']);
}
