import { cellText } from './cell-text';
import type { MadeRow, MadeSheet } from './made-sheet';
import { placedCells } from './made-sheet';
import { textHeight } from './text-height';

/** The size of a workbook's usual font, in points. */
const USUAL_SIZE = 11;

/**
 * How high a row is, in points: as it says, or high enough for the texts of its cells in the widths of their columns,
 * whichever program shows them. Null where it is as the sheet has it.
 */
export function fittedHeight(
  { widths, font }: Pick<MadeSheet, 'widths' | 'font'>,
  made: MadeRow,
): number | null {
  const { height, look } = made;
  if (typeof height === 'number') return height;
  if (height === undefined) return null;
  const heights = placedCells(made).map(({ column, cell: { value, span = 1, look: own } }) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const size = own?.size ?? look.size ?? font?.size ?? USUAL_SIZE;
    return textHeight(cellText(String(value)), width, size);
  });
  return Math.max(...heights);
}
