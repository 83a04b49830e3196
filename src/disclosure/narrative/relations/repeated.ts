import type { Severity } from '../../findings';
import type { Enumeration, Role, StatedClaim, Topic } from '../claims';
import { isOfBudget, valueOf } from '../claims';
import type { TextRelation } from '../relation';
import { compared } from '../relation';
import type { TextContext } from './context';

/** A claim that may be stated again, under the name by which it is found again. */
interface Statement {
  readonly name: string;
  /** Whether the text does not say what it is about: it is then only compared where it agrees. */
  readonly doubtful: boolean;
  readonly claim: StatedClaim;
  readonly severity: Severity;
}

/** Budgets as they are stated besides the value. */
const BUDGETS: readonly Role[] = ['openingBudget', 'budget'];

/** A name that a project or an item of spending has for itself is at least this long. */
const OWN_NAME = 4;

/** Subjects that mean another figure each time. */
const NOT_REPEATED: ReadonlySet<string> = new Set(['performance-funds', 'vehicle-stock']);

/** What a topic is found again by; null for one that is not. */
function nameOf(topic: Topic): { readonly name: string; readonly severity: Severity } | null {
  const { key, subject, project, list, item, claims } = topic;
  // The numbered list of 类 is compared with what was said of them before by the total that its items add up to.
  // What is a part of something by the same words is not that.
  if (item || (key !== null && list?.whole?.key === key)) return null;
  if (key !== null) {
    if (NOT_REPEATED.has(key)) return null;
    const certain = !key.startsWith('class-') && !key.startsWith('whole');
    return { name: key, severity: certain ? 'error' : 'warning' };
  }
  if (subject.length < OWN_NAME) return null;
  if (project !== null && subject === project) return { name: `project ${project}`, severity: 'warning' };
  if (claims.has('final') && (claims.has('budget') || claims.has('openingBudget')))
    return { name: `spending ${subject}`, severity: 'warning' };
  const whole = list === null || list.whole === null ? undefined : listedOf(list, list.whole);
  if (whole === undefined || claims.has('addedBudget')) return null;
  return { name: `part ${whole.quantity.value.toFixed()} ${subject}`, severity: 'warning' };
}

/** The figure of a whole that a list is of. */
function listedOf({ of }: Enumeration, whole: Topic): StatedClaim | undefined {
  return (of === null ? undefined : whole.claims.get(of)) ?? valueOf(whole);
}

function statementsOf(topic: Topic): readonly Statement[] {
  const named = nameOf(topic);
  if (named === null) return [];
  const value = valueOf(topic);
  const claims = [...BUDGETS.map((role) => topic.claims.get(role)), value].filter(
    (claim) => claim !== undefined,
  );
  return claims.map((claim) => {
    const role =
      claim === value && isOfBudget(topic)
        ? 'budget'
        : claim === value
          ? `value ${claim.quantity.measure === 'count' ? claim.quantity.unit : ''}`
          : claim.role;
    // 实际发生支出 under the heading of a kind of spending is that kind's, though it is not named again.
    const goesOn = topic.section === 'three-public' && claim.role === 'final';
    // Where no heading says what the paragraph is about, its totals may be two things.
    const certain = !topic.inherited && (topic.headed || topic.key !== 'grand-total');
    return {
      name: `${named.name} ${role} ${topic.year ?? ''}`,
      claim,
      severity: certain ? named.severity : 'warning',
      doubtful: topic.inherited && !goesOn,
    };
  });
}

/** An item's amount that stands behind its name is what was spent on it: …（项）225.12万元，…支出决算为225.12万元. */
function checkItem({ item, claims }: Topic, context: TextContext): readonly TextRelation[] {
  const [amount, final] = [claims.get('amount'), claims.get('final')];
  if (!item || amount === undefined || final === undefined) return [];
  return [
    compared({
      rule: 'N-TWICE',
      stated: context.exactness.stated(final.quantity),
      other: context.exactness.stated(amount.quantity),
      agreement: 'sum',
      claims: [final, amount],
      measure: 'amount',
      broken: 'textTwice',
      values: { other: amount.place.quote },
    }),
  ];
}

/** What is stated more than once is stated alike. */
export function checkRepeated(context: TextContext): readonly TextRelation[] {
  const first = new Map<string, StatedClaim>();
  const items = context.topics.flatMap((topic) => checkItem(topic, context));
  const again = context.topics
    .flatMap(statementsOf)
    .flatMap(({ name, claim, severity, doubtful }): readonly TextRelation[] => {
      const known = first.get(name);
      if (known === undefined) {
        if (!doubtful) first.set(name, claim);
        return [];
      }
      const relation = compared({
        rule: 'N-TWICE',
        stated: context.exactness.stated(claim.quantity),
        other: context.exactness.stated(known.quantity),
        agreement: 'sum',
        claims: [claim, known],
        measure: claim.quantity.measure,
        broken: 'textTwice',
        severity,
        values: { other: known.place.quote },
      });
      return doubtful && relation.state === 'broken' ? [] : [relation];
    });
  return [...items, ...again];
}
