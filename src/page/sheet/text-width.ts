/** Pixels of a half-width character (a digit, a Latin letter) in the type of the cells; Chinese ones take twice that. */
const HALF_WIDTH = 7.2;

/** What is drawn at full width: Chinese, its punctuation, full-width forms. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** About how wide a line of text is, in pixels. */
export function textWidth(line: string): number {
  return (line.length + (line.match(FULL_WIDTH)?.length ?? 0)) * HALF_WIDTH;
}

/** About how many lines a text takes in a width of so many pixels. */
export function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(width, 1))), 0);
}
