/** The most signs that Excel takes in a cell, less some for the apostrophe and the mark of what was cut. */
const LONGEST = 32_000;

/**
 * A value as it is written into an own sheet. Text stays text: an apostrophe keeps Excel from reading a figure, a date
 * or a formula into it. Signs that a workbook cannot hold are left out, and what is too long for a cell is cut.
 */
export function asText(value: string | number): string | number {
  if (typeof value === 'number') return value;
  const text = value.replace(/\r\n?/gu, '\n').replace(/(?!\n)\p{Cc}/gu, '');
  if (text === '') return '';
  return text.length > LONGEST ? `'${text.slice(0, LONGEST)}…` : `'${text}`;
}
