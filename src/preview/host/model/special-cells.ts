import { HostError, invalidArgument } from '../protocol/host-error';
import { jsonText } from '../protocol/json';
import { intersection, type Area } from './area';
import { areasWhere } from './area-groups';
import { Cells } from './cells';
import type { Sheet } from './sheet';
import { wholeSheet } from './area';
import { usedAreaWithin } from './used-area';

/** What the kinds of values are called in Excel's names for several of them ("LogicalText"). */
const valueNames: readonly (readonly [type: string, part: string])[] = [
  ['Double', 'Numbers'],
  ['String', 'Text'],
  ['Boolean', 'Logical'],
  ['Error', 'Errors'],
];

/** The cells of a kind within the used part of an area. NotImplemented for kinds that are not known here. */
export function specialCells(sheet: Sheet, area: Area, kind: string, valueKind: string): readonly Area[] {
  const used = usedAreaWithin(sheet, wholeSheet, false);
  const within =
    used &&
    intersection(area, {
      row: 0,
      column: 0,
      rows: used.row + used.rows,
      columns: used.column + used.columns,
    });
  if (!within) return [];
  const cells = new Cells(sheet, within);
  const [formulas, types] = [cells.formulas(), cells.valueTypes()];
  const wanted = valueNames.filter(([, part]) => valueKind === 'All' || valueKind.includes(part));
  if (wanted.length === 0) throw invalidArgument(`"${valueKind}" is no kind of values`);
  const typeAt = (row: number, column: number): string =>
    jsonText(types[row - within.row]?.[column - within.column]);
  const isFormula = (row: number, column: number): boolean => {
    const content = formulas[row - within.row]?.[column - within.column];
    return typeof content === 'string' && content.startsWith('=');
  };
  const hasValue = (row: number, column: number): boolean =>
    wanted.some(([type]) => type === typeAt(row, column));
  const { worksheet } = sheet;
  const kinds: Readonly<Record<string, (row: number, column: number) => boolean>> = {
    Formulas: (row, column) => isFormula(row, column) && hasValue(row, column),
    Constants: (row, column) => !isFormula(row, column) && hasValue(row, column),
    Blanks: (row, column) => !isFormula(row, column) && typeAt(row, column) === 'Empty',
    Visible: (row, column) => worksheet.getRowVisible(row) && worksheet.getColVisible(column),
  };
  const take = kinds[kind];
  if (!take) throw new HostError('NotImplemented', `Cells of the kind "${kind}" are not found here.`);
  return areasWhere(within, take);
}
