import { intersection, sheetSize, type Area } from './area';
import { Cells } from './cells';
import { setColumnWidths, setRowHeights } from './geometry';
import type { Sheet } from './sheet';
import { usedAreaWithin } from './used-area';

/** Points a full-width character takes per point of font size; half of that for the others. */
const fullWidth = 1;
const halfWidth = 0.55;
const padding = 6;
const lineHeight = 1.35;
const defaultFontSize = 11;

/**
 * Makes columns as wide as their longest text. There is no screen to measure on: widths are estimated from the number
 * of full-width and other characters and the font size.
 */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const used = usedAreaWithin(sheet, area, true);
  if (!used) return;
  const widths = new Map<number, number>();
  eachText(sheet, used, (text, row, column) => {
    const size = fontSize(sheet, row, column);
    const width = Math.max(...text.split('\n').map((line) => textWidth(line, size))) + padding;
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  });
  for (const [column, width] of widths) setColumnWidths(sheet, { ...used, column, columns: 1 }, () => width);
}

/** Makes rows as high as their highest cell, by the number of lines its text takes; empty ones as high as a new row. */
export function autofitRows(sheet: Sheet, area: Area): void {
  const { defaultRowHeight } = sheet.worksheet.getConfig();
  for (const row of rowsWithHeight(sheet, area)) {
    const cells = { ...area, row, rows: 1 };
    if (!usedAreaWithin(sheet, { ...cells, column: 0, columns: sheetSize.columns }, true))
      setRowHeights(sheet, cells, () => defaultRowHeight * 0.75);
  }
  const used = usedAreaWithin(sheet, area, true);
  if (!used) return;
  const heights = new Map<number, number>();
  eachText(sheet, used, (text, row, column) => {
    const size = fontSize(sheet, row, column);
    const width = sheet.worksheet.getColumnWidth(column) * 0.75 - padding;
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, size) / Math.max(width, size))), 0);
    heights.set(row, Math.max(heights.get(row) ?? 0, lines * size * lineHeight));
  });
  for (const [row, height] of heights) setRowHeights(sheet, { ...used, row, rows: 1 }, () => height);
}

/** The rows of an area whose height is not that of a new row. */
function rowsWithHeight(sheet: Sheet, { row, rows }: Area): readonly number[] {
  const { rowData, defaultRowHeight } = sheet.worksheet.getConfig();
  return Object.keys(rowData)
    .map(Number)
    .filter(
      (index) =>
        index >= row && index < row + rows && sheet.worksheet.getRowHeight(index) !== defaultRowHeight,
    );
}

function eachText(sheet: Sheet, area: Area, take: (text: string, row: number, column: number) => void): void {
  const merges = sheet.worksheet.getMergeData();
  new Cells(sheet, area).texts().forEach((line, r) => {
    line.forEach((text, c) => {
      const row = area.row + r;
      const column = area.column + c;
      const isMerged = merges.some((range) =>
        intersection(
          { row, column, rows: 1, columns: 1 },
          {
            row: range.startRow,
            column: range.startColumn,
            rows: range.endRow - range.startRow + 1,
            columns: range.endColumn - range.startColumn + 1,
          },
        ),
      );
      if (!isMerged && typeof text === 'string' && text !== '') take(text, row, column);
    });
  });
}

function fontSize(sheet: Sheet, row: number, column: number): number {
  return sheet.styleAt(row, column).fs ?? defaultFontSize;
}

function textWidth(text: string, size: number): number {
  let units = 0;
  for (const sign of text) units += (sign.codePointAt(0) ?? 0) > 0x2e7f ? fullWidth : halfWidth;
  return units * size;
}
