import { normaliseLabel } from '../../disclosure/sheet/text';
import type { TableCell, TableRow } from './blocks';

/** A figure with decimals: a head holds none. */
const FIGURE = /\d[.．]\d/u;

/** What a cell shows, its paragraphs one below the other; tables in it do not count. */
export function cellText({ blocks }: TableCell): string {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join('\n')
    .trim();
}

/** The columns of the table's grid that a row covers. */
function widthOf({ before, cells }: TableRow): number {
  return cells.reduce((width, { span }) => width + span, before);
}

/** How wide the widest of some rows is. */
export function widthOfRows(rows: readonly TableRow[]): number {
  return rows.reduce((width, row) => Math.max(width, widthOf(row)), 0);
}

/** The rows of a table, which may go on in another one behind a new page. */
export class TableRows {
  readonly rows: TableRow[];
  private readonly width: number;
  private readonly names: Set<string>;

  constructor(rows: readonly TableRow[]) {
    this.rows = [...rows];
    this.width = widthOfRows(rows);
    this.names = new Set(rows.flatMap(nameOf));
  }

  /**
   * Takes over the rows of another table, but for the head that it repeats, where it is certain that it goes on with this
   * one: both have the same columns and begin with the same head, which holds no figures, and no line of the other is
   * named like one that is there already. False where it is not: nothing is taken over.
   */
  goOn(others: readonly TableRow[]): boolean {
    if (this.width !== widthOfRows(others)) return false;
    const head = sameHead(others, this.rows);
    if (head === 0 || head === this.rows.length) return false;
    if (others.slice(0, head).some((row) => row.cells.some((cell) => FIGURE.test(cellText(cell)))))
      return false;
    const lines = others.slice(head);
    const names = lines.flatMap(nameOf);
    if (names.some((name) => this.names.has(name))) return false;
    for (const row of lines) this.rows.push(row);
    for (const name of names) this.names.add(name);
    return true;
  }
}

/** The rows of a table without the heads that it repeats in its midst, where it is certain that they are such. */
export function withoutRepeatedHeads(rows: readonly TableRow[]): readonly TableRow[] {
  const [first] = rows;
  if (first === undefined || first.cells.filter((cell) => cellText(cell) !== '').length < 2) return rows;
  const starts = rows.flatMap((row, index) => (sameRow(first, row) ? [index] : []));
  const [, second] = starts;
  if (second === undefined) return rows;
  const whole = new TableRows(rows.slice(0, second));
  const isWhole = starts.slice(1).every((start, index) => whole.goOn(rows.slice(start, starts[index + 2])));
  return isWhole ? whole.rows : rows;
}

/** With how many equal rows two tables begin. */
function sameHead(rows: readonly TableRow[], others: readonly TableRow[]): number {
  const differs = rows.findIndex((row, index) => {
    const other = others[index];
    return other === undefined || !sameRow(row, other);
  });
  return differs === -1 ? rows.length : differs;
}

function sameRow(one: TableRow, other: TableRow): boolean {
  return (
    one.before === other.before &&
    one.cells.length === other.cells.length &&
    one.cells.every((cell, index) => {
      const same = other.cells[index];
      return (
        same?.span === cell.span &&
        same.merge === cell.merge &&
        normaliseLabel(cellText(same)) === normaliseLabel(cellText(cell))
      );
    })
  );
}

/** What names a row: the first of its cells that holds something; nothing for an empty row. */
function nameOf({ cells }: TableRow): readonly string[] {
  for (const cell of cells) {
    const label = normaliseLabel(cellText(cell));
    if (label !== '') return [label];
  }
  return [];
}
