import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { fromR1C1, inR1C1 } from './formula-text';
import type { Sheet } from './sheet';

/** A cell by its sheet and place. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

function cellAt({ sheet, row, column }: CellPlace): Nullable<ICellData> {
  return sheet.worksheet.getCellRaw(row, column);
}

function styleOf(place: CellPlace): IStyleData {
  const { s } = cellAt(place) ?? {};
  return (s ? place.sheet.workbook.unit.getStyles().get(s) : undefined) ?? {};
}

/** The formula of a cell as it reads elsewhere: what it names relatively moves along. */
function formulaAt(from: CellPlace, to: CellPlace): string | undefined {
  const formula =
    from.sheet.workbook.editor.formulaAt(from.sheet.id, from.row, from.column) ?? cellAt(from)?.f;
  return formula ? fromR1C1(inR1C1(formula, from.row, from.column), to.row, to.column) : undefined;
}

/** What writes the value of one cell over another. */
export function valueCopy(from: CellPlace): ICellData {
  const { v, t, p } = cellAt(from) ?? {};
  return { v: v ?? null, t: t ?? null, p: p ?? null, f: null, si: null };
}

/** What writes the formula, or the value, of one cell over another. */
export function contentCopy(from: CellPlace, to: CellPlace): ICellData {
  const formula = formulaAt(from, to);
  return formula === undefined ? valueCopy(from) : { f: formula, v: null, p: null, si: null };
}

/** What gives a cell the look of another: what that one has not goes. */
export function formatCopy(from: CellPlace, to: CellPlace): ICellData {
  const gone = Object.fromEntries(Object.keys(styleOf(to)).map((part) => [part, null]));
  const { t } = cellAt(to) ?? {};
  const style = { ...gone, ...styleOf(from) };
  return { ...(t ? { t } : {}), s: Object.keys(style).length === 0 ? null : style };
}
