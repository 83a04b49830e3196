import type { Area } from '../../disclosure/sheet/address';
import { BookWriter } from '../../files/write/book-writer';
import type { BarChart, WrittenCell, WrittenRow } from '../../files/write/written-sheet';
import type { Look } from '../../presentation/own-sheets/made-sheet';
import { pageFooter } from '../../presentation/own-sheets/own-sheet-words';
import { SEVERITY_LOOKS } from '../../presentation/own-sheets/severity-looks';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { Cell, CellLook, Chart, Column, ColumnKind, SummaryDocument, Table } from './table';

/** The widths of the first sheet's columns, in points: labels, two series, a gap, and what the charts lie over. */
const WIDTHS = [200, 66, 66, 14, 70, 70, 70, 70, 70, 70] as const;
const CHART_COLUMNS = [4, WIDTHS.length - 1] as const;
/** Charts that fit on a printed page, also below what is said above them. */
const CHARTS_OF_A_PAGE = 2;
/** Rows that a chart covers at least. */
const CHART_ROWS = 13;

const TITLE: Look = { size: 16, bold: true };
const HEADING: Look = { bold: true };
const HEAD: Look = { bold: true, fill: '#DDE6F0', vertical: 'Center', wrap: true };
const NOTE: Look = { wrap: true, vertical: 'Top' };
const BODY: Look = { vertical: 'Center', wrap: true };
const SERIES_COLOURS = ['#5B9BD5', '#ED7D31'] as const;

const LOOKS: Readonly<Record<CellLook, Look>> = {
  error: {},
  warning: {},
  rounding: {},
  info: {},
  ...SEVERITY_LOOKS,
  failed: { colour: '#FFFFFF', fill: '#C00000', bold: true },
};

const FORMATS: Readonly<Record<ColumnKind, string | null>> = {
  words: null,
  count: '0',
  rate: '0.00%',
  points: '0.00',
};

/**
 * Writes a summary as a workbook: what all files have together with its charts on the first sheet, and a sheet for each
 * table. Returns the titles of the tables that no sheet has room for, with how many rows are left out of each.
 *
 * @param take takes the file's bytes, piece by piece
 * @param link gives the address of a file
 */
export function writeBook(
  summary: SummaryDocument,
  take: (bytes: Uint8Array) => void,
  link: (path: string) => string,
  language: Language,
): readonly (readonly [title: string, left: number])[] {
  const say = voice(language, 'summary');
  const writer = new BookWriter(take);
  const page = { header: summary.title.replaceAll('&', '&&'), footer: pageFooter(language) };
  const first = overview(summary, say('overview'), language);
  writer.add({ ...first, ...page, widths: WIDTHS, head: null, bars: [] });
  const left = summary.tables.map((table) => {
    const name = say(table.title);
    const rows = writer.add({
      ...{ name, ...page, header: `${page.header} · ${name}` },
      widths: table.columns.map(({ width }) => width),
      head: 0,
      rows: rowsOf(table, link, language),
      bars: table.columns.flatMap(({ bars }, column) =>
        bars === undefined ? [] : [{ column, ...(bars === 'largest' ? {} : { most: bars }) }],
      ),
      ...{ charts: [], pages: [] },
    });
    return [name, rows] as const;
  });
  writer.end();
  return left.filter(([, rows]) => rows > 0);
}

function* rowsOf(table: Table, link: (path: string) => string, language: Language): Generator<WrittenRow> {
  const say = voice(language, 'summary');
  yield { cells: table.columns.map(({ head }) => ({ value: say(head) })), look: HEAD, height: 'fit' };
  for (const cells of table.rows())
    yield {
      cells: cells.map((cell, index) => writtenCell(cell, table.columns[index], link)),
      look: BODY,
      height: 'fit',
    };
}

function writtenCell(cell: Cell, column: Column | undefined, link: (path: string) => string): WrittenCell {
  const { value, look } = cell;
  const kind = column?.kind ?? 'words';
  const format = FORMATS[kind];
  return {
    value: typeof value === 'string' && value !== '' && kind !== 'words' ? Number(value) : value,
    look: { ...(format === null ? {} : { format }), ...(look === undefined ? {} : LOOKS[look]) },
    ...(cell.link === undefined ? {} : { target: link(cell.link) }),
  };
}

/** The first sheet: its lines, what the other sheets are, and the charts beside what they are drawn from. */
function overview(
  { title, lines, charts, tables }: SummaryDocument,
  name: string,
  language: Language,
): {
  readonly name: string;
  readonly rows: readonly WrittenRow[];
  readonly charts: readonly BarChart[];
  readonly pages: readonly number[];
} {
  const say = voice(language, 'summary');
  const whole = (value: string, look: Look): WrittenRow => ({
    cells: [{ value, span: WIDTHS.length }],
    look,
    height: 'fit',
  });
  const rows: WrittenRow[] = [
    { cells: [{ value: title }], look: TITLE, height: 26 },
    ...lines.map((line) => whole(line, NOTE)),
    EMPTY,
    ...tables.map((table) => whole(say('sheetNote', { name: say(table.title), note: table.note }), NOTE)),
    EMPTY,
  ];
  const drawn: BarChart[] = [];
  for (const chart of charts) {
    drawn.push(barChart(chart, rows.length));
    const height = Math.max(CHART_ROWS, chart.labels.length * chart.series.length + 4);
    const data = chart.labels.map((label, index): WrittenRow => ({
      cells: [{ value: label }, ...chart.series.map(({ values }) => ({ value: values[index] ?? 0 }))],
      look: BODY,
    }));
    rows.push(
      { cells: [{ value: chart.title }], look: HEADING },
      { cells: [chart.head, ...chart.series.map((one) => one.name)].map((value) => ({ value })), look: HEAD },
      ...data,
      ...Array.from({ length: height - data.length }, () => EMPTY),
    );
  }
  const pages = drawn.flatMap(({ over }, index) =>
    index > 0 && index % CHARTS_OF_A_PAGE === 0 ? [over.top] : [],
  );
  return { name, rows, charts: drawn, pages };
}

const EMPTY: WrittenRow = { cells: [], look: {} };

/** A chart whose heading stands in a row, with the head of its data below. */
function barChart({ title, labels, series }: Chart, row: number): BarChart {
  const top = row + 2;
  const column = (left: number): Area => ({ top, left, bottom: top + labels.length - 1, right: left });
  const [left, right] = CHART_COLUMNS;
  const height = Math.max(CHART_ROWS, labels.length * series.length + 4);
  return {
    title,
    labels: { area: column(0), values: labels },
    series: series.map(({ name, values }, index) => ({
      ...{ name, values, area: column(index + 1) },
      colour: SERIES_COLOURS[index % SERIES_COLOURS.length] ?? SERIES_COLOURS[0],
    })),
    format: '0',
    over: { top: row, left, bottom: row + height - 1, right },
  };
}
