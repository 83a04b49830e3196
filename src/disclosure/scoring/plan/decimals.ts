import { stepOfDecimals } from '../../sheet/decimal';
import type { Decimal } from '../../sheet/decimal';
import { decimalsOfStep } from '../../sheet/printed-number';
import type { ScoringScheme } from '../scheme';

/** Decimals of a percentage that is written into an empty cell: 88.27%. */
export const PERCENT_DECIMALS = 2;

/** Decimals to which an execution score is written: those that it is printed to, else the scheme's. */
export function executionDecimals(printed: Decimal | null, { decimals }: ScoringScheme): number {
  const own = printed === null ? 0 : decimalsOfStep(printed);
  return own === 0 ? decimals : own;
}

/** The step to which a sum of scores is written. */
export function sumStep({ decimals }: ScoringScheme): Decimal {
  return stepOfDecimals(decimals);
}
