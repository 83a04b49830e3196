import type { Area } from '../../disclosure/sheet/address';
import type { Key } from '../../voice/catalogue';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { Look, MadeCell, MadeChart, MadeRow } from '../own-sheets/made-sheet';
import type { Comparison, Comparisons } from './comparisons';
import { HEAD, HEADING, PLAIN } from './report-looks';

/** The first column of what a chart is drawn from, and the columns that the chart itself covers: the first and the last. */
const DATA_COLUMN = 3;
const CHART_COLUMNS = [6, 9] as const;

/** Rows that a chart covers at least, of the sheet's own height. */
const CHART_ROWS = 16;
/** Rows between the report's table and the charts, so that the filter does not take them in. */
const GAP = 2;

const EMPTY: MadeCell = { value: '' };
const EMPTY_ROW: MadeRow = { cells: [], look: PLAIN };

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

/** What stands below the report's table. */
export interface ReportCharts {
  /** The rows that follow the table's last one. */
  readonly rows: readonly MadeRow[];
  readonly charts: readonly MadeChart[];
  /** The tables that the charts are drawn from. */
  readonly boxes: readonly Area[];
}

/** The row where the charts begin, below a table that ends before a row. */
export function chartsRow(tableEnd: number): number {
  return tableEnd + GAP;
}

/** Whether there is anything to draw. */
export function hasCharts({ rates, scores }: Comparisons): boolean {
  return rates.length > 0 || scores.length > 0;
}

/**
 * Small tables of the rates and scores, and beside each a column chart of it: below the report's table, where no row is
 * ever filtered away, wraps, or lies under a chart. Nothing where there is nothing to draw.
 *
 * @param tableEnd the row behind the table's last one
 */
export function reportCharts(tableEnd: number, comparisons: Comparisons, language: Language): ReportCharts {
  if (!hasCharts(comparisons)) return { rows: [], charts: [], boxes: [] };
  const say = voice(language, 'report');
  const rows: MadeRow[] = [...emptyRows(GAP), { cells: [{ value: say('chartsHeading') }], look: HEADING }];
  const charts: MadeChart[] = [];
  for (const { of, title, heads, format } of CHARTS) {
    const compared = comparisons[of];
    if (compared.length === 0) continue;
    const top = tableEnd + rows.length;
    const height = Math.max(CHART_ROWS, compared.length + 1);
    const data = {
      top,
      left: DATA_COLUMN,
      bottom: top + compared.length,
      right: DATA_COLUMN + heads.length,
    };
    const [left, right] = CHART_COLUMNS;
    charts.push({ title: say(title), data, over: { top, left, bottom: top + height - 1, right } });
    rows.push(
      dataRow([say('chartForm'), ...heads.map((head) => say(head))].map((value) => ({ value, look: HEAD }))),
      ...compared.map((comparison) => comparisonRow(comparison, { format })),
      ...emptyRows(height - compared.length),
    );
  }
  return { rows, charts, boxes: charts.map(({ data }) => data) };
}

function comparisonRow({ label, printed, recalculated }: Comparison, look: Look): MadeRow {
  return dataRow([{ value: label }, { value: printed ?? '', look }, { value: recalculated ?? '', look }]);
}

function dataRow(cells: readonly MadeCell[]): MadeRow {
  return { cells: [...Array.from({ length: DATA_COLUMN }, () => EMPTY), ...cells], look: PLAIN };
}

function emptyRows(length: number): readonly MadeRow[] {
  return Array.from({ length }, () => EMPTY_ROW);
}
