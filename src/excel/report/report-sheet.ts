import type { Review, Severity } from '../../disclosure/findings';
import type { Language } from '../../disclosure/messages';
import { REPORT_SHEET } from '../../disclosure/review';
import { a1 } from '../../disclosure/sheet/address';
import { newEntry, reportEntry, withEntry } from '../journal/journal';
import { remember } from '../knowledge';
import type { Result } from '../result';
import { succeeded } from '../result';
import type { Breathe } from '../run';
import { passing, run, writing } from '../run';
import type { SheetInfo } from '../sheets';
import { refuseProtected } from '../sheets';
import { voice } from './messages';
import { lookAtReport, seenReport } from './report-in-workbook';
import type { ReportRow } from './report-rows';
import { CELL_COLUMN, COLUMNS, reportRows, summaryLines } from './report-rows';

/** Where the report is. */
export interface Reported {
  readonly sheet: string;
}

/** The library cuts what has more than 1500 cells into ranges that it then keeps alive: this has less. */
const ROWS_AT_ONCE = 150;

const SEVERITY_COLOURS: Readonly<Partial<Record<Severity, string>>> = {
  error: '#C00000',
  warning: '#9C5700',
};

/**
 * Writes the report as the last sheet, 核对报告, or anew into the sheet of an earlier report; a sheet of that name that is
 * the user's own stays, and the report gets a number. The user's selection stays where it is.
 */
export function writeReport(review: Review, language: Language): Promise<Result<Reported>> {
  return run<Reported>(async (context) => {
    const seen = await lookAtReport(context);
    const { sheets, journal, part } = seen;
    if (!journal.ok) return journal;
    const earlier = seenReport(seen, journal.value);
    const name = earlier?.name ?? freeName(sheets);
    const writable = refuseProtected(sheets, new Set([name]));
    if (!writable.ok) return writable;
    const next = withEntry(
      journal.value,
      { kind: 'report', ...newEntry(), sheet: { id: earlier?.id ?? '', name } },
      reportEntry(journal.value)?.id,
    );
    await writing(context, async (breathe) => {
      part.write(next);
      const { worksheets } = context.workbook;
      const sheet = earlier ? emptied(worksheets.getItem(name)) : worksheets.add(name);
      await fill(sheet, summaryLines(review, language), reportRows(review, language), language, breathe);
    });
    remember(next);
    return succeeded({ sheet: name });
  });
}

/** The sheet is kept rather than made anew, for the user may be looking at it. */
function emptied(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.autoFilter.remove();
  passing(sheet.getRange()).clear();
  return sheet;
}

async function fill(
  sheet: Excel.Worksheet,
  summary: readonly string[],
  rows: readonly ReportRow[],
  language: Language,
  breathe: Breathe,
): Promise<void> {
  const say = voice(language);
  const head = summary.length;
  const area = (row: number, height: number): Excel.Range =>
    passing(sheet.getRangeByIndexes(row, 0, height, COLUMNS.length));
  COLUMNS.forEach(({ width }, column) => {
    passing(passing(sheet.getCell(0, column)).getEntireColumn()).format.columnWidth = width;
  });
  passing(sheet.getRangeByIndexes(0, 0, head, 1)).values = summary.map((line) => [asText(line)]);
  passing(sheet.getCell(0, 0)).format.font.size = 14;
  const heading = area(head, 1);
  heading.values = [COLUMNS.map((column) => say(column.head))];
  heading.format.font.bold = true;
  heading.format.fill.color = '#DDE6F0';
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const piece = rows.slice(from, from + ROWS_AT_ONCE).map(({ cells }) => cells.map(asText));
    const table = area(head + 1 + from, piece.length);
    table.values = piece;
    table.format.verticalAlignment = 'Top';
    table.format.wrapText = true;
    await breathe(piece.flat().join(''));
  }
  for (const [index, row] of rows.entries()) {
    dress(sheet, head + 1 + index, row);
    await breathe();
  }
  sheet.autoFilter.apply(area(head, rows.length + 1));
  sheet.freezePanes.freezeRows(head + 1);
  sheet.pageLayout.orientation = 'Landscape';
}

/** A row's link to its cell, and the colour of its severity. */
function dress(sheet: Excel.Worksheet, row: number, { place, severity }: ReportRow): void {
  if (place !== undefined) {
    passing(sheet.getCell(row, CELL_COLUMN)).hyperlink = {
      documentReference: `'${place.sheet.replaceAll("'", "''")}'!${a1(place)}`,
    };
  }
  const colour = severity === undefined ? undefined : SEVERITY_COLOURS[severity];
  if (colour === undefined) return;
  const { font } = passing(sheet.getCell(row, 1)).format;
  font.color = colour;
  font.bold = true;
}

/** Text stays text: an apostrophe keeps Excel from reading a figure, a date or a formula into it. */
function asText(value: string | number): string | number {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** The report's name, numbered where a sheet of the user's has it. */
function freeName(sheets: readonly SheetInfo[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = REPORT_SHEET;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${REPORT_SHEET} (${number})`;
  return name;
}
