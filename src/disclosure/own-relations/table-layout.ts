import type { CellPlace } from '../sheet/address';
import { SheetGrid } from '../sheet/grid';
import type { SheetSnapshot } from '../sheet/snapshot';
import { valueText } from '../sheet/snapshot';
import { normaliseLabel } from '../sheet/text';
import type { SetPart } from './set-about';
import { partNamed, statedIn } from './set-about';
import type { TableColumn } from './table-columns';
import { columnsIn } from './table-columns';

/** A part of what a set says of itself, as it stands above its table. */
export interface StatedPart {
  readonly part: SetPart;
  readonly value: string;
  /** Where it is stated: name and value in one cell, or the name with the value in the next. */
  readonly place: CellPlace;
  readonly valuePlace: CellPlace;
}

/** Where in a sheet a table of relations stands. */
export interface TableLayout {
  readonly sheet: string;
  readonly headRow: number;
  readonly columns: ReadonlyMap<TableColumn, number>;
  readonly stated: readonly StatedPart[];
  /** The rows below its heads that hold something anywhere, with the texts of its columns. */
  readonly rows: readonly { readonly row: number; readonly texts: ReadonlyMap<TableColumn, string> }[];
  /** The first column and the first row behind everything that the sheet holds. */
  readonly width: number;
  readonly end: number;
}

/** The table of a sheet; null for a sheet that has no row of its heads. */
export function tableLayout(sheet: SheetSnapshot): TableLayout | null {
  const grid = new SheetGrid(sheet);
  const text = (row: number, column: number): string =>
    valueText(grid.cellAt({ row, column })?.value ?? null);
  const width = Math.max(0, ...sheet.rows.map(({ firstColumn, cells }) => firstColumn + cells.length));
  const stated: StatedPart[] = [];
  for (const [at, row] of grid.rowNumbers.entries()) {
    const heads = Array.from({ length: width }, (_unused, column) => normaliseLabel(text(row, column)));
    const columns = columnsIn(heads);
    if (columns === null) {
      for (let column = 0; column < width; column += 1) {
        const place = { sheet: sheet.name, row, column };
        const words = text(row, column);
        const named = partNamed(words);
        const beside = { sheet: sheet.name, row, column: column + 1 };
        if (named !== null)
          stated.push({ part: named, value: text(row, column + 1), place, valuePlace: beside });
        else {
          const said = statedIn(words);
          if (said !== null) stated.push({ part: said[0], value: said[1], place, valuePlace: place });
        }
      }
      continue;
    }
    const below = grid.rowNumbers.slice(at + 1);
    return {
      ...{ sheet: sheet.name, headRow: row, columns, stated, width },
      rows: below.map((line) => ({
        row: line,
        texts: new Map([...columns].map(([key, column]) => [key, text(line, column)])),
      })),
      end: (below.at(-1) ?? row) + 1,
    };
  }
  return null;
}
