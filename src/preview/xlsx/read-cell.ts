import { CellValueType, numfmt, type ICellData, type IDocumentData } from '@univerjs/core';
import type { CellRichTextValue, CellValue } from '@cj-tech-master/excelts';
import type { ThemeColors } from './colors';
import { readFont } from './read-style';

/** The engine's form of a cell's content; undefined for an empty cell. */
export function readContent(value: CellValue, theme: ThemeColors): ICellData | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'string') return textCell(value);
  if (value instanceof Date) return { v: serialOf(value), t: CellValueType.NUMBER };
  if ('error' in value) return { v: value.error, t: CellValueType.STRING };
  if ('richText' in value) return richTextCell(value, theme);
  if ('checkbox' in value) return { v: value.checkbox ? 1 : 0, t: CellValueType.BOOLEAN };
  if ('hyperlink' in value) return readContent(value.text, theme);
  const { formula, result } = value;
  const known = result === undefined ? undefined : readContent(result, theme);
  if (formula === undefined || formula === '') return known;
  return { ...(known ?? {}), f: `=${formula.replace(/_xl(?:fn|ws|pm)\./g, '')}` };
}

/** A text; one the engine would take for something else is marked as text. */
function textCell(text: string): ICellData {
  const looksOtherwise =
    text.trim() !== '' && (numfmt.parseValue(text) !== null || Number.isFinite(Number(text)));
  return { v: text, t: looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** A date as Excel counts it from 1900, to the millisecond. */
function serialOf(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

function richTextCell({ richText }: CellRichTextValue, theme: ThemeColors): ICellData {
  const text = richText
    .map((run) => run.text)
    .join('')
    .replaceAll('\r\n', '\n');
  if (richText.every((run) => run.font === undefined)) return textCell(text);
  const dataStream = `${text.replaceAll('\n', '\r')}\r\n`;
  let at = 0;
  const textRuns = richText.flatMap((run) => {
    const st = at;
    at += run.text.length;
    return run.font ? [{ st, ed: at, ts: readFont(run.font, theme) }] : [];
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
