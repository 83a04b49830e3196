import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';

/** Excel's kinds of values. */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** A cell's value with its kind; errors are their text ("#REF!"), empty is "". */
export interface CellValue {
  readonly type: ValueType;
  readonly value: string | number | boolean;
}

const empty: CellValue = { type: 'Empty', value: '' };

const errorTexts = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CONNECT!',
]);

/** Whether a text is one of Excel's errors. */
export function isErrorText(text: string): boolean {
  return errorTexts.has(text);
}

/** The value of an engine cell. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return empty;
  if (cell.p) return { type: 'String', value: richText(cell) };
  const { v, t } = cell;
  if (v === null || v === undefined) return empty;
  if (typeof v === 'boolean') return { type: 'Boolean', value: v };
  if (t === CellValueType.BOOLEAN) return { type: 'Boolean', value: v === 1 || v === '1' || v === 'TRUE' };
  if (typeof v === 'number') return { type: 'Double', value: v };
  if (t === CellValueType.NUMBER && v !== '' && Number.isFinite(Number(v)))
    return { type: 'Double', value: Number(v) };
  if (v === '' && !cell.f && !cell.si && t !== CellValueType.FORCE_STRING) return empty;
  if (t !== CellValueType.FORCE_STRING && isErrorText(v)) return { type: 'Error', value: v };
  return { type: 'String', value: v };
}

/** The text of a cell with runs, without the engine's paragraph marks. */
function richText(cell: ICellData): string {
  const stream = cell.p?.body?.dataStream ?? '';
  return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}
