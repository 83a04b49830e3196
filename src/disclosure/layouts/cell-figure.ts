import type { CellPlace } from '../sheet/address';
import { displayedText } from '../sheet/display';
import { readNumber } from '../sheet/printed-number';
import type { CellSnapshot } from '../sheet/snapshot';
import { oneLine } from '../sheet/text';
import type { ColumnKey, Figure } from './form';

const EMPTY: CellSnapshot = { value: null, format: 'General' };

/** The figure of a whole cell. */
export function cellFigure(column: ColumnKey, cell: CellSnapshot | undefined, place: CellPlace): Figure {
  const held = cell ?? EMPTY;
  const reading = readNumber(held);
  return {
    column,
    place,
    value: held.value,
    ...(held.formula === undefined ? {} : { formula: held.formula }),
    format: held.format,
    // Few figures are ever shown: their text is made when it is asked for.
    get text() {
      return oneLine(displayedText(held, reading));
    },
    reading,
  };
}
