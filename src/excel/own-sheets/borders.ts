import { BOX_COLOUR } from '../../presentation/own-sheets/made-sheet';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Queues thin lines around and between the cells of a range. */
export function drawBoxes(range: Excel.Range): void {
  for (const side of SIDES) {
    const border = range.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = BOX_COLOUR;
  }
}
