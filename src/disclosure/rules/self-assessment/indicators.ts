import type { Derivation, Finding, Message, Severity } from '../../findings';
import type { Form } from '../../layouts/form';
import type { MessageKey } from '../../messages/keys';
import { describeValue } from '../../scoring/values/indicator-value';
import type { ScoringScheme } from '../../scoring/scheme';
import { determined } from '../../scoring/weights';
import type { Weight } from '../../scoring/weights';
import { isAwardedRounded } from '../../scoring/whole-points';
import type { CellPlace } from '../../sheet/address';
import type { Decimal } from '../../sheet/decimal';
import { ONE, percent, plain, sum } from '../../sheet/decimal';
import type { RuleId } from '../catalogue';
import type { Comparison, Outcome } from '../outcome';
import { finding, merged, named, NOTHING, relation } from '../outcome';
import { isScored } from './completions';
import type { ReadBlock, ReadIndicator } from './read-indicators';
import { shareOf } from './read-indicators';

/** How a weight is known, as a message says it. */
function weightWords(weight: Weight): string {
  switch (weight.kind) {
    case 'printed':
    case 'typed':
    case 'ownScore':
      return plain(weight.value);
    case 'inferred':
      return `${plain(weight.value)}（${plain(weight.points)} − ${plain(weight.others)}）`;
    case 'confirmed':
      return `${plain(weight.value)}（${plain(weight.score)} ÷ ${percent(weight.share)}）`;
    case 'bounded':
      return `${plain(weight.low)}–${plain(weight.high)}`;
    case 'unknown':
      return '';
  }
}

function values({ line, printedScore, weight, ruleScore }: ReadIndicator): Record<string, string> {
  return {
    line: named(line),
    target: line.figures.get('target')?.text ?? '',
    actual: line.figures.get('actual')?.text ?? '',
    weight: weightWords(weight),
    score: printedScore === null ? '' : plain(printedScore.value),
    rule: ruleScore === null ? '' : plain(ruleScore),
  };
}

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
    { key, values: { ...values(indicator), ...more } },
    sides,
  );
}

function derivation(form: Form, indicator: ReadIndicator): Derivation {
  const { completion, ruleScore, weight } = indicator;
  const place = indicator.score?.place ?? indicator.line.place;
  const manual = (message: Message): Derivation => ({ place, form: form.id, kind: 'manual', message });
  if (completion.kind === 'manual') {
    const { reason, words = '' } = completion;
    const key = reason === 'direction' && words !== '' ? 'manual_doubtful' : (`manual_${reason}` as const);
    return manual({ key, values: { ...values(indicator), words } });
  }
  if (weight.kind === 'bounded') return manual({ key: 'manual_bounded', values: values(indicator) });
  if (ruleScore === null) return manual({ key: 'manual_weight', values: values(indicator) });
  const share = percent(shareOf(completion) ?? ONE);
  if (completion.kind === 'given') {
    const message = { key: 'derivedCoefficient' as const, values: { ...values(indicator), share } };
    return { place, form: form.id, kind: 'computed', message };
  }
  const understood = { target: describeValue(indicator.target), actual: describeValue(indicator.actual) };
  const basis = completion.kind === 'computed' ? completion.basis : null;
  const key =
    basis === null
      ? 'derivedIndicator'
      : (`derived_${completion.kind === 'computed' && completion.direction === 'reverse' ? 'less' : 'more'}_${basis.by}` as const);
  return {
    place,
    form: form.id,
    kind: 'computed',
    message: { key, values: { ...values(indicator), ...understood, share, words: basis?.words ?? '' } },
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
  if (printedScore === null || weight.kind !== 'bounded') return true;
  for (let candidate = weight.low; candidate.lte(weight.high); candidate = candidate.plus(weight.unit)) {
    if (isAwardedRounded(printedScore, candidate.times(share))) return true;
  }
  return false;
}

/** A weight that is only bounded: the bounds, and whether any weight between them would explain the score. */
function checkBounded(form: Form, indicator: ReadIndicator): readonly Finding[] {
  const { weight, completion, printedScore } = indicator;
  if (weight.kind !== 'bounded') return [];
  const actual = printedScore?.value ?? null;
  const share = shareOf(completion);
  if (share === null || share.eq(1))
    return [say(form, indicator, 'SA-WEIGHT', 'info', 'weightBounded', { expected: null, actual })];
  const key = fitsSomeWeight(indicator, share) ? 'weightBoundedMissed' : 'weightBoundedBroken';
  const bounds = {
    share: percent(share),
    from: plain(weight.low.times(share).toDecimalPlaces(2)),
    to: plain(weight.high.times(share).toDecimalPlaces(2)),
  };
  return [say(form, indicator, 'SA-WEIGHT', 'warning', key, { expected: null, actual }, bounds)];
}

/** A score that a person judges: only what the words themselves tell is checked. */
function checkJudged(form: Form, indicator: ReadIndicator, met: boolean): readonly Finding[] {
  const { printedScore, weight } = indicator;
  const full = determined(weight);
  if (printedScore === null || full === null || weight.kind === 'ownScore') return [];
  const lessThanFull = printedScore.value.lt(full);
  if (met !== lessThanFull) return [];
  const key = met ? 'qualitativeSameButLess' : 'qualitativeDifferentButFull';
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
  if (completion.kind === 'stated') findings.push(say(form, indicator, 'SA-VALUE', 'info', 'statedOnly'));
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

/** Checks every indicator's score against the scoring rule. */
export function checkIndicators(form: Form, blocks: readonly ReadBlock[], scheme: ScoringScheme): Outcome {
  return merged(
    blocks.flatMap((block) => [
      checkShort(form, block),
      ...block.indicators.map((indicator) => checkIndicator(form, indicator, scheme)),
    ]),
  );
}
