import type { Derivation, Finding, Severity } from '../../findings';
import type { Form } from '../../forms/form';
import type { MessageKey } from '../../../voice/catalogue';
import { describeValue } from '../../scoring/values/indicator-value';
import type { ScoringScheme } from '../../scoring/scheme';
import { determined } from '../../scoring/weights';
import { awardedStep, isAwardedRounded } from '../../scoring/whole-points';
import type { CellPlace } from '../../sheet/address';
import { Decimal, ONE, percent, plain, sum, ZERO } from '../../sheet/decimal';
import type { RuleId } from '../rule-id';
import type { Comparison, Outcome } from '../outcome';
import { finding, merged, named, NOTHING, relation } from '../outcome';
import { isScored } from './completions';
import { indicatorValues, whyUnscored } from './indicator-words';
import type { ReadBlock, ReadIndicator } from './read-indicators';
import { shareOf } from './read-indicators';

/** The cells of an indicator: its score first, then what it follows from. */
function cellsOf({ line, score }: ReadIndicator): readonly CellPlace[] {
  const others = (['target', 'actual', 'weight'] as const).flatMap((column) => {
    const place = line.figures.get(column)?.place;
    return place === undefined ? [] : [place];
  });
  return score === undefined ? [line.place, ...others] : [score.place, ...others];
}

function say(
  form: Form,
  indicator: ReadIndicator,
  rule: RuleId,
  severity: Severity,
  key: MessageKey,
  sides?: Comparison,
  more: Readonly<Record<string, string>> = {},
): Finding {
  return finding(
    rule,
    severity,
    form,
    cellsOf(indicator),
    { key, values: { ...indicatorValues(indicator), ...more } },
    sides,
  );
}

function derivation(form: Form, indicator: ReadIndicator): Derivation {
  const { completion } = indicator;
  const place = indicator.score?.place ?? indicator.line.place;
  const why = whyUnscored(indicator);
  if (why !== null) return { place, form: form.id, kind: 'manual', message: why };
  const share = percent(shareOf(completion) ?? ONE);
  if (completion.kind === 'given') {
    const message = { key: 'derivedCoefficient' as const, values: { ...indicatorValues(indicator), share } };
    return { place, form: form.id, kind: 'computed', message };
  }
  const understood = { target: describeValue(indicator.target), actual: describeValue(indicator.actual) };
  const [basis, way] =
    completion.kind === 'computed'
      ? [completion.basis, completion.direction === 'reverse' ? ('less' as const) : ('more' as const)]
      : [null, 'more' as const];
  const key = basis === null ? 'derivedIndicator' : (`derived_${way}_${basis.by}` as const);
  return {
    place,
    form: form.id,
    kind: 'computed',
    message: {
      key,
      values: { ...indicatorValues(indicator), ...understood, share, words: basis?.words ?? '' },
    },
  };
}

/** A quantitative score against the rule: held, rounded to whole or half points (取整), or differing from the rule. */
function checkComputed(form: Form, indicator: ReadIndicator, ruleScore: Decimal): Outcome {
  const { printedScore, weight, completion } = indicator;
  const full = determined(weight);
  // A weight that is the score itself says nothing about the score.
  if (printedScore === null || full === null || weight.kind === 'ownScore') return NOTHING;
  // Weight × coefficient is a declared equation.
  if (completion.kind === 'given') return NOTHING;
  const sides = { expected: ruleScore, actual: printedScore.value };
  const held = printedScore.value.eq(ruleScore);
  const state = held ? 'held' : isAwardedRounded(printedScore, ruleScore) ? 'withinRounding' : 'broken';
  const relations = [relation('SA-IND', form, state, cellsOf(indicator), sides)];
  if (held) return { ...NOTHING, relations };
  const missed = shareOf(completion)?.lt(1) ?? false;
  const brokenKey =
    missed && printedScore.value.gte(full)
      ? 'indicatorFullButMissed'
      : missed
        ? 'indicatorBroken'
        : 'indicatorMetButLess';
  const found =
    state === 'withinRounding'
      ? say(form, indicator, 'SA-IND', 'rounding', 'indicatorRounded', sides)
      : say(form, indicator, 'SA-IND', 'warning', brokenKey, sides);
  return { ...NOTHING, relations, findings: [found] };
}

