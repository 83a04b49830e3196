import type { Figure, Form } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';

/** A figure that stands beside another one, and how it does. */
export interface Neighbour {
  readonly place: CellPlace;
  /** Whether it is the same line's figure of an earlier stage or year: what may have been left from then. */
  readonly isEarlier: boolean;
}

/** A figure, and whether it is one of an earlier stage or year. */
interface Beside {
  readonly figure: Figure;
  readonly isEarlier: boolean;
}

/** Whether two figures print one number, which is not nothing. */
function isSame({ reading }: Figure, beside: Beside | undefined): boolean {
  const other = beside?.figure.reading;
  return (
    reading.kind === 'number' &&
    other?.kind === 'number' &&
    !reading.value.isZero() &&
    reading.value.eq(other.value)
  );
}

type Rows = ReadonlyMap<number, readonly Beside[]>;

/** What stands beside the figures of the forms: a hand that slips copies its neighbour, or leaves what stood there. */
export class Surroundings {
  private readonly sheets = new Map<string, Rows>();

  constructor(private readonly forms: readonly Form[]) {}

  /**
   * The figures that print a value left or right of a cell, above or below it, or for earlier years and stages on its
   * line; but not where figures are equal by nature.
   */
  saying(value: Decimal, { sheet, row, column }: CellPlace): readonly Neighbour[] {
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
      if (beside === undefined || reading?.kind !== 'number' || !reading.value.eq(value)) return [];
      const { figure, isEarlier } = beside;
      if (this.isUsual(rows, row, column, figure.place)) return [];
      return [{ place: figure.place, isEarlier: isEarlier && figure.place.row === row }];
    });
  }

  /** Whether what stands there says the same elsewhere, too: in these two rows or columns figures are equal by nature. */
  private isUsual(rows: Rows, row: number, column: number, other: CellPlace): boolean {
    if (other.row !== row) {
      const across = rows.get(other.row) ?? [];
      return (rows.get(row) ?? []).some(
        ({ figure }) =>
          figure.place.column !== column &&
          isSame(
            figure,
            across.find((one) => one.figure.place.column === figure.place.column),
          ),
      );
    }
    for (const [at, line] of rows) {
      const one = at === row ? undefined : line.find(({ figure }) => figure.place.column === column);
      if (
        one !== undefined &&
        isSame(
          one.figure,
          line.find(({ figure }) => figure.place.column === other.column),
        )
      )
        return true;
    }
    return false;
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
