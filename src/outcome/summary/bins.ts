import { Decimal } from 'decimal.js';
import type { Key } from '../../voice/catalogue';

/** A range of rates or scores: from `from` on, and below `below`, or exactly `is`. What falls into several is in the first. */
export interface Bin {
  readonly name: Key<'summary'>;
  readonly from?: string;
  readonly below?: string;
  readonly is?: string;
}

/** Execution rates, as ratios, the lowest first. */
export const RATE_BINS: readonly Bin[] = [
  { name: 'rateBelow60', below: '0.6' },
  { name: 'rate60', from: '0.6', below: '0.8' },
  { name: 'rate80', from: '0.8', below: '0.9' },
  { name: 'rate90', from: '0.9', below: '1' },
  { name: 'rateWhole', is: '1' },
  { name: 'rateAbove', from: '1' },
];

/** Total scores by the grades of 财预〔2020〕10号: 优 from 90, 良 from 80, 中 from 60, 差 below. */
export const SCORE_BINS: readonly Bin[] = [
  { name: 'scorePoor', below: '60' },
  { name: 'scoreFair', from: '60', below: '80' },
  { name: 'scoreGood', from: '80', below: '90' },
  { name: 'scoreExcellent', from: '90' },
];

/** The number of the bin that a figure in decimal notation falls into; null for none. */
export function binOf(bins: readonly Bin[], figure: string | null): number | null {
  if (figure === null) return null;
  const value = new Decimal(figure);
  const index = bins.findIndex(
    ({ from, below, is }) =>
      (is === undefined || value.eq(is)) &&
      (from === undefined || value.gte(from)) &&
      (below === undefined || value.lt(below)),
  );
  return index < 0 ? null : index;
}
