import type { Language } from '../../voice/languages';
import { drawGrid } from '../own-sheets/borders';
import { asText } from '../own-sheets/sheet-text';
import { passing } from '../run';
import type { Comparison, Comparisons } from './comparisons';
import type { Key } from '../../voice/catalogue';
import { voice } from '../../voice/say';

/** The columns of what a chart is drawn from, and those that the chart itself covers: the first and the last. */
const DATA_COLUMN = 3;
const CHART_COLUMNS = [6, 9] as const;

/** Rows that a chart covers at least, of the sheet's own height. */
const CHART_ROWS = 16;
/** Rows between the report's table and the charts, so that the filter does not take them in. */
const GAP = 2;

const SHADE = '#DDE6F0';

/** The two charts: what each shows, its words, its numbers' format. */
const CHARTS: readonly {
  readonly of: keyof Comparisons;
  readonly title: Key<'report'>;
  readonly heads: readonly [printed: Key<'report'>, recalculated: Key<'report'>];
  readonly format: string;
}[] = [
  { of: 'rates', title: 'rateChart', heads: ['chartPrintedRate', 'chartRate'], format: '0.00%' },
  { of: 'scores', title: 'scoreChart', heads: ['chartPrintedScore', 'chartScore'], format: '0.00' },
];

/** The row where the charts begin, below a table that ends before a row. */
export function chartsRow(tableEnd: number): number {
  return tableEnd + GAP;
}

/** Whether there is anything to draw. */
export function hasCharts({ rates, scores }: Comparisons): boolean {
  return rates.length > 0 || scores.length > 0;
}

/**
 * Queues small tables of the rates and scores from a row on, and beside each a column chart of it: below the report's
 * table, where no row is ever filtered away, wraps, or lies under a chart.
 *
 * @returns the row below everything
 */
export function drawCharts(
  sheet: Excel.Worksheet,
  from: number,
  comparisons: Comparisons,
  language: Language,
): number {
  const say = voice(language, 'report');
  const heading = passing(sheet.getCell(from, 0));
  heading.values = [[asText(say('chartsHeading'))]];
  heading.format.font.bold = true;
  let row = from + 1;
  for (const { of, title, heads, format } of CHARTS) {
    const rows = comparisons[of];
    if (rows.length === 0) continue;
    const table = writeData(sheet, row, [say('chartForm'), ...heads.map((head) => say(head))], rows, format);
    const below = row + Math.max(CHART_ROWS, rows.length + 1);
    const chart = sheet.charts.add('ColumnClustered', table, 'Columns');
    chart.name = say(title);
    chart.title.text = say(title);
    chart.legend.position = 'Bottom';
    // Bars that do not begin at nothing show differences that are not there.
    chart.axes.valueAxis.minimum = 0;
    chart.setPosition(
      passing(sheet.getCell(row, CHART_COLUMNS[0])),
      passing(sheet.getCell(below - 1, CHART_COLUMNS[1])),
    );
    row = below + 1;
  }
  return row;
}

function writeData(
  sheet: Excel.Worksheet,
  row: number,
  heads: readonly string[],
  rows: readonly Comparison[],
  format: string,
): Excel.Range {
  const table = passing(sheet.getRangeByIndexes(row, DATA_COLUMN, rows.length + 1, heads.length));
  table.values = [
    heads.map(asText),
    ...rows.map(({ label, printed, recalculated }) => [asText(label), printed ?? '', recalculated ?? '']),
  ];
  passing(sheet.getRangeByIndexes(row + 1, DATA_COLUMN + 1, rows.length, 2)).numberFormat = rows.map(() => [
    format,
    format,
  ]);
  const head = passing(sheet.getRangeByIndexes(row, DATA_COLUMN, 1, heads.length));
  head.format.font.bold = true;
  head.format.fill.color = SHADE;
  drawGrid(table);
  return table;
}
