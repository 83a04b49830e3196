import type { Figure, Form } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';

/** A figure that stands beside another one, and how it does. */
export interface Neighbour {
  readonly place: CellPlace;
  readonly value: Decimal;
  /** Whether it is the same line's opening budget: what was printed there before the year's own was known. */
  readonly isOpening: boolean;
}

const numberIn = ({ reading }: Figure): Decimal | null => (reading.kind === 'number' ? reading.value : null);

/** What stands beside the figures of the forms: a hand that slips copies its neighbour. */
export class Surroundings {
  private readonly rows = new Map<string, ReadonlyMap<number, readonly Figure[]>>();

  constructor(private readonly forms: readonly Form[]) {}

  /** The figures left and right of a cell, above and below it. */
  beside({ sheet, row, column }: CellPlace): readonly Neighbour[] {
    const rows = this.rowsOf(sheet);
    const line = (rows.get(row) ?? []).filter(({ place }) => place.column !== column);
    const left = line.filter(({ place }) => place.column < column).at(-1);
    const right = line.find(({ place }) => place.column > column);
    const inColumn = [row - 1, row + 1].flatMap(
      (other) => rows.get(other)?.find(({ place }) => place.column === column) ?? [],
    );
    return [left, right, ...inColumn].flatMap((figure) => {
      const value = figure === undefined ? null : numberIn(figure);
      if (figure === undefined || value === null || value.isZero()) return [];
      const isOpening = figure.column === 'openingBudget' && figure.place.row === row;
      return [{ place: figure.place, value, isOpening }];
    });
  }

  private rowsOf(sheet: string): ReadonlyMap<number, readonly Figure[]> {
    let known = this.rows.get(sheet);
    if (known === undefined) this.rows.set(sheet, (known = rowsOf(this.forms, sheet)));
    return known;
  }
}

/** The figures of a sheet by their rows, from left to right. */
function rowsOf(forms: readonly Form[], sheet: string): ReadonlyMap<number, readonly Figure[]> {
  const rows = new Map<number, Figure[]>();
  for (const form of forms) {
    if (form.sheet !== sheet) continue;
    for (const { figures } of form.lines)
      for (const figure of figures.values()) {
        const known = rows.get(figure.place.row);
        if (known === undefined) rows.set(figure.place.row, [figure]);
        else known.push(figure);
      }
  }
  for (const figures of rows.values()) figures.sort((one, other) => one.place.column - other.place.column);
  return rows;
}
