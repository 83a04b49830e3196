import { reviewWorkbook } from '../../src/disclosure/review';
import type { WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { openWorkbook } from '../../src/review-files/read-workbook';
import type { TextColumn } from '../../src/outcome/lines/text-table';
import { textTable } from '../../src/outcome/lines/text-table';

/** How long a workbook takes to read and to review; both in milliseconds, the medians of several runs. */
export interface Measurement {
  readonly name: string;
  readonly sheets: number;
  readonly cells: number;
  readonly read: number;
  readonly review: number;
}

/** The first runs only warm up. */
const WARM_UP = 3;
const FEWEST_RUNS = 5;
const MOST_RUNS = 30;

/** A large workbook is measured no more often than this leaves time for, in milliseconds. */
const ENOUGH = 3000;

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

/** Reads a workbook's bytes and reviews it once. Times in milliseconds. */
export async function readAndReview(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly snapshot: WorkbookSnapshot; readonly read: number; readonly review: number }> {
  const start = performance.now();
  const opened = await openWorkbook(name, bytes);
  const read = performance.now() - start;
  if (!opened.ok) throw new Error(`${name}: ${opened.failure}`);
  const { snapshot } = opened.value;
  const begin = performance.now();
  reviewWorkbook(snapshot);
  return { snapshot, read, review: performance.now() - begin };
}

/** Reads and reviews a workbook's bytes several times. */
export async function measure(name: string, bytes: Uint8Array): Promise<Measurement> {
  const reads: number[] = [];
  const reviews: number[] = [];
  let { snapshot } = await readAndReview(name, bytes);
  const start = performance.now();
  for (let run = 1; run < WARM_UP + MOST_RUNS; run++) {
    const { read, review, snapshot: again } = await readAndReview(name, bytes);
    snapshot = again;
    if (run < WARM_UP) continue;
    reads.push(read);
    reviews.push(review);
    if (reads.length >= FEWEST_RUNS && performance.now() - start > ENOUGH) break;
  }
  const cells = cellCount(snapshot);
  return { name, sheets: snapshot.sheets.length, cells, read: median(reads), review: median(reviews) };
}

function cellCount({ sheets }: WorkbookSnapshot): number {
  return sheets
    .flatMap(({ rows }) => rows)
    .reduce((count, { cells }) => count + cells.filter(({ value }) => value !== null).length, 0);
}

/** What some work gives, and the processor time that it takes, in milliseconds: others may use the machine meanwhile. */
export function timed<Result>(work: () => Result): { readonly result: Result; readonly ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
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
