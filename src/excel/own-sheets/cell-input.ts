import { cellText } from '../../presentation/own-sheets/cell-text';

/**
 * A value as it is written into an own sheet. Text stays text: an apostrophe keeps Excel from reading a figure, a date
 * or a formula into it.
 */
export function cellInput(value: string | number): string | number {
  if (typeof value === 'number') return value;
  const text = cellText(value);
  return text === '' ? '' : `'${text}`;
}
