import { Decimal, HUNDRED } from '../../sheet/decimal';
import { dividedBy, exactly, plus, times } from '../../sheet/interval';
import type { Side } from '../../sheet/standing';
import { bestOf, standingOf, workedOut } from '../../sheet/standing';
import type { Claim, StatedClaim, Topic } from '../claims';
import { added, rounded } from '../judgement';
import type { TextRelation } from '../relation';
import { compared, unchecked, verdict } from '../relation';
import type { TextContext } from './context';
import type { ScoredPart } from './score-parts';
import { checkDividedParts, checkScoreParts } from './score-parts';

/** The weights that execution has in the forms in use: 20 points in Wuhan, 10 in the Ministry's form. */
const EXECUTION_WEIGHTS = [new Decimal(10), new Decimal(20)] as const;

/** An execution rate with the claims that it follows from. */
interface Rate {
  readonly side: Side;
  readonly claims: readonly Claim[];
}

/** The execution rates of the reports and project summaries of a text, by their scopes. */
function ratesByScope(context: TextContext): ReadonlyMap<number, Rate> {
  const rates = new Map<number, Rate>();
  for (const { scope, project, subject, key, year, claims } of context.topics) {
    if (rates.has(scope) || year !== null) continue;
    if (project === null ? key !== 'whole' : subject !== project) continue;
    const [final, budget] = [claims.get('final'), claims.get('budget') ?? claims.get('openingBudget')];
    const more = claims.has('openingBudget') ? undefined : claims.get('addedBudget');
    if (final === undefined || budget === undefined || budget.quantity.value.isZero()) continue;
    const spent = context.exactness.stated(final.quantity);
    const base = added(
      [budget, ...(more === undefined ? [] : [more])].map(({ quantity }) =>
        context.exactness.stated(quantity),
      ),
    );
    const interval = dividedBy(spent.interval(), base.interval());
    if (interval !== null)
      rates.set(scope, {
        side: workedOut(spent.value.div(base.value), interval),
        claims: [final, budget],
      });
  }
  return rates;
}

/** 执行得分 = 分值 × 执行率, with whichever of the weights in use fits. */
function checkExecution(score: StatedClaim, rate: Rate | undefined): readonly TextRelation[] {
  const { quantity } = score;
  if (rate === undefined) return [unchecked('N-EXEC', [score], 'textNoRate')];
  const weights = EXECUTION_WEIGHTS.filter((weight) => weight.gte(quantity.value));
  const [smallest] = weights;
  if (smallest === undefined) return [unchecked('N-EXEC', [score], 'textNoWeight')];
  const judged = weights.map((weight) => {
    const ratio = Decimal.min(rate.side.value, 1);
    const value = weight.times(ratio);
    const { side } = rate;
    const interval = side.value.gt(1) ? exactly(value) : times(exactly(weight), side.interval());
    const standing = standingOf(rounded(quantity), workedOut(value, interval), 'rounded');
    return { weight, value, standing };
  });
  const best = bestOf(judged.map(({ standing }) => standing));
  const chosen = judged.find(({ standing }) => standing === best);
  if (chosen === undefined) return [];
  return [
    verdict({
      rule: 'N-EXEC',
      standing: chosen.standing,
      claims: [score, ...rate.claims],
      expected: chosen.value.toDecimalPlaces(Math.max(0, quantity.step.decimalPlaces())),
      actual: quantity.value,
      measure: 'points',
      broken: 'textExecution',
      values: { weight: chosen.weight.toFixed() },
    }),
  ];
}

/** A score is at most what the execution rate leaves: weight × rate and full marks for everything else. */
function checkBound(score: StatedClaim, { side, claims }: Rate): TextRelation | null {
  const { quantity } = score;
  if (side.value.gt(1)) return null;
  const limits = EXECUTION_WEIGHTS.map((weight) => {
    const others = HUNDRED.minus(weight);
    const interval = plus(times(exactly(weight), side.interval()), exactly(others));
    return workedOut(weight.times(side.value).plus(others), interval);
  });
  const fits = limits.some((limit) => standingOf(rounded(quantity), limit, 'atMost') !== 'broken');
  const limit = Decimal.max(...limits.map(({ value }) => value));
  return verdict({
    rule: 'N-BOUND',
    standing: fits ? 'held' : 'broken',
    claims: [score, ...claims],
    expected: fits ? quantity.value : limit.toDecimalPlaces(2),
    actual: quantity.value,
    measure: 'points',
    broken: 'textScoreBound',
  });
}

/** The score is what execution gives and what the indicators were awarded, as they are stated: a sum of scores is exact. */
function checkTotal(
  score: StatedClaim,
  execution: StatedClaim,
  indicator: StatedClaim,
  { exactness }: TextContext,
): readonly TextRelation[] {
  return [
    compared({
      rule: 'N-SCORE',
      stated: exactness.stated(score.quantity),
      other: exactness.added([execution.quantity, indicator.quantity]),
      agreement: 'sum',
      claims: [score, execution, indicator],
      measure: 'points',
      broken: 'textScore',
    }),
  ];
}

/** 满分 a 分，得分 b 分. */
function checkFull({ claims }: Topic): readonly TextRelation[] {
  const [full, score] = [claims.get('fullScore'), claims.get('score')];
  if (full === undefined || score === undefined) return [];
  const fits = score.quantity.value.lte(full.quantity.value);
  return [
    verdict({
      rule: 'N-BOUND',
      standing: fits ? 'held' : 'broken',
      claims: [score, full],
      expected: fits ? score.quantity.value : full.quantity.value,
      actual: score.quantity.value,
      measure: 'points',
      broken: 'textFullScore',
    }),
  ];
}

/** The indicators' scores beside their full marks, by the reports that they stand in. */
function partsByScope({ topics }: TextContext): ReadonlyMap<number, readonly ScoredPart[]> {
  const parts = new Map<number, ScoredPart[]>();
  for (const { scope, claims } of topics) {
    const [full, score] = [claims.get('fullScore'), claims.get('score')];
    if (full === undefined || score === undefined) continue;
    const known = parts.get(scope);
    if (known === undefined) parts.set(scope, [{ full, score }]);
    else known.push({ full, score });
  }
  return parts;
}

/** The scores of the reports and of the projects' summaries. */
export function checkScores(context: TextContext): readonly TextRelation[] {
  const rates = ratesByScope(context);
  const parts = partsByScope(context);
  const scored = new Set<number>();
  return context.topics.flatMap((topic) => {
    const { claims, scope } = topic;
    if (claims.has('fullScore')) return checkFull(topic);
    const [score, execution, indicators] = [
      claims.get('score'),
      claims.get('executionScore'),
      claims.get('indicatorScore'),
    ];
    const rate = rates.get(scope);
    const bound = score === undefined || rate === undefined ? null : checkBound(score, rate);
    const first = score !== undefined && !scored.has(scope);
    if (first) scored.add(scope);
    const own = first ? (parts.get(scope) ?? []) : [];
    return [
      ...(execution === undefined ? [] : checkExecution(execution, rate)),
      ...(score === undefined || execution === undefined || indicators === undefined
        ? []
        : checkTotal(score, execution, indicators, context)),
      ...(bound === null ? [] : [bound]),
      ...(score === undefined
        ? []
        : checkScoreParts({ score, indicators, rate, parts: own }, EXECUTION_WEIGHTS, context)),
      ...checkDividedParts(own, context),
    ];
  });
}
