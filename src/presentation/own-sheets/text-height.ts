import stringWidth from 'string-width';

/** Points that half a full-width sign takes, per point of its font's size, with some to spare. */
const HALF_SIGN = 0.55;
const LINE = 1.4;
const PADDING = 6;
/** Excel's highest row. */
const HIGHEST = 409;

/**
 * The height in points that a text needs in a given width. Rows of merged cells need to be told: Excel fits only rows
 * of single ones.
 */
export function textHeight(text: string, width: number, fontSize: number): number {
  const lines = text
    .split('\n')
    .map((line) =>
      Math.max(
        1,
        Math.ceil((stringWidth(line) * HALF_SIGN * fontSize) / Math.max(fontSize, width - PADDING)),
      ),
    );
  const height = lines.reduce((sum, count) => sum + count, 0) * fontSize * LINE + PADDING;
  return Math.min(HIGHEST, Math.ceil(height));
}
