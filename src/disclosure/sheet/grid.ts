import type { Area, CellPlace, Position } from './address';
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from './snapshot';
import { valueText } from './snapshot';
import { soundMerges } from './sound-merges';
import { normaliseLabel } from './text';

/** A cell that holds something, with the area that it covers and its text as a label. */
export interface LabelledCell {
  readonly area: Area;
  readonly cell: CellSnapshot;
  /** The cell's text, normalised (`normaliseLabel`). */
  readonly label: string;
}

/** What begins in a row. Most cells are numbers and never asked for as labels, so those are only counted at first. */
interface RowContent {
  /** The cells that hold a text (or no number, at least): the only ones that can bear a word. */
  readonly texts: readonly LabelledCell[];
  /** How many cells hold something. */
  readonly filled: number;
  /** The columns that they cover. */
  readonly left: number;
  readonly right: number;
}

/** Whole numbers alone, which cost nothing beside the object: a sheet has up to a million rows. */
const NOTHING: RowContent = { texts: [], filled: 0, left: 0x3fff_ffff, right: -1 };

/**
 * A sheet as recognition walks through it: cells by position, merged areas read from any of their cells.
 * Built and walked in time linear in the number of cells that hold something.
 */
export class SheetGrid {
  readonly sheet: SheetSnapshot;
  /** The rows that hold something, from the top. */
  readonly rowNumbers: readonly number[];
  private readonly byRow: ReadonlyMap<number, RowSnapshot>;
  private readonly mergesByRow = new Map<number, Area[]>();
  private readonly contents = new Map<number, RowContent>();
  private readonly labelled = new Map<number, readonly LabelledCell[]>();

  constructor(sheet: SheetSnapshot) {
    this.sheet = sheet;
    this.rowNumbers = sheet.rows.map(({ row }) => row);
    this.byRow = new Map(sheet.rows.map((row) => [row.row, row]));
    const { merges } = soundMerges(sheet.merges);
    let open: Area[] = [];
    let next = 0;
    for (const { row } of sheet.rows) {
      for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[++next])
        open.push(merge);
      if (open.length === 0) continue;
      open = open.filter((merge) => merge.bottom >= row);
      if (open.length > 0) this.mergesByRow.set(row, [...open]);
    }
  }

  /** The area that a cell belongs to: its merged area, or itself. */
  areaAt({ row, column }: Position): Area {
    return this.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** Whether a cell is one of its own, or the first of its merged area. */
  beginsAt(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge === undefined || (merge.top === row && merge.left === column);
  }

  /** The cell that a position shows: a merged area's first cell for each of its cells. */
  cellAt({ row, column }: Position): CellSnapshot | undefined {
    const merge = this.mergeAt(row, column);
    const snapshot = this.byRow.get(merge?.top ?? row);
    return snapshot?.cells[(merge?.left ?? column) - snapshot.firstColumn];
  }

  /** The place that is written to for a position: the first cell of its merged area. */
  placeAt({ row, column }: Position): CellPlace {
    const merge = this.mergeAt(row, column);
    return { sheet: this.sheet.name, row: merge?.top ?? row, column: merge?.left ?? column };
  }

  /** The text of a position as a label; "" where it is empty. */
  labelAt(position: Position): string {
    const value = this.cellAt(position)?.value ?? null;
    return value === null ? '' : normaliseLabel(valueText(value));
  }

  /** The cells that begin in a row and hold something, from the left. */
  labelsInRow(row: number): readonly LabelledCell[] {
    let labels = this.labelled.get(row);
    if (labels === undefined) {
      const found: LabelledCell[] = [];
      this.forEachIn(row, (cell, column) => {
        const label = normaliseLabel(valueText(cell.value));
        if (label !== '') found.push({ area: this.areaAt({ row, column }), cell, label });
      });
      labels = found;
      this.labelled.set(row, labels);
    }
    return labels;
  }

  /** Those of them that are no number cells: the only ones that can bear a word. */
  textsInRow(row: number): readonly LabelledCell[] {
    return this.contentOf(row).texts;
  }

  /** How many cells begin in a row and hold something. */
  filledInRow(row: number): number {
    return this.contentOf(row).filled;
  }

  /** The columns in which the cells of a row begin that are not empty, from the left. */
  columnsInRow(row: number): readonly number[] {
    const columns: number[] = [];
    this.forEachIn(row, (_cell, column) => columns.push(column));
    return columns;
  }

  /** The first and the last column that they cover in some rows. */
  columnsOfRows(rows: readonly number[]): Pick<Area, 'left' | 'right'> {
    let [left, right] = [NOTHING.left, NOTHING.right];
    for (const row of rows) {
      const content = this.contentOf(row);
      left = Math.min(left, content.left);
      right = Math.max(right, content.right);
    }
    return left > right ? { left: 0, right: 0 } : { left, right };
  }

  private mergeAt(row: number, column: number): Area | undefined {
    return this.mergesByRow.get(row)?.find((area) => area.left <= column && column <= area.right);
  }

  private contentOf(row: number): RowContent {
    let content = this.contents.get(row);
    if (content === undefined) {
      content = this.readContent(row);
      this.contents.set(row, content);
    }
    return content;
  }

  private readContent(row: number): RowContent {
    let texts: LabelledCell[] | undefined;
    let { filled, left, right } = NOTHING;
    this.forEachIn(row, (cell, column) => {
      if (typeof cell.value !== 'number') {
        const label = normaliseLabel(valueText(cell.value));
        if (label === '') return;
        texts ??= [];
        texts.push({ area: this.areaAt({ row, column }), cell, label });
      }
      filled += 1;
      left = Math.min(left, column);
      right = Math.max(right, this.mergeAt(row, column)?.right ?? column);
    });
    return { texts: texts ?? NOTHING.texts, filled, left, right };
  }

  /** Each cell that begins in a row and holds something, from the left. */
  private forEachIn(row: number, take: (cell: CellSnapshot, column: number) => void): void {
    const snapshot = this.byRow.get(row);
    if (snapshot === undefined) return;
    const { firstColumn, cells } = snapshot;
    const merged = this.mergesByRow.has(row);
    for (const [index, cell] of cells.entries()) {
      const column = firstColumn + index;
      if (cell.value !== null && (!merged || this.beginsAt(row, column))) take(cell, column);
    }
  }
}
