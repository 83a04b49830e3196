import type { Line, Piece } from './printed-sheet';
import { figure, label, text } from './printed-sheet';
import type { Printed } from './printed-value';

/** An indicator: its name, then the figures of its row in column order. */
export type IndicatorRow = readonly [name: string, ...figures: Printed[]];

/** A 二级指标 with its indicators; its cell is merged over their rows. Without a label the 一级指标 takes its place too. */
export type SecondLevel = readonly [label: string | null, ...indicators: IndicatorRow[]];

/** A 一级指标 with its 二级指标; its cell is merged over their rows. */
export type FirstLevel = readonly [label: string, ...secondLevels: SecondLevel[]];

/**
 * The rows of indicators: 一级指标 in column B, 二级指标 in C, the name in D and the figures from E on.
 * Column A is left to what stands beside the whole block.
 */
export function indicatorLines(firstLevels: readonly FirstLevel[], columns: number): Line[] {
  return firstLevels.flatMap(([firstLabel, ...secondLevels]) => {
    const height = secondLevels.reduce((rows, [, ...indicators]) => rows + indicators.length, 0);
    const lines = secondLevels.flatMap((secondLevel) => secondLevelLines(secondLevel, columns));
    const alone = secondLevels.every(([secondLabel]) => secondLabel === null);
    return withFirst(lines, label(alone ? 'B:C' : 'B', firstLabel, height));
  });
}

/** Puts a piece in front of the first of some lines. */
export function withFirst(lines: readonly Line[], piece: Piece): Line[] {
  return lines.map((line, index) => (index === 0 ? [piece, ...line] : line));
}

function secondLevelLines([secondLabel, ...indicators]: SecondLevel, columns: number): Line[] {
  const lines = indicators.map(([name, ...figures]): Line => {
    const cells = Array.from({ length: columns }, (_, index) =>
      figure(String.fromCharCode('E'.charCodeAt(0) + index), figures[index] ?? null),
    );
    return [text('D', name), ...cells];
  });
  return secondLabel === null ? lines : withFirst(lines, label('C', secondLabel, indicators.length));
}
