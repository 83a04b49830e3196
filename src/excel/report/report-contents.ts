import type { Standing } from '../../disclosure/decisions/standing';
import type { Review } from '../../disclosure/review-types';
import type { Language } from '../../voice/languages';
import { linkCell } from '../own-sheets/cell-link';
import { pageFooter } from '../own-sheets/own-sheet-words';
import { setUpPage } from '../own-sheets/page-setup';
import { SEVERITY_COLOURS } from '../own-sheets/severity-colours';
import { asText } from '../own-sheets/sheet-text';
import { writeTableRows } from '../own-sheets/table-rows';
import type { Breathe } from '../run';
import { passing } from '../run';
import { comparisonsOf } from './comparisons';
import { voice } from '../../voice/say';
import { chartsRow, drawCharts, hasCharts } from './report-charts';
import type { ReportRow } from './report-rows';
import { CELL_COLUMN, COLUMNS, reportRows, SEVERITY_COLUMN, summaryLines } from './report-rows';

const TITLE_SIZE = 14;
const SHADE = '#DDE6F0';

/** What the report is written from. */
export interface ReportInput {
  readonly review: Review;
  readonly standing: Standing | null;
}

/** Queues the contents of the report: the summary, the table, and below it the charts with what they are drawn from. */
export async function fillReport(
  sheet: Excel.Worksheet,
  { review, standing }: ReportInput,
  language: Language,
  breathe: Breathe,
): Promise<void> {
  const say = voice(language, 'report');
  const rows = reportRows(review, standing, language);
  const comparisons = comparisonsOf(review);
  const counts = summaryLines(review, language);
  const head = counts.length + (hasCharts(comparisons) ? 1 : 0);
  const end = head + 1 + rows.length;
  const summary = hasCharts(comparisons)
    ? [...counts, say('chartsBelow', { row: chartsRow(end) + 1 })]
    : counts;
  COLUMNS.forEach(({ width }, column) => {
    passing(passing(sheet.getCell(0, column)).getEntireColumn()).format.columnWidth = width;
  });
  passing(sheet.getRangeByIndexes(0, 0, head, 1)).values = summary.map((line) => [asText(line)]);
  passing(sheet.getCell(0, 0)).format.font.size = TITLE_SIZE;
  const heading = passing(sheet.getRangeByIndexes(head, 0, 1, COLUMNS.length));
  heading.values = [COLUMNS.map((column) => say(column.head))];
  heading.format.font.bold = true;
  heading.format.fill.color = SHADE;
  await writeTableRows(
    sheet,
    head + 1,
    rows.map(({ cells }) => cells),
    breathe,
  );
  for (const [index, row] of rows.entries()) {
    dress(sheet, head + 1 + index, row);
    await breathe();
  }
  sheet.autoFilter.apply(passing(sheet.getRangeByIndexes(head, 0, rows.length + 1, COLUMNS.length)));
  sheet.freezePanes.freezeRows(head + 1);
  setUpPage(sheet, {
    orientation: 'Landscape',
    rows: hasCharts(comparisons) ? drawCharts(sheet, chartsRow(end), comparisons, language) : end,
    columns: COLUMNS.length,
    titleRow: head,
    header: '',
    footer: pageFooter(language),
  });
}

/** A row's link to its cell, and the colour of its severity. */
function dress(sheet: Excel.Worksheet, row: number, { place, severity }: ReportRow): void {
  if (place !== undefined) linkCell(sheet, row, CELL_COLUMN, place);
  const colour = severity === undefined ? undefined : SEVERITY_COLOURS[severity];
  if (colour === undefined) return;
  const { font } = passing(sheet.getCell(row, SEVERITY_COLUMN)).format;
  font.color = colour;
  font.bold = true;
}
