import { Decimal, HUNDRED } from '../../sheet/decimal';
import { dividedBy, exactly, plus, printedAs, times } from '../../sheet/interval';
import type { Claim, StatedClaim, Topic } from '../claims';
import type { Standing, Worked } from '../judgement';
import { standingOf, standingOfSum } from '../judgement';
import type { TextRelation } from '../relation';
import { unchecked, verdict } from '../relation';
import type { TextContext } from './context';

/** The weights that execution has in the forms in use: 20 points in Wuhan, 10 in the Ministry's form. */
const EXECUTION_WEIGHTS = [new Decimal(10), new Decimal(20)] as const;

const BEST_FIRST: readonly Standing[] = ['held', 'withinRounding', 'lastDigit', 'broken'];

const best = (standings: readonly Standing[]): Standing =>
  BEST_FIRST.find((standing) => standings.includes(standing)) ?? 'broken';

/** The execution rates of the reports and project summaries of a text, by their scopes. */
function ratesByScope(
  context: TextContext,
): ReadonlyMap<number, Worked & { readonly claims: readonly Claim[] }> {
  const rates = new Map<number, Worked & { readonly claims: readonly Claim[] }>();
  for (const { scope, project, subject, key, year, claims } of context.topics) {
    if (rates.has(scope) || year !== null) continue;
    if (project === null ? key !== 'whole' : subject !== project) continue;
    const [final, budget] = [claims.get('final'), claims.get('budget') ?? claims.get('openingBudget')];
    const added = claims.get('addedBudget');
    if (final === undefined || budget === undefined || budget.quantity.value.isZero()) continue;
    const [spent, first] = [
      context.exactness.worked(final.quantity),
      context.exactness.worked(budget.quantity),
    ];
    const more =
      added === undefined || claims.has('openingBudget') ? null : context.exactness.worked(added.quantity);
    const base =
      more === null
        ? first
        : { value: first.value.plus(more.value), interval: plus(first.interval, more.interval) };
    const interval = dividedBy(spent.interval, base.interval);
    if (interval !== null)
      rates.set(scope, { value: spent.value.div(base.value), interval, claims: [final, budget] });
  }
  return rates;
}

/** 执行得分 = 分值 × 执行率, with whichever of the weights in use fits. */
function checkExecution(
  score: StatedClaim,
  rate: (Worked & { readonly claims: readonly Claim[] }) | undefined,
): readonly TextRelation[] {
  const { quantity } = score;
  if (rate === undefined) return [unchecked('N-EXEC', [score], 'textNoRate')];
  const weights = EXECUTION_WEIGHTS.filter((weight) => weight.gte(quantity.value));
  const [smallest] = weights;
  if (smallest === undefined) return [unchecked('N-EXEC', [score], 'textNoWeight')];
  const judged = weights.map((weight) => {
    const ratio = Decimal.min(rate.value, 1);
    const value = weight.times(ratio);
    const interval = rate.value.gt(1) ? exactly(value) : times(exactly(weight), rate.interval);
    return { weight, value, standing: standingOf(quantity, { value, interval }) };
  });
  const chosen =
    judged.find(({ standing }) => standing === best(judged.map((one) => one.standing))) ?? judged[0];
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
function checkBound(
  score: StatedClaim,
  rate: Worked & { readonly claims: readonly Claim[] },
): TextRelation | null {
  const { quantity } = score;
  if (rate.value.gt(1)) return null;
  const limits = EXECUTION_WEIGHTS.map((weight) =>
    plus(times(exactly(weight), rate.interval), exactly(HUNDRED.minus(weight))),
  );
  const stated = printedAs(quantity.value, quantity.step);
  const fits = limits.some(({ upper }) => stated.lower.value.lte(upper.value));
  const limit = EXECUTION_WEIGHTS[0].times(rate.value).plus(HUNDRED.minus(EXECUTION_WEIGHTS[0]));
  return verdict({
    rule: 'N-BOUND',
    standing: fits ? 'held' : 'broken',
    claims: [score, ...rate.claims],
    expected: fits ? quantity.value : limit.toDecimalPlaces(2),
    actual: quantity.value,
    measure: 'points',
    broken: 'textScoreBound',
  });
}

/** The score is what execution gives, which is rounded, and what the indicators were awarded, which is exact. */
function checkTotal(
  score: StatedClaim,
  execution: StatedClaim,
  indicator: StatedClaim,
): readonly TextRelation[] {
  const added: Worked = {
    value: execution.quantity.value.plus(indicator.quantity.value),
    interval: plus(
      printedAs(execution.quantity.value, execution.quantity.step),
      exactly(indicator.quantity.value),
    ),
  };
  const stated = {
    value: score.quantity.value,
    interval: printedAs(score.quantity.value, score.quantity.step),
  };
  return [
    verdict({
      rule: 'N-SCORE',
      standing: standingOfSum(stated, added),
      claims: [score, execution, indicator],
      expected: added.value,
      actual: score.quantity.value,
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

/** The scores of the reports and of the projects' summaries. */
export function checkScores(context: TextContext): readonly TextRelation[] {
  const rates = ratesByScope(context);
  return context.topics.flatMap((topic) => {
    const { claims, scope } = topic;
    if (claims.has('fullScore')) return checkFull(topic);
    const [score, execution, indicator] = [
      claims.get('score'),
      claims.get('executionScore'),
      claims.get('indicatorScore'),
    ];
    const rate = rates.get(scope);
    const bound = score === undefined || rate === undefined ? null : checkBound(score, rate);
    return [
      ...(execution === undefined ? [] : checkExecution(execution, rate)),
      ...(score === undefined || execution === undefined || indicator === undefined
        ? []
        : checkTotal(score, execution, indicator)),
      ...(bound === null ? [] : [bound]),
    ];
  });
}
