import type { CellPlace } from '../sheet/address';
import { displayedText } from '../sheet/display';
import type { Reading } from '../sheet/printed-number';
import { readNumber } from '../sheet/printed-number';
import type { CellSnapshot, CellValue } from '../sheet/snapshot';
import { oneLine } from '../sheet/text';
import type { AmountUnit, ColumnKey, Figure, SharedCell, Surroundings, Undecided } from './form';

const EMPTY: CellSnapshot = { value: null, format: 'General' };

/** A figure that is a whole cell. Few figures are ever shown: their text is made when it is asked for. */
export class CellFigure implements Figure {
  readonly reading: Reading;

  constructor(
    readonly column: ColumnKey,
    private readonly cell: CellSnapshot,
    readonly place: CellPlace,
  ) {
    this.reading = readNumber(cell);
  }

  get value(): CellValue {
    return this.cell.value;
  }

  get format(): string {
    return this.cell.format;
  }

  get text(): string {
    return oneLine(displayedText(this.cell, this.reading));
  }
}

/** A figure that is a whole cell with a formula. */
export class FormulaFigure extends CellFigure {
  constructor(
    column: ColumnKey,
    cell: CellSnapshot,
    place: CellPlace,
    readonly formula: string,
  ) {
    super(column, cell, place);
  }
}

/** The figure of a whole cell. */
export function cellFigure(column: ColumnKey, cell: CellSnapshot | undefined, place: CellPlace): Figure {
  const held = cell ?? EMPTY;
  return held.formula === undefined
    ? new CellFigure(column, held, place)
    : new FormulaFigure(column, held, place, held.formula);
}

/** What a figure may state other than its cell as a whole. */
interface Stated {
  readonly text?: string;
  readonly reading?: Reading;
  readonly within?: Surroundings;
  readonly shared?: SharedCell;
  readonly undecided?: Undecided;
}

/** The figure of the same cell with another text, another reading, or only a part of the cell's words. */
export function statedFigure(figure: Figure, stated: Stated): Figure {
  const { column, place, value, formula, format, text, reading, within, shared, undecided } = figure;
  return {
    column,
    place,
    value,
    ...(formula === undefined ? {} : { formula }),
    format,
    text,
    reading,
    ...(within === undefined ? {} : { within }),
    ...(shared === undefined ? {} : { shared }),
    ...(undecided === undefined ? {} : { undecided }),
    ...stated,
  };
}

/** A figure in the unit that the head of its column states, unless its cell states one itself. */
export function inUnit(figure: Figure, unit: AmountUnit): Figure {
  const { reading } = figure;
  if (reading.kind !== 'number' || reading.unit !== '') return figure;
  return statedFigure(figure, { reading: { ...reading, unit } });
}
