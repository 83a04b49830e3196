import type { Area, CellPlace, Position } from './address';
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from './snapshot';
import { valueText } from './snapshot';
import { normaliseLabel } from './text';

/** A cell that holds something, with the area that it covers and its text as a label. */
export interface LabelledCell {
  readonly area: Area;
  readonly cell: CellSnapshot;
  /** The cell's text, normalised (`normaliseLabel`). */
  readonly label: string;
}

/**
 * A sheet as recognition walks through it: cells by position, merged areas read from any of their cells.
 * Built and walked in time linear in the number of cells that hold something.
 */
export class SheetGrid {
  readonly sheet: SheetSnapshot;
  private readonly byRow: ReadonlyMap<number, RowSnapshot>;
  private readonly mergesByRow = new Map<number, Area[]>();
  private readonly labelled = new Map<number, readonly LabelledCell[]>();

  constructor(sheet: SheetSnapshot) {
    this.sheet = sheet;
    this.byRow = new Map(sheet.rows.map((row) => [row.row, row]));
    const merges = [...sheet.merges].sort((one, other) => one.top - other.top);
    const open: Area[] = [];
    let next = 0;
    for (const { row } of sheet.rows) {
      for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[++next])
        open.push(merge);
      const here = open.filter((merge) => merge.bottom >= row);
      open.splice(0, open.length, ...here);
      if (here.length > 0) this.mergesByRow.set(row, here);
    }
  }

  /** The rows that hold something, from the top. */
  get rowNumbers(): readonly number[] {
    return this.sheet.rows.map(({ row }) => row);
  }

  /** The area that a cell belongs to: its merged area, or itself. */
  areaAt({ row, column }: Position): Area {
    const merge = this.mergesByRow.get(row)?.find((area) => area.left <= column && column <= area.right);
    return merge ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The cell that a position shows: a merged area's first cell for each of its cells. */
  cellAt(position: Position): CellSnapshot | undefined {
    const { top, left } = this.areaAt(position);
    const row = this.byRow.get(top);
    return row?.cells[left - row.firstColumn];
  }

  /** The place that is written to for a position: the first cell of its merged area. */
  placeAt(position: Position): CellPlace {
    const { top, left } = this.areaAt(position);
    return { sheet: this.sheet.name, row: top, column: left };
  }

  /** The text of a position as a label; "" where it is empty. */
  labelAt(position: Position): string {
    const cell = this.cellAt(position);
    return cell === undefined ? '' : normaliseLabel(valueText(cell.value));
  }

  /** The cells that begin in a row and hold something, from the left. */
  labelsInRow(row: number): readonly LabelledCell[] {
    const known = this.labelled.get(row);
    if (known !== undefined) return known;
    const snapshot = this.byRow.get(row);
    const cells = (snapshot?.cells ?? []).flatMap((cell, index): LabelledCell[] => {
      if (cell.value === null || snapshot === undefined) return [];
      const column = snapshot.firstColumn + index;
      const area = this.areaAt({ row, column });
      if (area.top !== row || area.left !== column) return [];
      const label = normaliseLabel(valueText(cell.value));
      return label === '' ? [] : [{ area, cell, label }];
    });
    this.labelled.set(row, cells);
    return cells;
  }
}
