/** A place in the matrix: the row and the column, both counted from 0; in a triangle, the column is at most the row. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Where a key leads in a triangle of some size: the arrows to the next cell of the row or column that may be entered,
 * Home and End to the row's first and last; null for a key that does not move.
 */
export function placeAfter(
  key: string,
  from: MatrixPlace,
  size: number,
  isCell: (place: MatrixPlace) => boolean,
): MatrixPlace | null {
  const inside = ({ row, column }: MatrixPlace): boolean => column >= 0 && row < size && column <= row;
  if (key === 'Home' || key === 'End') {
    const columns = Array.from({ length: from.row + 1 }, (_, column) => ({ row: from.row, column }));
    return (key === 'Home' ? columns.find(isCell) : columns.findLast(isCell)) ?? from;
  }
  const step = STEPS[key];
  if (step === undefined) return null;
  let place = { row: from.row + step[0], column: from.column + step[1] };
  while (inside(place)) {
    if (isCell(place)) return place;
    place = { row: place.row + step[0], column: place.column + step[1] };
  }
  return from;
}