/** Whether some weight between the bounds gives a rule's score that is rounded to what is printed. */
function fitsSomeWeight({ printedScore, weight }: ReadIndicator, share: Decimal): boolean {
  if (printedScore === null || weight.kind !== 'bounded' || share.isZero()) return true;
  const { low, high, unit } = weight;
  // The least weight whose score may be rounded to what is printed, as a multiple of the unit above the lower bound.
  const least = printedScore.value.minus(awardedStep(printedScore).div(2)).div(share);
  const steps = Decimal.max(ZERO, least.minus(low).div(unit).ceil());
  const candidate = low.plus(steps.times(unit));
  return candidate.lte(high) && isAwardedRounded(printedScore, candidate.times(share));
}

/** A weight that is only bounded, of a target that was missed: whether any weight between the bounds would explain the score. */
function checkBounded(form: Form, indicator: ReadIndicator): readonly Finding[] {
  const { weight, completion, printedScore } = indicator;
  if (weight.kind !== 'bounded') return [];
  const actual = printedScore?.value ?? null;
  const share = shareOf(completion);
  if (share === null || share.eq(1)) return [];
  const key = fitsSomeWeight(indicator, share) ? 'weightBoundedMissed' : 'weightBoundedBroken';
  const bounds = {
    share: percent(share),
    from: plain(weight.low.times(share).toDecimalPlaces(2)),
    to: plain(weight.high.times(share).toDecimalPlaces(2)),
  };
  return [say(form, indicator, 'SA-WEIGHT', 'warning', key, { expected: null, actual }, bounds)];
}

/** The weight of an indicator; null where it is not known apart from its score. */
function fullMarks({ weight }: ReadIndicator): Decimal | null {
  return weight.kind === 'ownScore' ? null : determined(weight);
}

/** A score that a person judges: only what the words themselves tell is checked. */
function checkJudged(form: Form, indicator: ReadIndicator, met: boolean): readonly Finding[] {
  const { printedScore, target, actual } = indicator;
  const full = fullMarks(indicator);
  if (printedScore === null || full === null || met !== printedScore.value.lt(full)) return [];
  const same = target.words === actual.words ? 'qualitativeSameButLess' : 'qualitativeMetButLess';
  const key = met ? same : 'qualitativeDifferentButFull';
  return [
    say(form, indicator, 'SA-QUAL', 'warning', key, {
      expected: met ? full : null,
      actual: printedScore.value,
    }),
  ];
}

function checkIndicator(form: Form, indicator: ReadIndicator, { beyondLimit }: ScoringScheme): Outcome {
  const { completion, ruleScore } = indicator;
  const findings: Finding[] = [...checkBounded(form, indicator)];
  if (completion.kind === 'computed' && completion.beyond.gt(beyondLimit)) {
    findings.push(
      say(form, indicator, 'SA-EXCEED', 'warning', 'farBeyond', undefined, {
        beyond: percent(completion.beyond),
      }),
    );
  }
  if (completion.kind === 'manual' && completion.met !== null)
    findings.push(...checkJudged(form, indicator, completion.met));
  const computed = ruleScore === null ? NOTHING : checkComputed(form, indicator, ruleScore);
  const derivations = isScored(form) ? [derivation(form, indicator)] : [];
  return merged([computed, { ...NOTHING, findings, derivations }]);
}

