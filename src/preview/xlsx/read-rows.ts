import type { ICellData } from '@univerjs/core';
import { cellValue, type CellContext } from '../../files/workbook/cell-value';
import type { Tally } from '../../files/workbook/rows';
import { SharedFormulas } from '../../files/workbook/shared-formulas';
import { isTrue, type Attributes, type XmlHandlers } from '../../files/xml/scan';
import { TreeBuilder } from '../../files/xml/tree';
import { parseAddress } from '../host/model/address';
import type { ThemeColors } from './colors';
import { readContent, readFormula, type FileValue } from './read-cell';
import { readText, type FileText } from './read-texts';

/** What the cells of a file are read with. */
export interface RowsContext {
  readonly cells: CellContext;
  /** The texts that cells share, with their fonts. */
  readonly texts: readonly FileText[];
  readonly theme: ThemeColors;
  readonly tally: Tally;
}

/** A cell of a file. */
export interface FileCell {
  readonly column: number;
  /** The number of its style. */
  readonly style: number;
  readonly content: ICellData | undefined;
}

/** A row of a file. */
export interface FileRow {
  readonly row: number;
  /** In points; undefined where the file does not say. */
  readonly height: number | undefined;
  readonly isHidden: boolean;
  /** The number of the style of its cells that are not written; undefined for none. */
  readonly style: number | undefined;
  /** Whether it belongs to a group that can be folded. */
  readonly isOutlined: boolean;
  readonly cells: readonly FileCell[];
}

interface Given {
  readonly value: FileValue;
  formula: string;
  readonly format: string;
}

interface Reading {
  readonly column: number;
  readonly style: number;
  readonly given: Given;
  readonly text: FileText | undefined;
}

/** Reads the rows of a sheet as its data are scanned. */
export class RowsReader implements XmlHandlers {
  private readonly read: { readonly row: Omit<FileRow, 'cells'>; readonly cells: Reading[] }[] = [];
  private readonly formulas = new SharedFormulas();
  private cells: Reading[] = [];
  private row = -1;
  private column = -1;
  private attributes: Attributes = {};
  private written = '';
  private formula: string | null = null;
  private formulaAttributes: Attributes = {};
  private collecting: 'written' | 'formula' | null = null;
  private inline: TreeBuilder | undefined;
  private depth = 0;

  constructor(private readonly context: RowsContext) {}

  open(name: string, attributes: Attributes): void {
    if (this.inline !== undefined) {
      this.inline.open(name, attributes);
      this.depth += 1;
    } else if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') {
      this.collecting = 'formula';
      this.formula = '';
      this.formulaAttributes = attributes;
    } else if (name === 'v') this.collecting = 'written';
    else if (name === 'is') {
      this.inline = new TreeBuilder();
      this.inline.open(name, attributes);
      this.depth = 1;
    }
  }

  close(name: string): void {
    if (this.depth > 0) {
      this.inline?.close();
      this.depth -= 1;
    } else if (name === 'c') this.closeCell();
    else this.collecting = null;
  }

  text(text: string): void {
    if (this.depth > 0) this.inline?.text(text);
    else if (this.collecting === 'formula') this.formula = (this.formula ?? '') + text;
    else if (this.collecting === 'written') this.written += text;
  }

  /** The rows as the file has them. To be asked for when all is scanned. */
  rows(): readonly FileRow[] {
    this.formulas.settle(this.context.tally);
    return this.read.map(({ row, cells }) => ({
      ...row,
      cells: cells.map(({ column, style, given, text }) => {
        const known = readContent(given.value, text);
        const content = given.formula === '' ? known : { ...(known ?? {}), f: readFormula(given.formula) };
        return { column, style, content };
      }),
    }));
  }

  private openRow({ r, ht, hidden, s, customFormat, outlineLevel = '0' }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    this.cells = [];
    const height = Number(ht ?? Number.NaN);
    const row = {
      row: this.row,
      height: height > 0 ? height : undefined,
      isHidden: isTrue(hidden),
      style: isTrue(customFormat) && s !== undefined ? Number(s) : undefined,
      isOutlined: Number(outlineLevel) > 0,
    };
    this.read.push({ row, cells: this.cells });
  }

  private openCell(attributes: Attributes): void {
    const { r } = attributes;
    this.column = r === undefined ? this.column + 1 : (parseAddress(r)?.area.column ?? this.column + 1);
    this.attributes = attributes;
    this.written = '';
    this.formula = null;
    this.inline = undefined;
  }

  private closeCell(): void {
    const { row, column, formula, formulaAttributes, written, context } = this;
    const { t = 'n', s = '0' } = this.attributes;
    const inline = this.inline === undefined ? undefined : readText(this.inline.root, context.theme);
    const text = t === 's' ? context.texts[Number(written)] : inline;
    const value = inline?.text ?? (written === '' ? null : cellValue(t, written, context.cells));
    const given: Given = { value, formula: '', format: '' };
    if (formula !== null)
      this.formulas.give(given, { row, column, formula, formulaAttributes }, context.tally);
    this.cells.push({ column, style: Number(s), given, text });
    this.inline = undefined;
    this.collecting = null;
  }
}
