import type { ExecutionFormula } from '../scoring/scheme';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { ONE, ZERO } from '../sheet/decimal';
import type { Measure } from '../value';

/** A cell as it takes part in a relation, in its own form's unit. */
export interface CellPart {
  readonly of: 'cell';
  readonly place: CellPlace;
  /** What it prints; zero for a blank. */
  readonly value: Decimal;
  /** The step to which it is printed; null where it is exactly what it says. */
  readonly step: Decimal | null;
  readonly printed: boolean;
  readonly counts: Measure;
}

/** How a side of a relation is made up of cells. */
export type Composition =
  | CellPart
  | { readonly of: 'constant'; readonly value: Decimal }
  | { readonly of: 'sum'; readonly parts: readonly Composition[] }
  | { readonly of: 'scaled'; readonly part: Composition; readonly factor: Decimal }
  /** As exactly what is printed: without the step of its cells. */
  | { readonly of: 'exact'; readonly part: Composition }
  | { readonly of: 'product' | 'quotient'; readonly left: Composition; readonly right: Composition }
  /** The share that a rate earns by the scheme. */
  | { readonly of: 'earned'; readonly rate: Composition; readonly formula: ExecutionFormula };

/** A cell's part in a sum: times its coefficient, which also carries it into the unit of the relation. */
export interface Term extends CellPart {
  readonly coefficient: Decimal;
}

/** A sum of cells and a constant. */
export interface Linear {
  readonly terms: readonly Term[];
  readonly constant: Decimal;
}

/** Its sum, each cell times a factor; null where it is more than a sum. */
export function linear(composition: Composition, factor: Decimal = ONE): Linear | null {
  const terms: Term[] = [];
  const constant = gather(composition, factor, false, terms);
  return constant === null ? null : { terms, constant };
}

/** Adds the terms of a composition to those known, and gives its constant; null where it is more than a sum. */
function gather(composition: Composition, factor: Decimal, exact: boolean, terms: Term[]): Decimal | null {
  switch (composition.of) {
    case 'cell':
      terms.push({ ...composition, ...(exact ? { step: null } : {}), coefficient: factor });
      return ZERO;
    case 'constant':
      return composition.value.times(factor);
    case 'scaled':
      return gather(composition.part, factor.times(composition.factor), exact, terms);
    case 'exact':
      return gather(composition.part, factor, true, terms);
    case 'sum': {
      let constant: Decimal | null = ZERO;
      for (const part of composition.parts) {
        const own = gather(part, factor, exact, terms);
        constant = own === null || constant === null ? null : constant.plus(own);
      }
      return constant;
    }
    case 'product':
    case 'quotient':
    case 'earned':
      return null;
  }
}
