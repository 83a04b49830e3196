import type { Figure, Form } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';

/** A figure that stands beside another one, and how it does. */
export interface Neighbour {
  readonly place: CellPlace;
  readonly value: Decimal;
  /** Whether it is the same line's figure of an earlier stage or year: what may have been left from then. */
  readonly isEarlier: boolean;
}

/** A figure, and whether it is one of an earlier stage or year. */
interface Beside {
  readonly figure: Figure;
  readonly isEarlier: boolean;
}

type Rows = ReadonlyMap<number, readonly Beside[]>;

/** What stands beside the figures of the forms: a hand that slips copies its neighbour, or leaves what stood there. */
export class Surroundings {
  private readonly sheets = new Map<string, Rows>();

  constructor(private readonly forms: readonly Form[]) {}

  /** The figures left and right of a cell, above and below it, and those of earlier years and stages on its line. */
  beside({ sheet, row, column }: CellPlace): readonly Neighbour[] {
    const rows = this.rowsOf(sheet);
    const line = (rows.get(row) ?? []).filter(({ figure }) => figure.place.column !== column);
    const left = line.filter(({ figure }) => figure.place.column < column).at(-1);
    const right = line.find(({ figure }) => figure.place.column > column);
    const inColumn = [row - 1, row + 1].flatMap(
      (other) => rows.get(other)?.find(({ figure }) => figure.place.column === column) ?? [],
    );
    const earlier = line.filter(({ isEarlier }) => isEarlier);
    return [...earlier, left, right, ...inColumn].flatMap((beside) => {
      const reading = beside?.figure.reading;
      if (beside === undefined || reading?.kind !== 'number' || reading.value.isZero()) return [];
      const { figure, isEarlier } = beside;
      return [{ place: figure.place, value: reading.value, isEarlier: isEarlier && figure.place.row === row }];
    });
  }

  private rowsOf(sheet: string): Rows {
    let known = this.sheets.get(sheet);
    if (known === undefined) this.sheets.set(sheet, (known = rowsOf(this.forms, sheet)));
    return known;
  }
}

/** The figures of a form: its own, and those of other years and stages. */
function* figuresOf({ lines, further }: Form): Generator<Beside> {
  for (const { figures } of lines)
    for (const figure of figures.values()) yield { figure, isEarlier: figure.column === 'openingBudget' };
  for (const other of further)
    for (const figures of other.lines.values())
      for (const figure of figures.values()) yield { figure, isEarlier: true };
}

/** The figures of a sheet by their rows, from left to right. */
function rowsOf(forms: readonly Form[], sheet: string): Rows {
  const rows = new Map<number, Beside[]>();
  for (const form of forms) {
    if (form.sheet !== sheet) continue;
    for (const beside of figuresOf(form)) {
      const { row } = beside.figure.place;
      const known = rows.get(row);
      if (known === undefined) rows.set(row, [beside]);
      else known.push(beside);
    }
  }
  for (const own of rows.values())
    own.sort((one, other) => one.figure.place.column - other.figure.place.column);
  return rows;
}
