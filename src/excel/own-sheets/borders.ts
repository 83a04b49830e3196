const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Queues thin lines around and between the cells of a range. */
export function drawGrid(range: Excel.Range, colour = '#7F7F7F'): void {
  for (const side of SIDES) {
    const border = range.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = colour;
  }
}
