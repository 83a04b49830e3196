import type { Severity } from '../../findings';
import { standingOf } from '../../sheet/standing';
import type { Enumeration, Role, StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import { added } from '../judgement';
import type { TextRelation } from '../relation';
import { compared, unchecked } from '../relation';
import type { SubjectKey } from '../subject-table';
import { compositionOf, partsOf } from '../subjects';
import { BUDGETS } from '../topic-roles';
import { signedSide } from './change';
import type { TextContext } from './context';

/** What of a whole and its parts adds up. `value` is the amount, what was spent, or the number of things. */
const SUMMED = ['value', 'openingBudget', 'budget', 'addedBudget', 'change'] as const;
type Summed = (typeof SUMMED)[number];

/** What a topic states where it states no value: a list may add up budgets. */
const INSTEAD: readonly Role[] = ['addedBudget', 'openingBudget', 'budget'];

function stated(topic: Topic, what: Summed, loosely: boolean): StatedClaim | undefined {
  if (what !== 'value') return topic.claims.get(what);
  const value = valueOf(topic);
  if (value !== undefined || !loosely) return value;
  return INSTEAD.map((role) => topic.claims.get(role)).find((claim) => claim !== undefined);
}

/** Whether all parts are of a family that always adds up to the whole. */
function isComposed(key: SubjectKey | null, parts: readonly Topic[]): boolean {
  return key !== null && parts.every((part) => part.key !== null && compositionOf(part.key)?.whole === key);
}

/** The budget that a list is of, by the figure that stands right before it. */
function budgetOf({ of }: Enumeration, { claims }: Topic): StatedClaim | null {
  return of !== null && BUDGETS.includes(of) ? (claims.get(of) ?? null) : null;
}

/** Whether a list says that it has all parts, or has every part that there can be. */
function isExhaustive({ parts, complete }: Enumeration, { key }: Topic): boolean {
  const keys = new Set(parts.map((part) => part.key));
  const family = key === null ? [] : partsOf(key);
  return complete || (family.length > 0 && family.every((part) => keys.has(part)));
}

function checkSum(
  list: Enumeration,
  whole: Topic,
  what: Summed,
  context: TextContext,
): readonly TextRelation[] {
  const { parts, complete, implied, holed, cut } = list;
  const plainly = what === 'value' && valueOf(whole) !== undefined && !whole.claims.has('budget');
  const ofBudget =
    what === 'value' && parts.every(({ claims }) => !claims.has('final')) ? budgetOf(list, whole) : null;
  const of = ofBudget ?? stated(whole, what, plainly || what === 'value');
  const claims = parts.map((part) => stated(part, what, plainly || valueOf(whole) === undefined));
  const terms = claims.flatMap((claim) => (claim === undefined ? [] : [signedSide(claim, context)]));
  if (of === undefined || terms.length < parts.length || terms.length === 0) return [];
  const result = signedSide(of, context);
  const together = added(terms);
  const standing = standingOf(result, together, 'sum');
  if (holed && standing === 'broken') return [unchecked('N-SUM', [of], 'textListUnread')];
  const above = together.value.abs().gt(result.value.abs());
  if (cut && standing === 'broken' && !above) return [unchecked('N-SUM', [of], 'textListCut')];
  if (parts.length === 1 && standing === 'broken' && !above) return [];
  // What was more a year before may be left out of a list of this year's parts.
  if (what === 'change' && standing === 'broken' && !isExhaustive(list, whole)) return [];
  const exhaustive = complete || (!implied && isComposed(whole.key, parts));
  const severity: Severity = above || exhaustive || what === 'change' ? 'error' : 'warning';
  return [
    compared({
      rule: 'N-SUM',
      stated: result,
      other: together,
      agreement: 'sum',
      claims: [of, ...claims.filter((claim) => claim !== undefined)],
      measure: of.quantity.measure,
      broken: severity === 'warning' ? 'textSumShort' : 'textSum',
      severity,
    }),
  ];
}

/** Whether two relations are about the same figures: a list of budgets states them as its only value. */
const sameClaims = ({ claims: one }: TextRelation, { claims: other }: TextRelation): boolean =>
  one.length === other.length && one.every((claim, index) => claim === other[index]);

/** A whole and the parts that the text gives for it. */
export function checkList(list: Enumeration, context: TextContext): readonly TextRelation[] {
  const { whole, parts } = list;
  if (whole === null || parts.length === 0) return [];
  const relations = SUMMED.flatMap((what) => checkSum(list, whole, what, context));
  return relations.filter(
    (relation, index) => !relations.slice(0, index).some((earlier) => sameClaims(earlier, relation)),
  );
}
