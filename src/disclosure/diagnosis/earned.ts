import type { ExecutionFormula } from '../scoring/scheme';
import { Decimal, ONE, ZERO } from '../sheet/decimal';
import type { Range } from './range';
import { ANYTHING } from './range';

const isAboveNothing = (share: Decimal | null): share is Decimal => share?.gt(ZERO) === true;

/** The rates by which a share between two is earned, both as ratios; nothing is said of rates beyond the whole. */
export function earnedFrom(formula: ExecutionFormula, { low, high }: Range): Range {
  const least = isAboveNothing(low) ? low : null;
  const most = high?.lt(ONE) === true ? high : null;
  switch (formula.kind) {
    case 'proportional':
      return { low: least, high: most };
    case 'floor': {
      const floor = new Decimal(formula.below);
      return {
        low: least === null ? null : Decimal.max(least, floor),
        // Below the floor nothing is earned, which is no more than any share.
        high: most === null ? null : Decimal.max(most, floor),
      };
    }
    case 'steps': {
      const fits = formula.steps.map(
        ({ share }) => (least?.lte(share) ?? true) && (most?.gte(share) ?? true),
      );
      const first = fits.indexOf(true);
      if (first < 0) return ANYTHING;
      const last = fits.lastIndexOf(true);
      const above = formula.steps[first - 1];
      const lowest = formula.steps[last];
      return {
        low: least === null || lowest === undefined ? null : new Decimal(lowest.from),
        high: above === undefined ? null : new Decimal(above.from),
      };
    }
  }
}
