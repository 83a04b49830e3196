import type { Area, CellPlace } from '../../sheet/address';
import { contains } from '../../sheet/address';
import type { CellValue } from '../../sheet/snapshot';
import { valueText } from '../../sheet/snapshot';
import type { ColumnKey, Figure, Form, Line, LineKind } from '../form';

/** The column in which a line of a kind gives its reason: 偏差原因分析及改进措施. Other lines give none. */
const REASON_COLUMNS: Readonly<Partial<Record<LineKind, ColumnKey>>> = {
  funds: 'deviation',
  indicator: 'deviation',
};

/** Why a reason cannot be put into the cell that the form has for it. */
export type ReasonHindrance =
  /** Something stands there already, be it 无 or a dash. */
  | 'filled'
  | 'formula'
  /** The cell is another figure of the form as well, or nobody can tell which column it belongs to. */
  | 'shared';

/** The form's own cell for the reason of a line: the upper left one where it is merged. */
export interface ReasonCell {
  readonly place: CellPlace;
  /** What it holds: nothing, or blanks, where there is no hindrance. */
  readonly value: CellValue;
  readonly hindrance: ReasonHindrance | null;
}

/**
 * The cell in which a line's reason stands or is to be given; null where the form has none for it.
 *
 * @param merges the merged areas of the form's sheet: one over several lines is the cell of each of them
 */
export function reasonCellOf(
  { lines }: Pick<Form, 'lines'>,
  line: Line,
  merges: readonly Area[],
): ReasonCell | null {
  const column = REASON_COLUMNS[line.kind];
  if (column === undefined) return null;
  const own = line.figures.get(column);
  const above = lines
    .filter(({ kind }) => kind === line.kind)
    .flatMap(({ figures }) => figures.get(column) ?? [])
    .find(({ place }) => isMergedOver(place, line.place, merges));
  const figure = own ?? above;
  return figure === undefined
    ? null
    : { place: figure.place, value: figure.value, hindrance: hindranceIn(figure) };
}

/** Whether a cell is merged with the cells of its column down to the row of another one. */
function isMergedOver(cell: CellPlace, { row }: CellPlace, merges: readonly Area[]): boolean {
  return merges.some((area) => contains(area, cell) && contains(area, { ...cell, row }));
}

function hindranceIn({ formula, shared, undecided, value }: Figure): ReasonHindrance | null {
  if (formula !== undefined) return 'formula';
  if (shared !== undefined || undecided !== undefined) return 'shared';
  return valueText(value).trim() === '' ? null : 'filled';
}

/** The cell in which a line gives exactly a certain reason; null where it says something else. */
export function reasonGiven(form: Pick<Form, 'lines'>, line: Line, reason: string): CellPlace | null {
  const cell = reasonCellOf(form, line, []);
  const said = reason.trim();
  return cell !== null && said !== '' && valueText(cell.value).trim() === said ? cell.place : null;
}
