import type { Look, MadeRow, MadeSheet } from '../../presentation/own-sheets/made-sheet';
import { fittedHeight } from '../../presentation/own-sheets/fitted-height';
import { placedCells } from '../../presentation/own-sheets/made-sheet';
import type { Breathe } from '../run';
import { passing } from '../run';
import { drawBoxes } from './borders';
import { cellInput } from './cell-input';
import { linkCell } from './cell-link';
import { drawChart } from './charts';
import { setUpPage } from './page-setup';
import { rangeOf } from './range-of';
import type { RowRun } from './runs';
import { lookRuns, rowRuns } from './runs';

/** The library cuts what has more than 1500 cells into ranges that it then keeps alive: this has less. */
const CELLS_AT_ONCE = 1400;

/** Queues all that a made sheet says, for an empty sheet. */
export async function fillSheet(sheet: Excel.Worksheet, made: MadeSheet, breathe: Breathe): Promise<void> {
  setUpSheet(sheet, made);
  for (const run of rowRuns(made.rows)) await writeRun(sheet, run, breathe);
  await fitRows(sheet, made, breathe);
  await linkCells(sheet, made, breathe);
  for (const { look, ...area } of lookRuns(made.rows)) {
    giveLook(rangeOf(sheet, area), look, area.bottom - area.top + 1, area.right - area.left + 1);
    await breathe();
  }
  for (const area of made.boxes) drawBoxes(rangeOf(sheet, area));
  for (const chart of made.charts) drawChart(sheet, chart);
  if (made.filter !== null) sheet.autoFilter.apply(rangeOf(sheet, made.filter));
  if (made.frozen) sheet.freezePanes.freezeRows(made.head + 1);
  setUpPage(sheet, made);
}

function setUpSheet(sheet: Excel.Worksheet, { widths, font, gridlines }: MadeSheet): void {
  if (font !== null) giveFont(passing(sheet.getRange()), font);
  if (!gridlines) sheet.showGridlines = false;
  widths.forEach((width, column) => {
    passing(passing(sheet.getCell(0, column)).getEntireColumn()).format.columnWidth = width;
  });
}

function giveFont({ format }: Excel.Range, { name, size }: NonNullable<MadeSheet['font']>): void {
  format.font.name = name;
  format.font.size = size;
}

/** Queues rows of one kind, in pieces: their values, then how they look. */
async function writeRun(sheet: Excel.Worksheet, { top, rows }: RowRun, breathe: Breathe): Promise<void> {
  const width = widthOf(rows[0]);
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  for (let from = 0; from < rows.length; from += atOnce) {
    const piece = rows.slice(from, from + atOnce);
    const [{ look, height } = { look: {} }] = piece;
    const values = piece.map((row) => valuesOf(row, width));
    const range = passing(sheet.getRangeByIndexes(top + from, 0, piece.length, width));
    range.values = values;
    mergeCells(sheet, top + from, piece[0]);
    giveLook(range, look, piece.length, width);
    if (typeof height === 'number') range.format.rowHeight = height;
    await breathe(values.flat().join(''));
  }
}

/**
 * Queues the heights of the rows that are to fit their texts, those of the same height together. Excel's own fitting is by
 * the fonts of this computer: elsewhere, and in other programs, rows would be cut off.
 */
async function fitRows(sheet: Excel.Worksheet, made: MadeSheet, breathe: Breathe): Promise<void> {
  const heights = made.rows.map((row) => (row.height === 'fit' ? fittedHeight(made, row) : null));
  for (let top = 0; top < heights.length;) {
    const height = heights[top] ?? null;
    const next = heights.findIndex((one, row) => row > top && one !== height);
    const end = next < 0 ? heights.length : next;
    if (height !== null) {
      passing(sheet.getRangeByIndexes(top, 0, end - top, 1)).format.rowHeight = height;
      await breathe();
    }
    top = end;
  }
}

function widthOf(row: MadeRow | undefined): number {
  return row?.cells.reduce((width, { span = 1 }) => width + span, 0) ?? 0;
}

/** What is written into the cells of a row, also into those that others are merged over. */
function valuesOf(row: MadeRow, width: number): (string | number)[] {
  const values = Array.from({ length: width }, (): string | number => '');
  for (const { column, cell } of placedCells(row)) values[column] = cellInput(cell.value);
  return values;
}

/** Queues the merging of a row's cells; rows with merged cells are written one by one. */
function mergeCells(sheet: Excel.Worksheet, row: number, made: MadeRow | undefined): void {
  if (made === undefined) return;
  for (const { column, cell } of placedCells(made)) {
    const { span = 1 } = cell;
    if (span > 1) passing(sheet.getRangeByIndexes(row, column, 1, span)).merge();
  }
}

/** Queues the links of cells. A link brings the font of the workbook's own style for links: the sheet's comes again. */
async function linkCells(sheet: Excel.Worksheet, { rows, font }: MadeSheet, breathe: Breathe): Promise<void> {
  for (const [row, made] of rows.entries()) {
    for (const { column, cell } of placedCells(made)) {
      if (cell.link === undefined) continue;
      linkCell(sheet, row, column, cell.link);
      if (font !== null) giveFont(passing(sheet.getCell(row, column)), font);
      await breathe();
    }
  }
}

/** Queues a look for a range of so many rows and columns. */
function giveLook(
  range: Excel.Range,
  { bold, size, colour, fill, horizontal, vertical, wrap, format: code }: Look,
  height: number,
  width: number,
): void {
  const { format } = range;
  if (bold !== undefined) format.font.bold = bold;
  if (size !== undefined) format.font.size = size;
  if (colour !== undefined) format.font.color = colour;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = horizontal;
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (wrap !== undefined) format.wrapText = wrap;
  if (code !== undefined)
    range.numberFormat = Array.from({ length: height }, () => Array.from({ length: width }, () => code));
}
