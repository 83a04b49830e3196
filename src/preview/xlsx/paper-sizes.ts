/** The file's numbers of paper sizes and Excel's names. */
export const paperSizes: readonly (readonly [number, string])[] = [
  [1, 'Letter'],
  [3, 'Tabloid'],
  [5, 'Legal'],
  [7, 'Executive'],
  [8, 'A3'],
  [9, 'A4'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
];
