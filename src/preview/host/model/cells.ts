import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/json';
import { cellCount, forEachCell, intersection, isOnSheet, type Area } from './area';
import { cellInput } from './cell-input';
import { valueOf, type CellValue } from './cell-value';
import { cellMatrix } from './editor';
import { lockedOver } from './locks';
import { fromR1C1, inR1C1 } from './formula-text';
import { formattedText, generalFormat } from './number-text';
import { clipTo } from './ranges';
import { writeLineStyles } from './line-styles';
import { spilledCells } from './spills';
import type { Sheet } from './sheet';

/** More cells than this are not answered at once. */
const mostCells = 5_000_000;

/** What a cell may be cleared of, in Excel's words. */
export type ClearApplyTo = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

/** Reads and writes the cells of one area of a sheet. */
export class Cells {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}

  /** The values, row by row. */
  values(): Json[][] {
    return this.map((cell) => valueOf(cell).value);
  }

  /** Excel's kinds of the values. */
  valueTypes(): Json[][] {
    return this.map((cell) => valueOf(cell).type);
  }

  /** The values as the number formats show them. */
  texts(): Json[][] {
    return this.map((cell, row, column) => this.textOf(valueOf(cell), row, column, cell));
  }

  /** The formulas, and the values of the cells that have none. */
  formulas(): Json[][] {
    return this.map((cell, row, column) => this.formulaOf(cell, row, column) ?? valueOf(cell).value);
  }

  /** The formulas in R1C1, and the values of the cells that have none. */
  formulasR1C1(): Json[][] {
    return this.map((cell, row, column) => {
      const formula = this.formulaOf(cell, row, column);
      return formula === undefined ? valueOf(cell).value : inR1C1(formula, row, column);
    });
  }

  /** The number formats; "General" where there is none. */
  numberFormats(): Json[][] {
    return this.map((cell, row, column) => this.patternOf(cell, row, column));
  }

  /** Writes values or formulas: a matrix of the area's size, or one value for every cell. Null leaves a cell alone. */
  write(written: Json): void {
    this.assertUnlocked();
    const matrix = cellMatrix();
    this.forWritten(written, (value, row, column) => {
      const { cell, pattern } = cellInput(value, this.patternOf(this.cell(row, column), row, column));
      matrix.setValue(row, column, pattern === undefined ? cell : { ...cell, s: { n: { pattern } } });
    });
    if (matrix.getSizeOf() === 0) return;
    this.sheet.makeRoomFor(this.area);
    this.sheet.workbook.editor.writeCells(this.sheet.id, matrix.getMatrix());
  }

  /** Writes formulas in R1C1, like values. */
  writeR1C1(written: Json): void {
    const { row, column } = this.area;
    const inA1 = (value: Json, r: number, c: number): Json =>
      typeof value === 'string' && value.startsWith('=') ? fromR1C1(value, row + r, column + c) : value;
    if (!Array.isArray(written)) {
      this.write(
        Array.from({ length: this.area.rows }, (_row, r) =>
          Array.from({ length: this.area.columns }, (_column, c) => inA1(written, r, c)),
        ),
      );
      return;
    }
    this.write(
      (written as readonly Json[]).map((line, r) =>
        Array.isArray(line) ? (line as readonly Json[]).map((value, c) => inA1(value, r, c)) : line,
      ),
    );
  }

  /** Writes number formats, like values. */
  writeNumberFormats(written: Json): void {
    if (typeof written === 'string') {
      this.writeStyle(() => ({
        n: written === generalFormat || written === '' ? null : { pattern: written },
      }));
      return;
    }
    const patterns = cellMatrix();
    this.forWritten(written, (value, row, column) => {
      if (typeof value !== 'string') throw invalidArgument('a number format is a text');
      patterns.setValue(row, column, {
        ...keptType(this.cell(row, column)),
        s: { n: value === generalFormat || value === '' ? null : { pattern: value } },
      });
    });
    this.assertFormattable();
    this.sheet.makeRoomFor(this.clipped());
    this.sheet.workbook.editor.writeCells(this.sheet.id, patterns.getMatrix());
  }

  /** Merges a style into every cell; null members go. `at` tells the style of a cell by its place. */
  writeStyle(at: (row: number, column: number) => IStyleData): void {
    this.assertFormattable();
    const area = this.clipped();
    const styles = cellMatrix();
    const setStyle = (row: number, column: number): void => {
      styles.setValue(row, column, { ...keptType(this.cell(row, column)), s: at(row, column) });
    };
    this.sheet.makeRoomFor(area);
    if (writeLineStyles(this.sheet, this.area, at))
      this.forExisting((_cell, row, column) => {
        setStyle(row, column);
      });
    else forEachCell(area, setStyle);
    if (styles.getLength() === 0) return;
    this.sheet.workbook.editor.writeCells(this.sheet.id, styles.getMatrix());
  }

  /** Removes contents, formats or both. */
  clear(what: ClearApplyTo): void {
    if (what === 'Contents') this.assertUnlocked();
    else this.sheet.assertWritable();
    const cleared = cellMatrix();
    this.forExisting((cell, row, column) => {
      if (what === 'All') cleared.setValue(row, column, null);
      else if (what === 'Formats') cleared.setValue(row, column, { ...keptType(cell), s: null });
      else if (what === 'Contents')
        cleared.setValue(row, column, { v: null, f: null, si: null, p: null, ref: null });
    });
    if (cleared.getLength() === 0) return;
    this.sheet.workbook.editor.writeCells(this.sheet.id, cleared.getMatrix());
  }

  /** The composed style of the cells when they all agree on `part`; null when they do not. */
  uniform<V extends Json>(part: (style: IStyleData) => V): V | null {
    const area = intersection(this.area, { row: 0, column: 0, ...this.sheet.size }) ?? {
      ...this.area,
      rows: 1,
      columns: 1,
    };
    let first: V | undefined;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = part(this.sheet.styleAt(row, column));
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
    }
    return first ?? null;
  }

  /** The area cut to the cells the engine holds where it spans whole rows or columns. */
  clipped(): Area {
    return clipTo(this.area, this.sheet.size);
  }

  private cell(row: number, column: number): Nullable<ICellData> {
    return this.sheet.worksheet.getCellRaw(row, column);
  }

  private formulaOf(cell: Nullable<ICellData>, row: number, column: number): string | undefined {
    if (!cell || (!cell.f && !cell.si)) return undefined;
    return cell.si ? this.sheet.workbook.editor.formulaAt(this.sheet.id, row, column) : (cell.f ?? undefined);
  }

  private patternOf(cell: Nullable<ICellData>, row: number, column: number): string {
    const { workbook } = this.sheet;
    const own = cell?.s ? workbook.unit.getStyles().get(cell.s)?.n?.pattern : undefined;
    return own ?? this.sheet.styleAt(row, column).n?.pattern ?? generalFormat;
  }

  private textOf({ type, value }: CellValue, row: number, column: number, cell: Nullable<ICellData>): string {
    if (type === 'Boolean') return value ? 'TRUE' : 'FALSE';
    if (type === 'Double') return formattedText(Number(value), this.patternOf(cell, row, column));
    if (type !== 'String') return String(value);
    const pattern = this.patternOf(cell, row, column);
    return pattern.includes('@') && pattern !== '@' ? formattedText(String(value), pattern) : String(value);
  }

  private map(read: (cell: Nullable<ICellData>, row: number, column: number) => Json): Json[][] {
    const { row, column, rows, columns } = this.area;
    if (cellCount(this.area) > mostCells) {
      throw new HostError('RangeExceedsLimit', 'The range has more cells than can be answered at once.');
    }
    const matrix = this.sheet.worksheet.getCellMatrix();
    const spilled = spilledCells(this.sheet);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => {
        const own = matrix.getValue(row + r, column + c);
        const cell = hasContent(own) ? own : (spilled(row + r, column + c) ?? own);
        return read(cell, row + r, column + c);
      }),
    );
  }

  private forWritten(written: Json, take: (value: Json, row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.area;
    if (!isOnSheet(this.area)) throw invalidArgument('the range does not lie on the sheet');
    const isMatrix = Array.isArray(written);
    const lines = isMatrix ? (written as readonly Json[]) : undefined;
    if (lines && !hasSize(lines, rows, columns)) {
      throw invalidArgument('the number of rows or columns in the input array does not match the range');
    }
    const target = lines ? this.area : this.clipped();
    forEachCell(target, (r, c) => {
      const line = lines?.[r - row];
      const value = lines ? (line as readonly Json[])[c - column] : written;
      if (value !== null && value !== undefined) take(value, r, c);
    });
  }

  private forExisting(take: (cell: ICellData, row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.area;
    this.sheet.worksheet.getCellMatrix().forValue((r, c, cell) => {
      if (cell && r >= row && r < row + rows && c >= column && c < column + columns) take(cell, r, c);
    });
  }

  /** On a protected sheet, what cells hold may be changed where all of them are unlocked. */
  private assertUnlocked(): void {
    if (this.sheet.side.protection && lockedOver(this.sheet, this.area) !== false)
      this.sheet.assertWritable();
  }

  /** On a protected sheet, how cells look may be changed where its protection says so. */
  private assertFormattable(): void {
    if (this.sheet.side.protection?.options['allowFormatCells'] !== true) this.sheet.assertWritable();
  }
}

function hasSize(lines: readonly Json[], rows: number, columns: number): boolean {
  return lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
}

/** Whether a cell holds something of its own: where it does not, a formula elsewhere may fill it. */
function hasContent(cell: Nullable<ICellData>): boolean {
  return valueOf(cell).type !== 'Empty' || Boolean(cell?.f) || Boolean(cell?.si);
}

/** The engine guesses a cell's type anew when a style is merged into it: this keeps the one it has. */
function keptType(cell: Nullable<ICellData>): ICellData {
  return cell?.t ? { t: cell.t } : {};
}
