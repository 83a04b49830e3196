import type { Area, CellPlace } from '../../sheet/address';
import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import { readNumberText } from '../../sheet/printed-number';
import type { CellSnapshot } from '../../sheet/snapshot';
import { valueText } from '../../sheet/snapshot';
import { cellFigure, statedFigure } from '../cell-figure';
import type { ColumnKey, Figure, Surroundings } from '../form';

/** The figure of a part of a cell's text; the words around it stay what they are. */
function embeddedFigure(
  column: ColumnKey,
  cell: CellSnapshot,
  place: CellPlace,
  text: string,
  within: Surroundings,
): Figure {
  return statedFigure(cellFigure(column, cell, place), { text, reading: readNumberText(text), within });
}

/** How a score was worked out, and the score: 90×90%=81. */
const WORKING =
  /^([\d.\s*×xX÷/%()（）+＋－-]*[*×xX÷/%+＋][\d.\s*×xX÷/%()（）+＋－-]*[=＝]\s*)(\d+(?:\.\d+)?)(分?)$/u;

/** A score whose cell says how it was worked out is the number behind that; its words are the cell's. */
function withoutWorking(figure: Figure): Figure {
  if (figure.column !== 'score' || figure.reading.kind !== 'unreadable') return figure;
  const [, before, text, after] = WORKING.exec(figure.text) ?? [];
  if (before === undefined || text === undefined || after === undefined) return figure;
  return statedFigure(figure, { text, reading: readNumberText(text), within: { before, after } });
}

/** Whether a figure stands behind its own working, which another number would contradict. */
export function hasWorking({ within }: Figure): boolean {
  return within !== undefined && /[=＝]\s*$/u.test(within.before);
}

/**
 * The cell of a line under a column head. The head may span several columns: the first that holds something has the
 * figure. Null where the line has no cell of its own there (it belongs to the line above, or is the line's label).
 */
export function figureUnder(
  grid: SheetGrid,
  column: ColumnKey,
  head: Area,
  row: number,
  label: CellPlace | null,
): Figure | null {
  let blank: Figure | null = null;
  for (let index = head.left; index <= head.right; index += 1) {
    const position = { row, column: index };
    const place = grid.placeAt(position);
    const isLabel = label !== null && place.row === label.row && place.column === label.column;
    if (isLabel || grid.areaAt(position).top !== row) continue;
    const cell = grid.cellAt(position);
    if (cell !== undefined && cell.value !== null) return withoutWorking(cellFigure(column, cell, place));
    blank ??= cellFigure(column, cell, place);
  }
  return blank;
}

/** A number inside a heading's words: the points of "年度目标1（20分）", the score of "自评得分： 94.61". */
export function numberInWords(
  column: ColumnKey,
  { cell }: LabelledCell,
  place: CellPlace,
  pattern: RegExp,
): Figure | null {
  const raw = valueText(cell.value);
  const match = pattern.exec(raw);
  if (match === null) return null;
  const [, before = '', number = ''] = match;
  const start = match.index + before.length;
  const within = { before: raw.slice(0, start), after: raw.slice(start + number.length) };
  return embeddedFigure(column, cell, place, number, within);
}
