import { CellValueType, type ICellData } from '@univerjs/core';
import type { Json } from '../protocol/json';
import { isErrorText } from './cell-value';
import { keptFormula } from './formula-text';
import { generalFormat, typedNumber } from './number-text';

/** What a written value makes of a cell, and the number format it brings along, if any. */
export interface CellInput {
  readonly cell: ICellData;
  readonly pattern: string | undefined;
}

/** The number format of text cells: a number that is written there is text, as one that is typed. */
const textFormat = '@';

const blank = { f: null, si: null, ref: null, p: null };

/** What Excel makes of a value written to a cell with the given number format, as if it were typed there. */
export function cellInput(value: Json, format: string): CellInput {
  if (typeof value === 'number' && format === textFormat) return textInput(String(value));
  if (typeof value === 'number') return plain(value, CellValueType.NUMBER);
  if (typeof value === 'boolean') return plain(value ? 1 : 0, CellValueType.BOOLEAN);
  if (typeof value !== 'string') return textInput(JSON.stringify(value));
  if (value === '') return { cell: { ...blank, v: null, t: null }, pattern: undefined };
  if (value.startsWith("'")) return textInput(value.slice(1));
  if (format === textFormat) return textInput(value);
  if (value.startsWith('=') && value.length > 1) {
    return { cell: { ...blank, f: keptFormula(value), v: null, t: null }, pattern: undefined };
  }
  if (isErrorText(value.toUpperCase())) return plain(value.toUpperCase(), CellValueType.STRING);
  const typed = typedNumber(value);
  if (!typed) return plain(value, CellValueType.STRING);
  if (typeof typed.value === 'boolean') return plain(typed.value ? 1 : 0, CellValueType.BOOLEAN);
  const pattern = format === generalFormat && typed.pattern !== generalFormat ? typed.pattern : undefined;
  return { ...plain(typed.value, CellValueType.NUMBER), pattern };
}

function plain(v: string | number, t: CellValueType): CellInput {
  return { cell: { ...blank, v, t }, pattern: undefined };
}

/** Text that stays text, whatever it looks like. */
function textInput(text: string): CellInput {
  const looksOtherwise = typedNumber(text) !== undefined || isErrorText(text) || text.startsWith('=');
  return plain(text, looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING);
}
