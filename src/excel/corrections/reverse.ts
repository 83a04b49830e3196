import type { ReversalStep } from '../../record/corrections/reversal';
import { put } from '../cells/cell-content';
import type { Breathe } from '../run';
import { passing } from '../run';

/** Queues the steps that take an entry back. */
export async function reverse(
  context: Excel.RequestContext,
  steps: readonly ReversalStep[],
  isProtected: (sheet: string) => boolean,
  breathe: Breathe,
): Promise<void> {
  for (const { place, content, format, present } of steps) {
    const cell = passing(context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column));
    if (content === null) cell.numberFormat = [[format]];
    else put(cell, content, format, present, isProtected(place.sheet));
    await breathe();
  }
}
