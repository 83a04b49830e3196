import type { ICellData } from '@univerjs/core';
import type { TextRun } from './read-texts';

/** The pieces of a cell's text by their fonts; none where no piece has a font of its own. */
export function textRuns(cell: ICellData, text: string): readonly TextRun[] {
  const styled = cell.p?.body?.textRuns ?? [];
  if (styled.length === 0) return [];
  const cuts = [...new Set([0, text.length, ...styled.flatMap(({ st, ed }) => [st, ed])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const style = styled.find(({ st, ed }) => st <= from && ed >= to)?.ts;
    return { text: text.slice(from, to), font: style ?? undefined };
  });
}