/** Every target of a block met, and yet its scores fall short of its points. */
function checkShort(form: Form, { block, points, indicators, short }: ReadBlock): Outcome {
  if (block === null || points === null || short.isZero()) return NOTHING;
  const scores = indicators.flatMap(({ score }) => (score === undefined ? [] : [score.place]));
  const actual = sum(indicators.flatMap(({ printedScore }) => printedScore?.value ?? []));
  const place = block.figures.get('score')?.place ?? block.place;
  const message = {
    key: 'blockShort' as const,
    values: { line: named(block), points: plain(points), score: plain(actual) },
  };
  return {
    ...NOTHING,
    findings: [
      finding('SA-SHORT', 'warning', form, [place, ...scores], message, { expected: points, actual }),
    ],
  };
}

/** A fact of an indicator that needs no more than a word, told once for all indicators of a form that share it. */
interface SharedFact {
  readonly rule: RuleId;
  readonly holds: (indicator: ReadIndicator) => boolean;
  /** What is said of one indicator, and of several with all their lines. */
  readonly one: MessageKey;
  readonly several: MessageKey;
  /** What a line adds to its name. */
  readonly detail: (said: Readonly<Record<string, string>>) => string;
}

const SHARED_FACTS: readonly SharedFact[] = [
  {
    rule: 'SA-WEIGHT',
    holds: ({ weight, completion }) => weight.kind === 'bounded' && (shareOf(completion)?.eq(1) ?? true),
    one: 'weightBounded',
    several: 'weightBoundedSeveral',
    detail: ({ weight = '' }) => weight,
  },
  {
    rule: 'SA-VALUE',
    holds: ({ completion }) => completion.kind === 'stated',
    one: 'statedOnly',
    several: 'statedOnlySeveral',
    detail: ({ actual = '' }) => actual,
  },
  {
    rule: 'SA-QUAL',
    holds: (indicator) => {
      const { completion, printedScore } = indicator;
      const inDoubt =
        completion.kind === 'manual' && completion.reason === 'words' && completion.met === null;
      const full = fullMarks(indicator);
      return inDoubt && full !== null && printedScore !== null && printedScore.value.gte(full);
    },
    one: 'qualitativeInDoubt',
    several: 'qualitativeInDoubtSeveral',
    detail: ({ target = '', actual = '' }) => `${target} → ${actual}`,
  },
];

/** The score and the actual value of an indicator. */
function scoreAndActual({ line, score }: ReadIndicator): readonly CellPlace[] {
  return [score?.place ?? line.place, line.figures.get('actual')?.place].filter(
    (place) => place !== undefined,
  );
}

function tellOnce(form: Form, indicators: readonly ReadIndicator[], fact: SharedFact): readonly Finding[] {
  const { rule, one, several, detail } = fact;
  const sharing = indicators.filter(fact.holds);
  const [first, ...others] = sharing;
  if (first === undefined) return [];
  if (others.length === 0) {
    const sides = {
      expected: null,
      actual: rule === 'SA-WEIGHT' ? (first.printedScore?.value ?? null) : null,
    };
    return [{ ...say(form, first, rule, 'info', one, sides), together: true }];
  }
  const lines = sharing.map((indicator) => {
    const said = indicatorValues(indicator);
    return `“${said['line'] ?? ''}”${detail(said)}`;
  });
  const message = { key: several, values: { count: String(sharing.length), lines: lines.join('、') } };
  const cells = sharing.flatMap(scoreAndActual);
  return [{ ...finding(rule, 'info', form, cells, message), together: true }];
}

/** Checks every indicator's score against the scoring rule. */
export function checkIndicators(form: Form, blocks: readonly ReadBlock[], scheme: ScoringScheme): Outcome {
  const indicators = blocks.flatMap((block) => block.indicators);
  return merged([
    ...blocks.flatMap((block) => [
      checkShort(form, block),
      ...block.indicators.map((indicator) => checkIndicator(form, indicator, scheme)),
    ]),
    { ...NOTHING, findings: SHARED_FACTS.flatMap((fact) => tellOnce(form, indicators, fact)) },
  ]);
}
