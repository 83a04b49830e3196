import { HUNDRED } from './decimal';
import type { Reading } from './printed-number';
import { decimalsOfStep } from './printed-number';
import type { CellSnapshot } from './snapshot';
import { valueText } from './snapshot';

/**
 * What a cell shows: as the spreadsheet says, else a number as its format prints it, everything else as it is.
 *
 * @param reading the cell's reading (`readNumber`)
 */
export function displayedText(cell: CellSnapshot | undefined, reading: Reading): string {
  if (cell === undefined) return '';
  if (typeof cell.value !== 'number') return valueText(cell.value);
  if (cell.text !== undefined && cell.text !== '' && !/^#+$/u.test(cell.text)) return cell.text;
  if (reading.kind !== 'number') return valueText(cell.value);
  if (reading.style !== 'percent') return reading.value.toFixed(decimalsOfStep(reading.step));
  return `${reading.value.times(HUNDRED).toFixed(decimalsOfStep(reading.step.times(HUNDRED)))}%`;
}
