import type { Finding } from '../../disclosure/findings';
import type { Claim } from '../../disclosure/narrative/claims';
import type { TextRelation } from '../../disclosure/narrative/relation';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import type { RelationState } from '../../disclosure/findings';

/** A relation that a claim takes part in, with what was found. */
export interface ClaimRelation {
  readonly relation: TextRelation;
  readonly finding: Finding | undefined;
  /** The other claims that take part. */
  readonly others: readonly Claim[];
}

/** The relations of a claim. */
export interface ClaimRelations {
  /** Those that are about it, the worst first. */
  readonly own: readonly ClaimRelation[];
  /** Those of other claims that are worked out from it, the worst first. */
  readonly used: readonly ClaimRelation[];
}

const WORST_FIRST: readonly RelationState[] = ['broken', 'withinRounding', 'notCheckable', 'held'];

/** The relations that a claim takes part in. */
export function relationsOf({ relations, findings }: NarrativeReview, claim: Claim): ClaimRelations {
  const parts = relations
    .filter(({ claims }) => claims.includes(claim))
    .sort((one, other) => WORST_FIRST.indexOf(one.state) - WORST_FIRST.indexOf(other.state))
    .map((relation): ClaimRelation => ({
      relation,
      finding: findings.find(({ message }) => message === relation.saying?.message),
      others: [...new Set(relation.claims)].filter((other) => other !== claim),
    }));
  return {
    own: parts.filter(({ relation }) => relation.claims[0] === claim),
    used: parts.filter(({ relation }) => relation.claims[0] !== claim),
  };
}
