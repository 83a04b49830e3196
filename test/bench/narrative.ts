import { reviewNarrative } from '../../src/disclosure/narrative/review';
import { narrativeOf } from '../../src/disclosure/narrative/text';
import type { TextColumn } from '../../src/outcome/lines/text-table';
import { textTable } from '../../src/outcome/lines/text-table';
import { serviceCenter } from '../disclosure/narrative/texts/service-center';

/** Characters on a printed page of an explanation. */
const PAGE = 600;

/** The texts that are measured, in pages. */
const PAGES = [10, 100, 1000];

const RUNS = 5;

const COLUMNS: readonly TextColumn[] = [
  'pages',
  'characters',
  'claims',
  'relations',
  'ms',
  'µs/character',
  'growth',
].map((head) => ({ head, align: 'right' as const }));

/** A text of so many pages: the explanation over and over, each time of another unit. */
function textOfPages(pages: number): string {
  const copies = Math.ceil((pages * PAGE) / serviceCenter.length);
  return Array.from({ length: copies }, (_unused, index) =>
    serviceCenter.replaceAll('洪山区', `第${index + 1}区`),
  ).join('\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How long explanations of growing length take to read and to review; `growth` is per character, 1.0 is linear. */
export function benchNarrative(): void {
  console.log('\nEngine: the written explanation');
  let before: number | null = null;
  const rows = PAGES.map((pages) => {
    const text = textOfPages(pages);
    const times: number[] = [];
    let review = reviewNarrative(narrativeOf(text), []);
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      review = reviewNarrative(narrativeOf(text), []);
      times.push(performance.now() - start);
    }
    const time = median(times);
    const each = (time * 1000) / text.length;
    const growth = before === null ? '' : (each / before).toFixed(2);
    before = each;
    return [
      String(pages),
      String(text.length),
      String(review.claims.length),
      String(review.relations.length),
      time.toFixed(1),
      each.toFixed(2),
      growth,
    ];
  });
  for (const line of textTable(COLUMNS, rows)) console.log(line);
}
