import { a1, parseA1 } from '../../disclosure/sheet/address';
import { scanText } from '../xml/scan';
import { escapedText, unescapedText } from '../workbook/cell-text';
import { movedFormula } from '../workbook/moved-formula';
import { appending } from './appending';
import type { CellContent } from './cell-xml';
import { cellXml } from './cell-xml';
import type { PlacedElement } from './elements';
import { escapedContent, scanElements, withAttribute } from './elements';
import type { PlacedRow, SheetIndex } from './sheet-index';
import type { Splice } from './splices';
import type { StylesEditor } from './styles-editor';

/** A cell to be written. */
export interface CellEdit extends CellContent {
  readonly row: number;
  readonly column: number;
  /** The number format that it is given where it has none of its own. */
  readonly format?: string;
  /** Whether it is given that format whatever it has of its own. */
  readonly isExact?: boolean;
}

/** The changes of a sheet's text that write cells. */
export interface CellSplices {
  readonly splices: readonly Splice[];
  /** Whether a formula came or went. */
  readonly formulasChanged: boolean;
}

/** Writes cells into a sheet. None may lie in an array formula, and no two may be the same. */
export function cellSplices(
  text: string,
  part: string,
  index: SheetIndex,
  edits: readonly CellEdit[],
  styles: () => StylesEditor,
): CellSplices {
  const writer = new CellWriter(text, part, index, styles);
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const ordered = [...byRow].sort(([one], [other]) => one - other);
  for (const [row, inRow] of ordered)
    writer.writeRow(
      row,
      inRow.sort((one, other) => one.column - other.column),
    );
  writer.unshare(edits);
  return writer;
}

class CellWriter implements CellSplices {
  readonly splices: Splice[] = [];
  formulasChanged = false;
  private readonly rows: ReadonlyMap<number, PlacedRow>;

  constructor(
    private readonly text: string,
    private readonly part: string,
    private readonly index: SheetIndex,
    private readonly styles: () => StylesEditor,
  ) {
    this.rows = new Map(index.rows.map((row) => [row.row, row]));
  }

  writeRow(row: number, edits: readonly CellEdit[]): void {
    const known = this.rows.get(row);
    if (known === undefined) this.insertRow(row, edits);
    else this.changeRow(known.element, edits);
  }

  /** Gives the cells that share a formula with a written one each its own. */
  unshare(edits: readonly CellEdit[]): void {
    const written = new Set(edits.map(a1));
    for (const cells of this.index.shared.values()) {
      const master = cells.find(({ element }) => element.contentEnd > element.openEnd);
      if (master === undefined || !written.has(a1(master))) continue;
      const formula = this.formulaText(master.element);
      for (const { row, column, element } of cells) {
        if (written.has(a1({ row, column })) || element.contentEnd > element.openEnd) continue;
        const own = movedFormula(formula, row - master.row, column - master.column);
        const { prefix } = this.index;
        const xml = `<${prefix}f>${escapedContent(escapedText(own))}</${prefix}f>`;
        this.splices.push({ start: element.start, end: element.end, text: xml });
      }
    }
  }

  private formulaText({ openEnd, contentEnd }: PlacedElement): string {
    let formula = '';
    const xml = `<f>${this.text.slice(openEnd, contentEnd)}</f>`;
    scanText(xml, this.part, {
      text: (piece) => {
        formula += piece;
      },
    });
    return unescapedText(formula);
  }

  private changeRow(row: PlacedElement, edits: readonly CellEdit[]): void {
    const cells = this.cellsOf(row);
    const missing: { readonly edit: CellEdit; readonly place: number }[] = [];
    for (const edit of edits) {
      const cell = cells.find(({ column }) => column === edit.column);
      if (cell !== undefined) this.changeCell(cell, edit);
      else {
        const next = cells.find(({ column }) => column > edit.column);
        missing.push({ edit, place: next?.start ?? row.contentEnd });
      }
    }
    const format = this.rowFormat(row);
    if (row.selfClosing) {
      const content = missing.map(({ edit }) => this.newCell(edit, format)).join('');
      this.splices.push(appending(this.text, row, this.index.prefix, content));
    } else
      for (const { edit, place } of missing)
        this.splices.push({ start: place, end: place, text: this.newCell(edit, format) });
  }

