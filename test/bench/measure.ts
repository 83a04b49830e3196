import { reviewWorkbook } from '../../src/disclosure/review';
import type { WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { openWorkbook } from '../../src/review-files/read-workbook';
import type { TextColumn } from '../../src/review-files/text-table';
import { textTable } from '../../src/review-files/text-table';

/** How long a workbook takes to read and to review; both in milliseconds, the medians of several runs. */
export interface Measurement {
  readonly name: string;
  readonly sheets: number;
  readonly cells: number;
  readonly read: number;
  readonly review: number;
}

const RUNS = 5;

const COLUMNS: readonly TextColumn[] = [
  { head: 'workbook' },
  { head: 'sheets', align: 'right' },
  { head: 'cells', align: 'right' },
  { head: 'read ms', align: 'right' },
  { head: 'review ms', align: 'right' },
  { head: 'review/read', align: 'right' },
  { head: 'review µs/cell', align: 'right' },
  { head: 'growth', align: 'right' },
];

/** Reads and reviews a workbook's bytes several times. The first run only warms up. */
export async function measure(name: string, bytes: Uint8Array): Promise<Measurement> {
  const reads: number[] = [];
  const reviews: number[] = [];
  let snapshot: WorkbookSnapshot = { sheets: [] };
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    const opened = await openWorkbook(name, bytes);
    const opening = performance.now() - start;
    if (!opened.ok) throw new Error(`${name}: ${opened.failure}`);
    snapshot = opened.value.snapshot;
    const begin = performance.now();
    reviewWorkbook(snapshot);
    const reviewing = performance.now() - begin;
    if (run === 0) continue;
    reads.push(opening);
    reviews.push(reviewing);
  }
  const cells = cellCount(snapshot);
  return { name, sheets: snapshot.sheets.length, cells, read: median(reads), review: median(reviews) };
}

function cellCount({ sheets }: WorkbookSnapshot): number {
  return sheets
    .flatMap(({ rows }) => rows)
    .reduce((count, { cells }) => count + cells.filter(({ value }) => value !== null).length, 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** `growth` is the time per cell against the smaller workbook before: 1.0 is linear. */
function tableRow(
  { name, sheets, cells, read, review }: Measurement,
  smaller: Measurement | undefined,
): string[] {
  const perCell = (review * 1000) / cells;
  const growth =
    smaller === undefined ? '' : (perCell / ((smaller.review * 1000) / smaller.cells)).toFixed(2);
  return [
    name,
    String(sheets),
    String(cells),
    read.toFixed(1),
    review.toFixed(1),
    `${((100 * review) / read).toFixed(0)} %`,
    perCell.toFixed(2),
    growth,
  ];
}

/** Prints measurements; in a growing series each is compared with the one before. */
export function printMeasurements(
  title: string,
  measurements: readonly Measurement[],
  growing: boolean,
): void {
  const rows = measurements.map((measurement, index) =>
    tableRow(measurement, growing ? measurements[index - 1] : undefined),
  );
  console.log(`\n${title}`);
  for (const line of textTable(COLUMNS, rows)) console.log(line);
}
