/** The most signs that Excel takes in a cell, less some for the apostrophe and the mark of what was cut. */
const LONGEST = 32_000;

/** A text as a cell can hold it: without signs that a workbook cannot hold, and cut where it is too long. */
export function cellText(text: string): string {
  const held = text.replace(/\r\n?/gu, '\n').replace(/(?!\n)\p{Cc}/gu, '');
  return held.length > LONGEST ? `${held.slice(0, LONGEST)}…` : held;
}
