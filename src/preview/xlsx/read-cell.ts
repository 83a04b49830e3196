import { CellValueType, numfmt, type ICellData, type IDocumentData } from '@univerjs/core';
import type { FileText } from './read-texts';

/** A value as the reader of files gives it; an error, or what no number is, by its text. */
export type FileValue = null | string | number | boolean | { readonly error: string };

/** The engine's form of a cell's content; undefined for an empty cell. */
export function readContent(value: FileValue, text?: FileText): ICellData | undefined {
  if (text !== undefined && text.runs.length > 0) return richTextCell(text);
  if (value === null) return undefined;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'string') return textCell(value);
  return { v: value.error, t: CellValueType.STRING };
}

/** A formula as the engine writes it: functions that are younger than the file format have a prefix in a file. */
export function readFormula(formula: string): string {
  return formula.replace(/_xl(?:fn|ws|pm)\./gu, '');
}

/** A text; one the engine would take for something else is marked as text. */
function textCell(text: string): ICellData {
  const looksOtherwise =
    text.trim() !== '' && (numfmt.parseValue(text) !== null || Number.isFinite(Number(text)));
  return { v: text, t: looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function richTextCell({ text: written, runs }: FileText): ICellData {
  const text = written.replaceAll('\r\n', '\n');
  const dataStream = `${text.replaceAll('\n', '\r')}\r\n`;
  let at = 0;
  const textRuns = runs.flatMap(({ text: piece, font }) => {
    const st = at;
    at += piece.replaceAll('\r\n', '\n').length;
    return font ? [{ st, ed: at, ts: font }] : [];
  });
  const paragraphs = [...dataStream.matchAll(/\r/g)].map(({ index }) => ({
    startIndex: index,
    paragraphId: crypto.randomUUID(),
  }));
  const p: IDocumentData = {
    id: 'd',
    documentStyle: {},
    body: { dataStream, textRuns, paragraphs },
  };
  return { v: text, t: CellValueType.STRING, p };
}
