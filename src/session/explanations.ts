import type { Derivation } from '../disclosure/findings';
import type { Review } from '../disclosure/review-types';
import type { FormPlan } from '../disclosure/scoring/plan/form-plan';
import { reference } from '../disclosure/sheet/address';

/** Derivations by the reference of the score's cell. */
export type Explanations = ReadonlyMap<string, Derivation>;

/**
 * How the scores come about once plans are carried out: a sum is then that of its corrected parts. What the form prints
 * is still what it printed before.
 */
export function explanationsAfter(
  { derivations }: Pick<Review, 'derivations'>,
  plans: readonly FormPlan[],
): Explanations {
  const after = plans.flatMap((plan) => plan.derivations());
  return new Map([...derivations, ...after].map((derivation) => [reference(derivation.place), derivation]));
}
