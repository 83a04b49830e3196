import type { CellWrite } from '../cell-write';
import type { CellPlace } from '../sheet/address';
import { SheetGrid } from '../sheet/grid';
import type { SheetSnapshot } from '../sheet/snapshot';
import { valueText } from '../sheet/snapshot';
import type { SetPart } from './set-about';
import { partLabel, SET_PARTS } from './set-about';
import type { TableColumn } from './table-columns';
import { columnHead, TABLE_COLUMNS } from './table-columns';
import { tableLayout } from './table-layout';

/** The texts of a row of a table; '' for an empty cell. */
export type RowTexts = Readonly<Record<TableColumn, string>>;

/** What a set says of itself, as it is written; '' for what it does not say. */
export type AboutTexts = Readonly<Record<SetPart, string>>;

/** What is to be changed in a table. */
export type TableChange =
  /** A row is to say something else. */
  | { readonly kind: 'row'; readonly row: number; readonly texts: RowTexts }
  /** Rows are added behind everything that the sheet holds. */
  | { readonly kind: 'add'; readonly rows: readonly RowTexts[] }
  /** The cells of the table's columns are emptied; the sheet's row, and what else stands in it, stays. */
  | { readonly kind: 'remove'; readonly row: number }
  /** What the set says of itself. */
  | { readonly kind: 'about'; readonly about: AboutTexts };

/** A sheet with a table that is to be changed, cell by cell. */
class Edit {
  private readonly grid: SheetGrid;
  private readonly writes = new Map<string, CellWrite>();

  constructor(private readonly sheet: SheetSnapshot) {
    this.grid = new SheetGrid(sheet);
  }

  text(row: number, column: number): string {
    return valueText(this.grid.cellAt({ row, column })?.value ?? null);
  }

  write(row: number, column: number, to: string): void {
    if (this.text(row, column) === to) return;
    const place: CellPlace = this.grid.placeAt({ row, column });
    const cell = this.grid.cellAt(place);
    this.writes.set(`${place.row} ${place.column}`, {
      ...{ place, from: cell?.value ?? null, to },
      formula: cell?.formula !== undefined,
    });
  }

  /** The first column of a row behind everything that stands in it. */
  behind(row: number): number {
    const found = this.sheet.rows.find((one) => one.row === row);
    return found === undefined ? 0 : found.firstColumn + found.cells.length;
  }

  result(): readonly CellWrite[] {
    return [...this.writes.values()];
  }
}

/** The columns of a table, with those that it lacks and is to have behind everything. */
function withColumns(
  edit: Edit,
  { columns, width, headRow }: NonNullable<ReturnType<typeof tableLayout>>,
  rows: readonly RowTexts[],
): ReadonlyMap<TableColumn, number> {
  const all = new Map(columns);
  let next = width;
  for (const column of TABLE_COLUMNS) {
    if (all.has(column) || rows.every((row) => row[column] === '')) continue;
    edit.write(headRow, next, columnHead(column));
    all.set(column, next);
    next += 1;
  }
  return all;
}

/** The words before the colon of a part that is stated in one cell. */
const STATED_NAME = /^[^:：]*[:：]\s*/u;

/**
 * What is written to change a table: the cells that then hold something else, and no others. Null where the sheet has no
 * table, or no room above it for what its set says of itself.
 */
export function tableWrites(sheet: SheetSnapshot, change: TableChange): readonly CellWrite[] | null {
  const layout = tableLayout(sheet);
  if (layout === null) return null;
  const edit = new Edit(sheet);
  switch (change.kind) {
    case 'row': {
      const columns = withColumns(edit, layout, [change.texts]);
      for (const [column, at] of columns) edit.write(change.row, at, change.texts[column]);
      break;
    }
    case 'add': {
      const columns = withColumns(edit, layout, change.rows);
      for (const [index, texts] of change.rows.entries())
        for (const [column, at] of columns) edit.write(layout.end + index, at, texts[column]);
      break;
    }
    case 'remove':
      for (const at of layout.columns.values()) edit.write(change.row, at, '');
      break;
    case 'about': {
      const missing: SetPart[] = [];
      for (const part of SET_PARTS) {
        const value = change.about[part];
        const stated = layout.stated.findLast((one) => one.part === part);
        if (stated === undefined) {
          if (value !== '') missing.push(part);
          continue;
        }
        const { place, valuePlace } = stated;
        const isWithin = place.column === valuePlace.column;
        const name = STATED_NAME.exec(edit.text(place.row, place.column))?.[0] ?? `${partLabel(part)}：`;
        edit.write(valuePlace.row, valuePlace.column, isWithin ? name + value : value);
      }
      if (missing.length > 0 && layout.headRow === 0) return null;
      const row = layout.headRow - 1;
      const first = edit.behind(row);
      for (const [index, part] of missing.entries())
        edit.write(row, first + index, `${partLabel(part)}：${change.about[part]}`);
      break;
    }
  }
  return edit.result();
}