  private changeCell(cell: RowCell, edit: CellEdit): void {
    const { openTag, format, rest, hadFormula, start, end } = cell;
    const tag = this.formatted(openTag, format, edit);
    this.formulasChanged ||= hadFormula || edit.formula !== undefined;
    this.splices.push({ start, end, text: cellXml(tag, this.index.prefix, edit, rest) });
  }

  private insertRow(row: number, edits: readonly CellEdit[]): void {
    const { prefix, rows, children } = this.index;
    const cells = edits.map((edit) => this.newCell(edit, undefined)).join('');
    const xml = `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
    const next = rows.find((one) => one.row > row);
    const data = children.find(({ name }) => name === 'sheetData');
    if (next !== undefined)
      this.splices.push({ start: next.element.start, end: next.element.start, text: xml });
    else if (data !== undefined) this.appendRow(data, xml);
  }

  /** Rows that are appended to an empty list are one change. */
  private appendRow(data: PlacedElement, xml: string): void {
    const last = this.splices.at(-1);
    if (data.selfClosing && last?.start === data.start) {
      const close = `</${this.index.prefix}sheetData>`;
      this.splices[this.splices.length - 1] = {
        ...last,
        text: last.text.slice(0, -close.length) + xml + close,
      };
    } else this.splices.push(appending(this.text, data, this.index.prefix, xml));
  }

  private newCell(edit: CellEdit, rowFormat: number | undefined): string {
    const { prefix, columns } = this.index;
    const ofColumn = columns.find(({ first, last }) => first <= edit.column && edit.column <= last);
    const format = rowFormat ?? ofColumn?.format ?? 0;
    const tag = `<${prefix}c r="${a1(edit)}"${format === 0 ? '' : ` s="${format}"`}>`;
    this.formulasChanged ||= edit.formula !== undefined;
    return cellXml(this.formatted(tag, format, edit), prefix, edit);
  }

  private formatted(tag: string, format: number, { format: code, isExact = false }: CellEdit): string {
    if (code === undefined || (!isExact && !this.styles().isGeneral(format))) return tag;
    return withAttribute(tag, 's', String(this.styles().withNumberFormat(format, code)));
  }

  private rowFormat({ attributes: { s, customFormat } }: PlacedElement): number | undefined {
    return s !== undefined && (customFormat === '1' || customFormat === 'true') ? Number(s) : undefined;
  }

  private cellsOf(row: PlacedElement): readonly RowCell[] {
    const offset = row.start;
    const xml = this.text.slice(row.start, row.end);
    const cells: RowCell[] = [];
    let column = -1;
    let rest = '';
    let hadFormula = false;
    const scan = ({ name, depth, attributes: { r, s }, start, openEnd, end }: PlacedElement): void => {
      if (depth === 3 && name === 'f') hadFormula = true;
      else if (depth === 3 && name !== 'v' && name !== 'is') rest += xml.slice(start, end);
      if (depth !== 2 || name !== 'c') return;
      column = r === undefined ? column + 1 : (parseA1(r)?.column ?? column + 1);
      cells.push({
        column,
        start: start + offset,
        end: end + offset,
        openTag: xml.slice(start, openEnd),
        format: Number(s ?? 0),
        rest,
        hadFormula,
      });
      rest = '';
      hadFormula = false;
    };
    scanElements(xml, this.part, scan, this.index.prefix);
    return cells.sort((one, other) => one.column - other.column);
  }
}

interface RowCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly openTag: string;
  readonly format: number;
  readonly rest: string;
  readonly hadFormula: boolean;
}
