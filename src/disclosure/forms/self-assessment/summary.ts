import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import type { NearMiss } from '../recognition';
import { PROJECT_HEAD } from './labels';
import type { Segment } from './segments';

/** The fewest heads by which a row of labels is a table's and not a field with its value. */
const FEWEST_HEADS = 4;

/** The heads and lines of a table with one project a row; null where a segment is none. */
export function summaryIn(segment: Segment): NonNullable<NearMiss['summary']> | null {
  const index = segment.findIndex(
    ({ cells }) => cells.length >= FEWEST_HEADS && cells.some(({ label }) => PROJECT_HEAD.test(label)),
  );
  const header = segment[index];
  if (header === undefined || !header.cells.every(({ cell }) => typeof cell.value === 'string')) return null;
  const below = segment
    .slice(index + header.head.rows)
    .filter(({ cells, role }) => cells.length > 1 && role !== 'after');
  return { heads: header.cells.map(({ cell }) => oneLine(valueText(cell.value))), lines: below.length };
}
