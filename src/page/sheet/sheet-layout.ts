import type { Area } from '../../disclosure/sheet/address';
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from '../../disclosure/sheet/snapshot';
import { figureWidth } from './figure-width';
import type { MergedAreas } from './merged-areas';
import { mergedAreas } from './merged-areas';
import { shownText } from './shown-text';
import type { ShownRow } from './sheet-rows';
import { shownRows } from './sheet-rows';
import { linesIn, textWidth } from './text-width';

/** Sizes of the view, in pixels. */
export const SIZES = {
  /** The letters above the columns, the numbers before the rows. */
  head: 24,
  aside: 48,
  row: 26,
  /** Many empty rows that are shown as one. */
  gap: 22,
  line: 19,
  padding: 7,
  /** A column's least width, and its greatest for a text; figures are never cut off. */
  least: 48,
  greatest: 260,
  /** Most lines of a text for which its row is made higher. */
  lines: 12,
} as const;

/** A cell as it is drawn; rows are the indexes of shown ones. */
export interface DrawnCell {
  readonly column: number;
  /** The last column that it reaches over: merged, or because its text goes on over empty cells. */
  readonly lastColumn: number;
  readonly lastRow: number;
  readonly text: string;
  readonly align: 'left' | 'right' | 'center';
}

/** How a sheet is laid out: which cells are drawn where, and how large, worked out from what they show. */
export class SheetLayout {
  readonly rows: readonly ShownRow[];
  /** How many columns are shown. */
  readonly columns: number;
  /** Pixels of each column and of each shown row. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  private readonly merged: MergedAreas;
  private readonly shownByRow: ReadonlyMap<number, number>;
  private readonly rowsByNumber: ReadonlyMap<number, RowSnapshot>;

  constructor(readonly sheet: SheetSnapshot) {
    this.rows = shownRows(sheet);
    this.shownByRow = new Map(this.rows.map(({ first }, shown) => [first, shown]));
    this.rowsByNumber = new Map(sheet.rows.map((row) => [row.row, row]));
    this.merged = mergedAreas(sheet.merges, this.rows);
    this.columns = Math.max(
      1,
      sheet.rows.reduce((most, { firstColumn, cells }) => Math.max(most, firstColumn + cells.length), 0),
      sheet.merges.reduce((most, { right }) => Math.max(most, right + 1), 0),
    );
    this.widths = this.columnWidths();
    this.heights = this.rowHeights();
  }

  cellAt(row: number, column: number): CellSnapshot | undefined {
    const found = this.rowsByNumber.get(row);
    return found?.cells[column - found.firstColumn];
  }

  /** The merged area that a cell belongs to; null where it is none's. */
  mergeAt(row: number, column: number): Area | null {
    const areas = this.merged.get(this.shownAt(row));
    return (
      areas?.find(
        ({ left, right, top, bottom }) => left <= column && column <= right && top <= row && row <= bottom,
      ) ?? null
    );
  }

  /** The shown row that a row of the sheet is in; the last one where it lies below all. */
  shownAt(row: number): number {
    const own = this.shownByRow.get(row);
    if (own !== undefined) return own;
    const at = this.rows.findIndex(({ last }) => row <= last);
    return at < 0 ? Math.max(0, this.rows.length - 1) : at;
  }

  /** The shown rows above in which merged areas begin that reach into a shown row. */
  beginningAbove(shown: number): readonly number[] {
    const first = this.rows[shown]?.first ?? 0;
    return (this.merged.get(shown) ?? [])
      .filter(({ top }) => top < first)
      .map(({ top }) => this.shownAt(top));
  }

  /** The cells that begin in a shown row, from the left; none where it stands for many empty ones. */
  cellsOf(shown: number): readonly DrawnCell[] {
    const at = this.rows[shown];
    if (at === undefined || at.first !== at.last) return [];
    const cells: DrawnCell[] = [];
    for (let column = 0; column < this.columns; column += 1) {
      const area = this.mergeAt(at.first, column);
      const cell = this.cellAt(at.first, column);
      const lastColumn = area?.right ?? this.lastReached(at.first, column);
      if (area === null || area.top === at.first)
        cells.push({
          column,
          lastColumn,
          lastRow: area === null ? shown : this.shownAt(area.bottom),
          text: cell === undefined ? '' : shownText(cell),
          align: alignment(cell, area),
        });
      column = lastColumn;
    }
    return cells;
  }

