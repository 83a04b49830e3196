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
    if (cell !== undefined && cell.value !== null) return cellFigure(column, cell, place);
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
