import type { Figure, Form } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import { samePlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { linesByRow } from './rows';

/** A figure that stands beside another one, and how it does. */
export interface Neighbour {
  readonly place: CellPlace;
  /** Whether it is the same line's figure of an earlier stage or year: what may have been left from then. */
  readonly isEarlier: boolean;
  /** Whether the two say the same elsewhere, too: there they are equal by nature. */
  readonly isUsual: boolean;
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

const isSomething = ({ figure: { reading } }: Beside): boolean =>
  reading.kind === 'number' && !reading.value.isZero();

/** So many rows above and below a cell tell how rarely figures are equal. */
const ROWS_ASKED = 30;

/** What stands beside the figures of the forms: a hand that slips copies its neighbour, or leaves what stood there. */
export class Surroundings {
  private readonly rows = new Map<string, Map<number, readonly Beside[]>>();

  constructor(private readonly forms: readonly Form[]) {}

  /**
   * The figures that print a value left or right of a cell, above or below it, or for earlier years and stages on its
   * line; those that are equal to it by nature are said to be usual.
   */
  saying(value: Decimal, { sheet, row, column }: CellPlace): readonly Neighbour[] {
    const line = this.row(sheet, row).filter(({ figure }) => figure.place.column !== column);
    const left = line.filter(({ figure }) => figure.place.column < column).at(-1);
    const right = line.find(({ figure }) => figure.place.column > column);
    const inColumn = [row - 1, row + 1].flatMap((other) => inColumnOf(this.row(sheet, other), column) ?? []);
    const earlier = line.filter(({ isEarlier }) => isEarlier);
    return [...earlier, left, right, ...inColumn].flatMap((beside) => {
      const reading = beside?.figure.reading;
      if (beside === undefined || reading?.kind !== 'number' || !reading.value.eq(value)) return [];
      const { figure, isEarlier } = beside;
      return [
        {
          place: figure.place,
          isEarlier: isEarlier && figure.place.row === row,
          isUsual: this.isUsual({ sheet, row, column }, figure.place),
        },
      ];
    });
  }

  /** The figures left and right of a cell: the empty ones, and the first that is not, on each side. */
  beside({ sheet, row, column }: CellPlace): readonly CellPlace[] {
    const line = this.row(sheet, row);
    const until = (side: readonly Beside[]): readonly Beside[] => {
      const first = side.findIndex(isSomething);
      return first < 0 ? side : side.slice(0, first + 1);
    };
    const left = line.filter(({ figure }) => figure.place.column < column).reverse();
    const right = line.filter(({ figure }) => figure.place.column > column);
    return [...until(left), ...until(right)].map(({ figure }) => figure.place);
  }

  /** The form that a cell stands in. */
  formAt({ sheet, row, column }: CellPlace): Form | undefined {
    return this.forms.find(
      (one) =>
        one.sheet === sheet &&
        (linesByRow(one).get(row) ?? []).some((line) =>
          [...line.figures.values()].some(({ place }) => place.row === row && place.column === column),
        ),
    );
  }

  /** Whether two cells stand on a line with nothing but empty ones between them, or one above the other. */
  areBeside(one: CellPlace, other: CellPlace): boolean {
    if (one.sheet !== other.sheet) return false;
    if (one.row !== other.row) return one.column === other.column && Math.abs(one.row - other.row) === 1;
    const from = Math.min(one.column, other.column);
    const to = Math.max(one.column, other.column);
    return this.row(one.sheet, one.row).every(
      (beside) =>
        beside.figure.place.column <= from || beside.figure.place.column >= to || !isSomething(beside),
    );
  }

  /**
   * How often figures that stand side by side, or one above the other, are equal in the rows around a cell: as one in so
   * many. The two cells that are asked about count not.
   */
  rarityOf(one: CellPlace, other: CellPlace): number {
    const isAside = one.row === other.row;
    let [pairs, equal] = [0, 0];
    for (let row = one.row - ROWS_ASKED; row <= one.row + ROWS_ASKED; row += 1) {
      const line = this.row(one.sheet, row);
      const next = isAside ? line.slice(1) : this.row(one.sheet, row + 1);
      for (const [index, beside] of line.entries()) {
        const twin = isAside ? next[index] : inColumnOf(next, beside.figure.place.column);
        if (twin === undefined || !isSomething(beside) || !isSomething(twin)) continue;
        if (
          [beside, twin].some(({ figure }) => samePlace(figure.place, one) || samePlace(figure.place, other))
        )
          continue;
        pairs += 1;
        equal += Number(isSame(beside.figure, twin));
      }
    }
    return (pairs + 2) / (equal + 1);
  }

  /** Whether what stands there says the same elsewhere, too: in these two rows or columns figures are equal by nature. */
  private isUsual({ sheet, row, column }: CellPlace, other: CellPlace): boolean {
    const own = this.row(sheet, row);
    if (other.row !== row) {
      const across = this.row(sheet, other.row);
      return own.some(
        ({ figure }) =>
          figure.place.column !== column && isSame(figure, inColumnOf(across, figure.place.column)),
      );
    }
    for (const form of this.forms) {
      if (form.sheet !== sheet) continue;
      for (const at of linesByRow(form).keys()) {
        if (at === row) continue;
        const line = this.row(sheet, at);
        const one = inColumnOf(line, column);
        if (one !== undefined && isSame(one.figure, inColumnOf(line, other.column))) return true;
      }
    }
    return false;
  }

  /** The figures of a row, from left to right. */
  private row(sheet: string, row: number): readonly Beside[] {
    let rows = this.rows.get(sheet);
    if (rows === undefined) this.rows.set(sheet, (rows = new Map<number, readonly Beside[]>()));
    let known = rows.get(row);
    if (known === undefined) {
      known = this.forms
        .filter((form) => form.sheet === sheet)
        .flatMap((form) => [...figuresIn(form, row)])
        .sort((one, other) => one.figure.place.column - other.figure.place.column);
      rows.set(row, known);
    }
    return known;
  }
}

const inColumnOf = (row: readonly Beside[], column: number): Beside | undefined =>
  row.find(({ figure }) => figure.place.column === column);

/** The figures of a form in a row: its own, and those of other years and stages. */
function* figuresIn(form: Form, row: number): Generator<Beside> {
  for (const { key, figures } of linesByRow(form).get(row) ?? []) {
    for (const figure of figures.values())
      if (figure.place.row === row) yield { figure, isEarlier: figure.column === 'openingBudget' };
    for (const { lines } of form.further)
      for (const figure of lines.get(key)?.values() ?? [])
        if (figure.place.row === row) yield { figure, isEarlier: true };
  }
}