  /** A text goes on over the empty cells at its right, as far as it needs them. */
  private lastReached(row: number, column: number): number {
    const cell = this.cellAt(row, column);
    if (cell === undefined || typeof cell.value !== 'string') return column;
    const needed = widthOf(shownText(cell));
    let last = column;
    let room = this.widths[column] ?? 0;
    while (room < needed && this.isFree(row, last + 1)) {
      last += 1;
      room += this.widths[last] ?? 0;
    }
    return last;
  }

  private isFree(row: number, column: number): boolean {
    return column < this.columns && isEmpty(this.cellAt(row, column)) && this.mergeAt(row, column) === null;
  }

  private columnWidths(): readonly number[] {
    const widths = new Array<number>(this.columns).fill(SIZES.least);
    for (const { row, firstColumn, cells } of this.sheet.rows) {
      cells.forEach((cell, index) => {
        if (cell.value === null) return;
        const column = firstColumn + index;
        const area = this.mergeAt(row, column);
        if (area !== null && area.right > area.left) return;
        const needed = this.neededWidth(cell, area === null && this.isFree(row, column + 1));
        widths[column] = Math.max(widths[column] ?? 0, Math.ceil(needed));
      });
    }
    return widths;
  }

  private neededWidth(cell: CellSnapshot, goesOn: boolean): number {
    const { value } = cell;
    if (typeof value === 'number') return figureWidth(cell, value) + 2 * SIZES.padding;
    return goesOn ? 0 : Math.min(widthOf(shownText(cell)), SIZES.greatest);
  }

  private rowHeights(): readonly number[] {
    const heights = this.rows.map(({ first, last }): number => (first === last ? SIZES.row : SIZES.gap));
    const tall: { readonly top: number; readonly bottom: number; readonly needed: number }[] = [];
    for (const { row, firstColumn, cells } of this.sheet.rows) {
      cells.forEach((cell, index) => {
        if (typeof cell.value !== 'string') return;
        const column = firstColumn + index;
        const area = this.mergeAt(row, column);
        const top = this.shownAt(row);
        const bottom = area === null ? top : this.shownAt(area.bottom);
        const needed = this.neededHeight(
          shownText(cell),
          column,
          area?.right ?? this.lastReached(row, column),
        );
        if (bottom === top) heights[top] = Math.max(heights[top] ?? 0, needed);
        else tall.push({ top, bottom, needed });
      });
    }
    // Where rows share a text that they have no room for, the last of them is made higher.
    for (const { top, bottom, needed } of tall) {
      const room = sum(heights, top, bottom);
      if (room < needed) heights[bottom] = (heights[bottom] ?? 0) + needed - room;
    }
    return heights;
  }

  private neededHeight(text: string, column: number, lastColumn: number): number {
    const width = sum(this.widths, column, lastColumn) - 2 * SIZES.padding;
    return Math.min(SIZES.lines, linesIn(text, width)) * SIZES.line + SIZES.padding;
  }
}

const LAYOUTS = new WeakMap<SheetSnapshot, SheetLayout>();

/** The layout of a sheet; the same object as long as the sheet is. */
export function layoutOf(sheet: SheetSnapshot): SheetLayout {
  const layout = LAYOUTS.get(sheet) ?? new SheetLayout(sheet);
  LAYOUTS.set(sheet, layout);
  return layout;
}

function alignment(cell: CellSnapshot | undefined, area: Area | null): DrawnCell['align'] {
  if (cell === undefined || cell.value === null) return 'left';
  if (typeof cell.value === 'number') return 'right';
  return typeof cell.value === 'string' && (area === null || area.left === area.right) ? 'left' : 'center';
}

function isEmpty(cell: CellSnapshot | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === undefined);
}

function widthOf(text: string): number {
  return Math.max(...text.split('\n').map(textWidth)) + 2 * SIZES.padding;
}

function sum(values: readonly number[], from: number, to: number): number {
  return values.slice(from, to + 1).reduce((total, value) => total + value, 0);
}
