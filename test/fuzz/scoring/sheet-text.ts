import { a1, columnLetters } from '../../../src/disclosure/sheet/address';
import type { Area } from '../../../src/disclosure/sheet/address';
import type { CellSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { FuzzSheet } from './fuzz-sheet';

function cellText({ value, format, formula }: CellSnapshot): string {
  const held = JSON.stringify(value);
  return `${held}${format === 'General' ? '' : ` [${format}]`}${formula === undefined ? '' : ` {${formula}}`}`;
}

/** An area as A1:B2. */
function areaText({ top, left, bottom, right }: Area): string {
  return `${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`;
}

/** A sheet as text, a row a line: every cell that holds something with its format and formula, then the merged areas. */
export function sheetText({ rows, merges }: FuzzSheet): string {
  const lines = rows.flatMap((cells, row) => {
    const held = cells.flatMap(({ cell }, column) =>
      cell.value === null && cell.formula === undefined && cell.format === 'General'
        ? []
        : [`${columnLetters(column)}${row + 1} ${cellText(cell)}`],
    );
    return held.length === 0 ? [] : [held.join(' | ')];
  });
  return [...lines, ...(merges.length === 0 ? [] : [`merged: ${merges.map(areaText).join(', ')}`])].join(
    '\n',
  );
}
