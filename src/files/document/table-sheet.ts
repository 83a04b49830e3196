import { tableName } from '../../disclosure/published/table-name';
import type { Area } from '../../disclosure/sheet/address';
import type { CellSnapshot, SheetSnapshot } from '../../disclosure/sheet/snapshot';
import { oneLine } from '../../disclosure/sheet/text';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';
import { soundMerges } from '../../disclosure/sheet/sound-merges';
import type { Tally, WrittenRow } from '../workbook/rows';
import { denseRows } from '../workbook/rows';
import type { TableRow } from './blocks';
import type { HeadLine } from './table-heads';
import { isTitle } from './table-heads';
import { cellText, widthOfRows } from './table-rows';

/** A table with the lines above and below that belong to it. */
export interface FoundTable {
  readonly heads: readonly HeadLine[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}

/** A title in a sheet's name is cut off behind so many characters. */
const NAME_LENGTH = 40;

/**
 * A table as a sheet: the lines above it, then its rows, then below an
 * empty row its notes; a line alone stands across all columns. Figures
 * are texts, as they are printed.
 */
export function tableSheet({ heads, rows, notes }: FoundTable, number: number, tally: Tally): SheetSnapshot {
  const lastColumn = Math.max(0, widthOfRows(rows) - 1);
  const body = new TableGrid(heads.length, tally);
  for (const row of rows) body.add(row);
  const notesAt = heads.length + rows.length + 1;
  const written = [
    ...heads.map((head, row) => headRow(head, row, lastColumn)),
    ...body.written,
    ...notes.map((note, index) => ({
      row: notesAt + index,
      columns: [0],
      cells: [textCell(note)],
    })),
  ];
  if (body.merges.length > LIMITS.merges) throw new Refusal('tooManyMerges');
  const across = [
    ...heads.flatMap((head, row) => (head.length === 1 ? [row] : [])),
    ...notes.map((_note, index) => notesAt + index),
  ].map((row) => ({ top: row, left: 0, bottom: row, right: lastColumn }));
  const { merges, ...ignored } = soundMerges([...body.merges, ...across]);
  return {
    name: sheetName({ heads, rows }, number),
    visibility: 'visible',
    protected: false,
    rows: denseRows(written, merges, tally),
    merges,
    ...ignored,
  };
}

/** What a table is called: its number in the document and its title. */
function sheetName({ heads, rows }: Pick<FoundTable, 'heads' | 'rows'>, number: number): string {
  const [first] = rows;
  const [own, ...others] = (first?.cells ?? []).map(cellText).filter((text) => text !== '');
  const inside = own !== undefined && others.length === 0 && isTitle(own) ? [own] : [];
  const title = [...heads.flat().filter(isTitle), ...inside]
    .map(oneLine)
    .toSorted((one, other) => other.length - one.length)[0];
  return tableName(number, title?.slice(0, NAME_LENGTH) ?? null);
}

function textCell(text: string): CellSnapshot {
  return { value: text === '' ? null : text, format: 'General' };
}

/** A line above a table: its first piece at the left, the last of several at the right. */
function headRow(pieces: HeadLine, row: number, lastColumn: number): WrittenRow {
  const last = pieces.length - 1;
  const columns = pieces.map((_piece, index) =>
    index > 0 && index === last ? Math.max(lastColumn, last) : index,
  );
  return { row, columns, cells: pieces.map(textCell) };
}

/** The area of a cell that is merged downwards and may go on. */
type GrowingArea = Area & { bottom: number };

/** The rows of a table on the grid of its columns. */
class TableGrid {
  readonly written: WrittenRow[] = [];
  readonly merges: Area[] = [];
  /** What may go on, by its first column. */
  private open = new Map<number, GrowingArea>();

  constructor(
    private row: number,
    private readonly tally: Tally,
  ) {}

  add({ before, cells }: TableRow): void {
    const columns: number[] = [];
    const written: CellSnapshot[] = [];
    const open = new Map<number, GrowingArea>();
    let column = before;
    for (const cell of cells) {
      const text = cellText(cell);
      const above = cell.merge === 'goesOn' && text === '' ? this.open.get(column) : undefined;
      const right = column + cell.span - 1;
      if (above?.right === right) {
        above.bottom = this.row;
        open.set(column, above);
      } else {
        const area = { top: this.row, left: column, bottom: this.row, right };
        if (cell.merge !== 'none') open.set(column, area);
        if (cell.merge !== 'none' || cell.span > 1) this.merges.push(area);
        columns.push(column);
        written.push(textCell(text));
      }
      column = right + 1;
    }
    this.tally.cells += cells.length;
    this.written.push({ row: this.row, columns, cells: written });
    this.open = open;
    this.row += 1;
  }
}
