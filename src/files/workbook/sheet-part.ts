import type { Area } from '../../disclosure/sheet/address';
import { parseArea } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';
import type { Attributes } from '../xml/scan';
import { isTrue, qualified } from '../xml/scan';
import type { CellContext } from './cell-value';
import { cellValue } from './cell-value';
import { SharedFormulas } from './shared-formulas';
import type { Tally, WrittenRow } from './rows';

/** What cells are read with, and what they are counted in. */
export interface SheetContext extends CellContext {
  /** Number format codes by cell format. */
  readonly formats: readonly string[];
  readonly tally: Tally;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Reads a worksheet as it is scanned. */
export class SheetReader {
  readonly rows: WrittenRow[] = [];
  readonly merges: Area[] = [];
  isProtected = false;
  /** The id that the sheet has of its own. */
  uid: string | undefined;

  private readonly shared = new SharedFormulas();
  private readonly empties = new Map<string, CellSnapshot>();
  private readonly columns: number[] = [];
  private readonly cells: CellSnapshot[] = [];
  private row = -1;
  private column = -1;
  private inCell = false;
  private type = 'n';
  private format = 'General';
  private written = '';
  private formula: string | null = null;
  private formulaAttributes: Attributes = {};
  private collecting: 'written' | 'formula' | null = null;
  private hints = 0;
  private inOrder = true;

  constructor(private readonly context: SheetContext) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'worksheet':
        this.uid = qualified(attributes, 'uid');
        break;
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'f':
        if (!this.inCell) break;
        this.collecting = 'formula';
        this.formula = '';
        this.formulaAttributes = attributes;
        break;
      case 'v':
      case 't':
        this.collecting = this.inCell && this.hints === 0 ? 'written' : null;
        break;
      case 'rPh':
        this.hints += 1;
        break;
      case 'mergeCell':
        this.addMerge(attributes);
        break;
      case 'sheetProtection':
        this.isProtected = saysProtected(attributes);
    }
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        this.closeCell();
        break;
      case 'row':
        if (this.cells.length > 0)
          // Arrays that have grown have room to spare; a sheet of many short rows would be most of that.
          this.rows.push({ row: this.row, columns: this.columns.slice(), cells: this.cells.slice() });
        break;
      case 'f':
      case 'v':
      case 't':
        this.collecting = null;
        break;
      case 'rPh':
        this.hints -= 1;
        break;
      case 'sheetData':
        this.shared.settle(this.context.tally);
    }
  }

  text(text: string): void {
    if (this.collecting === 'formula') this.formula = (this.formula ?? '') + text;
    else if (this.collecting === 'written') this.written += text;
  }

  /** The rows in ascending order, their cells too, however the file has them. */
  orderedRows(): readonly WrittenRow[] {
    return this.inOrder ? this.rows : ordered(this.rows);
  }

  private openRow({ r }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw new Refusal('damaged');
    if (row <= this.row) this.inOrder = false;
    this.row = row;
    this.column = -1;
    this.columns.length = 0;
    this.cells.length = 0;
  }

  private openCell({ r, s, t = 'n' }: Attributes): void {
    const { tally, formats } = this.context;
    tally.cells += 1;
    if (tally.cells > LIMITS.cells) throw new Refusal('tooManyCells');
    const column = r === undefined ? this.column + 1 : columnOf(r, this.row);
    if (column < 0 || column > LAST_COLUMN) throw new Refusal('damaged');
    if (column <= this.column) this.inOrder = false;
    this.column = column;
    this.format = (s === undefined ? undefined : formats[Number(s)]) ?? 'General';
    this.type = t;
    this.written = '';
    this.formula = null;
    this.inCell = true;
  }

  private closeCell(): void {
    this.inCell = false;
    this.collecting = null;
    const { type, format, written, formula, row, column } = this;
    const value = written === '' ? null : cellValue(type, written, this.context);
    this.columns.push(column);
    if (formula === null) {
      this.cells.push(value === null ? this.empty(format) : { value, format });
      return;
    }
    const snapshot = { value, formula: '', format };
    const { formulaAttributes } = this;
    this.shared.give(snapshot, { row, column, formula, formulaAttributes }, this.context.tally);
    this.cells.push(snapshot);
  }

  private addMerge({ ref = '' }: Attributes): void {
    const area = parseArea(ref);
    if (area === null || area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw new Refusal('damaged');
    if (this.merges.length >= LIMITS.merges) throw new Refusal('tooManyMerges');
    this.merges.push(area);
  }

  /** Empty cells of one format are one. */
  private empty(format: string): CellSnapshot {
    const known = this.empties.get(format);
    if (known !== undefined) return known;
    const empty: CellSnapshot = { value: null, format };
    this.empties.set(format, empty);
    return empty;
  }
}

/** The column of a cell by its address, which must be of its row; -1 where it is not. */
function columnOf(address: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = (address.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at > 0 && at < 4 && Number(address.slice(at)) === row + 1 ? column - 1 : -1;
}

function saysProtected({ sheet }: Attributes): boolean {
  return isTrue(sheet);
}

function ordered(rows: readonly WrittenRow[]): readonly WrittenRow[] {
  const byRow = new Map<number, Map<number, CellSnapshot>>();
  for (const { row, columns, cells } of rows) {
    const known = byRow.get(row) ?? new Map<number, CellSnapshot>();
    byRow.set(row, known);
    cells.forEach((cell, index) => known.set(columns[index] ?? 0, cell));
  }
  return [...byRow]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => {
      const sorted = [...cells].sort(([one], [other]) => one - other);
      return { row, columns: sorted.map(([column]) => column), cells: sorted.map(([, cell]) => cell) };
    });
}
