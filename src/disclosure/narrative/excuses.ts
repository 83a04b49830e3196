import type { Side } from '../sheet/standing';
import type { Quantity } from './amounts';
import type { Claim } from './claims';
import type { Interpretation } from './interpreter';
import type { TextRelation } from './relation';
import { relationsWithin } from './relations';
import { TextContext } from './relations/context';
import type { Tied } from './ties';

const nameOf = ({ rule, claims }: TextRelation): string =>
  [rule, ...claims.map(({ index }) => index)].join(' ');

/** Whether a relation is about a claim: it is then the one that is accused. */
const isAbout = ({ claims: [first] }: TextRelation, wrong: ReadonlySet<Claim>): boolean =>
  first !== undefined && wrong.has(first);

/**
 * The relations within a text, where the tables show which figure is wrong: what is right by the tables is not accused
 * of not fitting to it. A total that the tables have otherwise does not make its shares wrong, and a wrong part not its
 * total.
 */
export function withoutInnocents(
  relations: readonly TextRelation[],
  interpretation: Interpretation,
  ties: readonly Tied[],
): readonly TextRelation[] {
  const wrong = ties.filter(
    ({ relation: { state, saying } }) => state === 'broken' && saying?.severity === 'error',
  );
  if (wrong.length === 0) return relations;
  const accused = new Set(wrong.map(({ claim }) => claim));
  const corrected = new Map<Quantity, Side>(
    wrong.flatMap(({ claim: { quantity }, figure }) => (quantity === null ? [] : [[quantity, figure]])),
  );
  const judged = new Map(
    relationsWithin(new TextContext(interpretation, corrected)).map((relation) => [
      nameOf(relation),
      relation,
    ]),
  );
  return relations.map((relation) => {
    if (relation.state !== 'broken' || isAbout(relation, accused)) return relation;
    if (!relation.claims.some((claim) => accused.has(claim))) return relation;
    const again = judged.get(nameOf(relation));
    return again === undefined || again.state === 'broken' ? relation : { ...again, saying: null };
  });
}
