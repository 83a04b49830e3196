import type { CellPart } from '../relations/composition';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { stepOfDecimals } from '../sheet/decimal';
import type { Measure } from '../value';

/** A figure that takes part in relations; there is one object for each cell. */
export interface Cell {
  readonly id: number;
  readonly place: CellPlace;
  /** What it prints; zero for a blank. */
  readonly value: Decimal;
  /** The step of the values that could be printed in it. */
  readonly step: Decimal;
  readonly printed: boolean;
  readonly counts: Measure;
}

/** More columns than a sheet has: a cell's number within its sheet is its row times this, and its column. */
const COLUMNS = 16_384;

/** A cell's number within its sheet. */
function numberIn({ row, column }: Pick<CellPlace, 'row' | 'column'>): number {
  return row * COLUMNS + column;
}

/** The cells that take part, each known once. */
export class Cells {
  private readonly sheets = new Map<string, Map<number, Cell>>();
  private readonly known: Cell[] = [];

  /** The cell of a part of a relation. */
  of({ place, value, step, printed, counts }: CellPart): Cell {
    let sheet = this.sheets.get(place.sheet);
    if (sheet === undefined) this.sheets.set(place.sheet, (sheet = new Map<number, Cell>()));
    const number = numberIn(place);
    const known = sheet.get(number);
    if (known !== undefined) return known;
    const own = step ?? stepOfDecimals(Math.max(0, value.decimalPlaces()));
    const cell = { id: this.known.length, place, value, step: own, printed, counts };
    this.known.push(cell);
    sheet.set(number, cell);
    return cell;
  }

  /** All that are known by now. */
  get all(): readonly Cell[] {
    return this.known;
  }
}

/** Whether two cells stand in one line, or touch each other. */
export function isNear({ place: one }: Cell, { place: other }: Cell): boolean {
  if (one.sheet !== other.sheet) return false;
  const [down, aside] = [Math.abs(one.row - other.row), Math.abs(one.column - other.column)];
  return down === 0 || (down === 1 && aside <= 1);
}
