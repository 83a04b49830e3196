import type { RelationState } from '../findings';
import type { Claim } from './claims';
import type { TextRelation } from './relation';

/** How a claim stands: as the worst of the relations that are about it; `notCheckable` where none could be checked. */
export type ClaimState = RelationState;

const WORST_FIRST: readonly ClaimState[] = ['broken', 'withinRounding', 'held', 'notCheckable'];

const worse = (one: ClaimState, other: ClaimState): ClaimState =>
  WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;

/**
 * The states of claims, by their index. A relation that does not hold is about its first claim; those that it is worked
 * out from are only known to be compared.
 */
export function claimsByState(
  claims: readonly Claim[],
  relations: readonly TextRelation[],
): readonly ClaimState[] {
  const states: ClaimState[] = claims.map(() => 'notCheckable');
  for (const {
    state,
    claims: [first, ...others],
  } of relations) {
    if (state === 'notCheckable' || first === undefined) continue;
    states[first.index] = worse(states[first.index] ?? 'notCheckable', state);
    for (const { index } of others) states[index] = worse(states[index] ?? 'notCheckable', 'held');
  }
  return states;
}
