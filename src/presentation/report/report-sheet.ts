import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { MadeCell, MadeRow, MadeSheet } from '../own-sheets/made-sheet';
import { linkTo } from '../own-sheets/made-sheet';
import { pageFooter } from '../own-sheets/own-sheet-words';
import { SEVERITY_LOOKS } from '../own-sheets/severity-looks';
import { comparisonsOf } from './comparisons';
import { chartsRow, hasCharts, reportCharts } from './report-charts';
import type { ReportColumn } from './report-columns';
import { COLUMNS } from './report-columns';
import type { ReportInput } from './report-input';
import { HEAD, PLAIN, TABLE, TITLE } from './report-looks';
import type { ReportRow } from './report-rows';
import { reportRows } from './report-rows';
import { identityLine, summaryLines } from './report-summary';

/** The report: the summary, the table, and below it the charts with what they are drawn from. */
export function reportSheet(input: ReportInput, language: Language): MadeSheet {
  const say = voice(language, 'report');
  const columns = columnsFor(input);
  const right = columns.length - 1;
  const table = reportRows(input, language);
  const comparisons = comparisonsOf(input.review);
  const counts = summaryLines(input.review, language);
  const head = counts.length + (hasCharts(comparisons) ? 1 : 0);
  const end = head + 1 + table.length;
  const summary = hasCharts(comparisons)
    ? [...counts, say('chartsBelow', { row: chartsRow(end) + 1 })]
    : counts;
  const below = reportCharts(end, comparisons, language);
  const rows: readonly MadeRow[] = [
    ...summary.map((value, index) =>
      index === 0 ? titleRow(value, identityLine(input, language)) : { cells: [{ value }], look: PLAIN },
    ),
    { cells: columns.map((column) => ({ value: say(column.head) })), look: HEAD },
    ...table.map((row) => tableRow(row, columns)),
    ...below.rows,
  ];
  return {
    widths: columns.map(({ width }) => width),
    font: null,
    gridlines: true,
    rows,
    head,
    frozen: true,
    filter: { top: head, left: 0, bottom: end - 1, right },
    boxes: [{ top: head, left: 0, bottom: end - 1, right }, ...below.boxes],
    charts: below.charts,
    printed: { top: 0, left: 0, bottom: rows.length - 1, right },
    footer: pageFooter(language),
  };
}

/** The column at which the line begins that says whose disclosure it is. */
const IDENTITY_COLUMN = 4;

/** The title, and beside it whose disclosure it is, of which year, and when it was checked. */
function titleRow(title: string, identity: string): MadeRow {
  const between = Array.from({ length: IDENTITY_COLUMN - 1 }, (): MadeCell => ({ value: '' }));
  return { cells: [{ value: title, look: TITLE }, ...between, { value: identity }], look: PLAIN };
}

/** The columns of a report: what the reviewer did has one where a reviewer has said anything. */
function columnsFor({ standing }: ReportInput): readonly (typeof COLUMNS)[number][] {
  return standing?.isReviewed === true ? COLUMNS : COLUMNS.filter(({ id }) => id !== 'review');
}

function tableRow(row: ReportRow, columns: ReturnType<typeof columnsFor>): MadeRow {
  return {
    cells: columns.map(({ id }) => ({ value: row[id] ?? '', ...OWN[id]?.(row) })),
    look: TABLE,
    height: 'fit',
  };
}

/** What the cells of some columns have of their own. */
const OWN: Readonly<Partial<Record<ReportColumn, (row: ReportRow) => Pick<MadeCell, 'look' | 'link'>>>> = {
  severity: ({ look }) => {
    const own = look === undefined ? undefined : SEVERITY_LOOKS[look];
    return own === undefined ? {} : { look: own };
  },
  cell: ({ place }) => linkTo(place),
};
