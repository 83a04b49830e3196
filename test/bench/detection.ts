import { reviewWorkbook } from '../../src/disclosure/review';
import { alarms, brokenBook, detect, randomBook } from '../disclosure/generated';
import type { ErrorKind } from '../generator';
import { ERROR_KINDS } from '../generator';
import type { TextColumn } from '../../src/outcome/lines/text-table';
import { textTable } from '../../src/outcome/lines/text-table';

/** How many random workbooks: half of them consistent, half with one injected error each. */
const WORKBOOKS = 1000;

const COLUMNS: readonly TextColumn[] = [
  { head: 'injected error' },
  ...['workbooks', 'found', 'by every relation', 'names its relation', 'names its cell'].map((head) => ({
    head,
    align: 'right' as const,
  })),
];

interface Tally {
  injected: number;
  found: number;
  complete: number;
  pointed: number;
  exact: number;
}

function tallyOf(kind: ErrorKind, seeds: readonly number[]): Tally {
  const tally: Tally = { injected: 0, found: 0, complete: 0, pointed: 0, exact: 0 };
  for (const seed of seeds) {
    const injection = brokenBook(seed, kind);
    if (injection === null || injection.breaks.length === 0) continue;
    const { found, missed, pointed, exact } = detect(injection);
    tally.injected += 1;
    tally.found += Number(found);
    tally.complete += Number(missed.length === 0);
    tally.pointed += Number(pointed);
    tally.exact += Number(exact);
  }
  return tally;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/**
 * Recall, precision and where the findings point, by kind of error, over random workbooks in random layouts. Errors
 * that break nothing beyond rounding are left out: no checker can see them.
 */
export function benchDetection(): void {
  const half = WORKBOOKS / 2;
  const falseAlarms = Array.from({ length: half }, (_unused, index) => index + 1).filter(
    (seed) => alarms(reviewWorkbook(randomBook(seed).workbook)).length > 0,
  ).length;
  console.log(`\nConsistent disclosures with a false alarm: ${falseAlarms} of ${half}`);
  const perKind = Math.ceil(half / ERROR_KINDS.length);
  const rows = ERROR_KINDS.map((kind, index) => {
    const seeds = Array.from({ length: perKind }, (_unused, at) => half + index * perKind + at);
    const { injected, found, complete, pointed, exact } = tallyOf(kind, seeds);
    return [
      kind,
      String(injected),
      percent(found, injected),
      percent(complete, injected),
      percent(pointed, injected),
      percent(exact, injected),
    ];
  });
  for (const line of textTable(COLUMNS, rows)) console.log(line);
}
