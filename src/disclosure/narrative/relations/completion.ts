import { Decimal, ZERO } from '../../sheet/decimal';
import { dividedBy, printedAs } from '../../sheet/interval';
import type { Side } from '../../sheet/standing';
import { bestOf, standingOf, workedOut } from '../../sheet/standing';
import type { Claim, Direction, Role, StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import { added as sumOf, difference, rounded } from '../judgement';
import type { TextRelation } from '../relation';
import { compared, shownAs, unchecked, verdict } from '../relation';
import { signedSide } from './change';
import type { TextContext } from './context';

/** A budget that a completion may be measured by, and the claims that state it. */
interface Base {
  readonly side: Side;
  readonly claims: readonly Claim[];
}

const ONE = new Decimal(1);

/**
 * The budgets that a text may mean, the likeliest first: 年初预算 where it says so, else the year's, with what was added
 * where an addition is stated.
 */
function basesOf({ claims }: Topic, completion: Claim, context: TextContext): readonly Base[] {
  const stated = (role: Role): Base | null => {
    const claim = claims.get(role);
    return claim === undefined ? null : { side: context.exactness.stated(claim.quantity), claims: [claim] };
  };
  const [opening, budget, added] = [stated('openingBudget'), stated('budget'), stated('addedBudget')];
  if (opening !== null && /年初/u.test(completion.place.quote)) return [opening];
  const withAdded = [budget, opening].flatMap((base) =>
    base === null || added === null
      ? []
      : [{ side: sumOf([base.side, added.side]), claims: [...base.claims, ...added.claims] }],
  );
  const bases = [...withAdded, budget, opening].filter((base) => base !== null);
  if (bases.length > 0) return bases;
  const change = claims.get('budgetChange');
  const final = valueOf({ claims });
  if (change === undefined || final === undefined) return [];
  const side = difference(context.exactness.stated(final.quantity), signedSide(change, context));
  return [{ side, claims: [change] }];
}

/** What a second rate of a paragraph goes on with: …完成年初预算的 c%，预算执行率 c%. */
function ratedBefore(topic: Topic, { place }: StatedClaim, context: TextContext): Topic | undefined {
  if (topic.key === null || !topic.inherited) return undefined;
  const before = context.topicBefore(topic.key, topic);
  const rate = before?.claims.get('completion');
  return rate?.place.paragraph === place.paragraph ? before : undefined;
}

/** 年初预算 a，支出决算 b，完成年初预算的 c%. */
export function checkCompletion(topic: Topic, context: TextContext): readonly TextRelation[] {
  const completion = topic.claims.get('completion');
  if (completion === undefined) return [];
  const { quantity } = completion;
  const about = valueOf(topic) === undefined ? (ratedBefore(topic, completion, context) ?? topic) : topic;
  const final = valueOf(about);
  if (final === undefined) return [unchecked('N-COMPLETION', [completion], 'textNoValue')];
  const spent = context.exactness.stated(final.quantity);
  const bases = basesOf(about, completion, context);
  const [first] = bases;
  if (first === undefined) return [unchecked('N-COMPLETION', [completion, final], 'textNoBudget')];
  const claims = [completion, final, ...first.claims];
  if (first.side.value.isZero()) {
    if (spent.value.isZero()) return [unchecked('N-COMPLETION', claims, 'textOfNothing')];
    return [ofNothing(claims, quantity.value)];
  }
  const stated = rounded(quantity);
  const judged = bases.flatMap((base) => {
    const interval = dividedBy(spent.interval(), base.side.interval());
    if (interval === null) return [];
    const ratio = workedOut(spent.value.div(base.side.value), interval);
    return [{ base, ratio, standing: standingOf(stated, ratio, 'rounded') }];
  });
  const good = bestOf(judged.map(({ standing }) => standing));
  const best = judged.find(({ standing }) => standing === good);
  if (best === undefined) return [unchecked('N-COMPLETION', claims, 'textOfNothing')];
  return [
    compared({
      rule: 'N-COMPLETION',
      stated,
      other: best.ratio,
      agreement: 'rounded',
      claims: [completion, final, ...best.base.claims],
      measure: 'ratio',
      broken: 'textCompletion',
      values: { final: shownAs(spent.value, 'amount'), budget: shownAs(best.base.side.value, 'amount') },
    }),
  ];
}

function ofNothing(claims: readonly Claim[], actual: Decimal): TextRelation {
  const relation = verdict({
    rule: 'N-COMPLETION',
    standing: 'broken',
    claims,
    expected: ZERO,
    actual,
    measure: 'ratio',
    broken: 'textCompletionOfNothing',
  });
  return { ...relation, expected: null };
}

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = { up: '大于', down: '小于', same: '等于' };

/** 决算数大于预算数, where only the completion is stated: above, below or just 100 %. */
function checkByCompletion(comparison: Claim, completion: StatedClaim): TextRelation {
  const { lower, upper } = printedAs(completion.quantity.value, completion.quantity.step);
  const possible: readonly Direction[] = [
    ...(upper.gt(1) ? ['up' as const] : []),
    ...(lower.lt(1) ? ['down' as const] : []),
    ...(lower.lte(1) && upper.gte(1) ? ['same' as const] : []),
  ];
  const [direction = 'same'] = possible;
  return verdict({
    rule: 'N-DIRECTION',
    standing: possible.some((one) => one === comparison.direction) ? 'held' : 'broken',
    claims: [comparison, completion],
    expected: ONE,
    actual: completion.quantity.value,
    measure: 'ratio',
    broken: 'textComparisonByRate',
    values: { words: DIRECTION_WORDS[direction] },
  });
}

/** 决算数大于预算数. */
export function checkComparison({ claims, comparison }: Topic): readonly TextRelation[] {
  if (comparison === null) return [];
  const final = claims.get('final') ?? claims.get('amount');
  const budget = claims.get('openingBudget') ?? claims.get('budget');
  if (final === undefined || budget === undefined) {
    const completion = claims.get('completion');
    return completion === undefined
      ? [unchecked('N-DIRECTION', [comparison], 'textNoBudget')]
      : [checkByCompletion(comparison, completion)];
  }
  const difference = final.quantity.value.minus(budget.quantity.value);
  const direction: Direction = difference.isZero() ? 'same' : difference.isPositive() ? 'up' : 'down';
  return [
    verdict({
      rule: 'N-DIRECTION',
      standing: direction === comparison.direction ? 'held' : 'broken',
      claims: [comparison, final, budget],
      expected: budget.quantity.value,
      actual: final.quantity.value,
      measure: 'amount',
      broken: 'textComparison',
      values: { words: DIRECTION_WORDS[direction] },
    }),
  ];
}

interface SidedClaim {
  readonly claim: StatedClaim;
  readonly side: Side;
}

/** 年初 + 追加 = 全年预算, and 比预算增减 = 决算 − 预算, where all three are stated. */
export function checkBudget(topic: Topic, context: TextContext): readonly TextRelation[] {
  const { claims } = topic;
  const of = (claim: StatedClaim | undefined): SidedClaim | null =>
    claim === undefined ? null : { side: context.exactness.stated(claim.quantity), claim };
  const [opening, added, budget] = [
    of(claims.get('openingBudget')),
    of(claims.get('addedBudget')),
    of(claims.get('budget')),
  ];
  const relations: TextRelation[] = [];
  if (opening !== null && added !== null && budget !== null)
    relations.push(
      equation([budget.claim, opening.claim, added.claim], budget.side, sumOf([opening.side, added.side])),
    );
  const change = claims.get('budgetChange');
  const base = budget ?? opening;
  const spent = of(valueOf(topic));
  if (change !== undefined && base !== null && spent !== null) {
    const expected = difference(spent.side, base.side);
    relations.push(equation([change, spent.claim, base.claim], signedSide(change, context), expected));
  }
  return relations;
}

function equation(claims: readonly Claim[], stated: Side, other: Side): TextRelation {
  return compared({
    rule: 'N-BUDGET',
    stated,
    other,
    agreement: 'sum',
    claims,
    measure: 'amount',
    broken: 'textBudget',
  });
}
