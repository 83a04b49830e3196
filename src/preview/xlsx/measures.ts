/** Widest digit of the standard font, in pixels: the unit of column widths in a file. */
const digitPixels = 7;

/** A column's width in pixels, as Excel rounds it. */
export function widthToPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitPixels)) / 256) * digitPixels);
}

/** The inverse: what a file says for a width in pixels. */
export function pixelsToWidth(pixels: number): number {
  return Math.trunc((pixels / digitPixels) * 256) / 256;
}

/** A row's height in pixels. */
export function heightToPixels(points: number): number {
  return points / 0.75;
}

/** A row's height in points. */
export function pixelsToHeight(pixels: number): number {
  return pixels * 0.75;
}

/** Points in an inch: page margins are inches in a file, points in Excel's API. */
export const pointsPerInch = 72;
