import type { Derivation, Finding, Message } from '../../findings';
import type { Figure, Form, Line } from '../../layouts/form';
import { linesOf } from '../../layouts/form';
import type { Completion } from '../../scoring/completion';
import { completionOf } from '../../scoring/completion';
import { readIndicatorValue } from '../../scoring/indicator-value';
import { isAwardedRounded } from '../../scoring/whole-points';
import type { CellPlace } from '../../sheet/address';
import { Decimal, HUNDRED, plain, roundToStep, stepOfDecimals } from '../../sheet/decimal';
import type { PrintedNumber } from '../../sheet/printed-number';
import { numberOf } from '../figures';
import type { Outcome } from '../outcome';
import { finding, merged, named, NOTHING, relation } from '../outcome';

/** Beyond a positive target by more than this, the target asks for an explanation (财预〔2020〕10号). */
const BEYOND_LIMIT = new Decimal('0.3');

/** An indicator with everything that its score depends on. */
export interface ReadIndicator {
  readonly line: Line;
  readonly score: Figure | undefined;
  readonly printedScore: PrintedNumber | null;
  readonly weight: Decimal | null;
  readonly completion: Completion;
  /** The rule's score at the decimals to which scores are written; null where it is left to a person. */
  readonly ruleScore: Decimal | null;
}

function numberIn(form: Form, figure: Figure | undefined): PrintedNumber | null {
  return figure === undefined ? null : numberOf(figure, form);
}

/** Reads an indicator and applies the scoring rule to it. @param decimals the decimals to which scores are written */
export function readIndicator(form: Form, line: Line, decimals: number): ReadIndicator {
  const [target, actual] = (['target', 'actual'] as const).map((column) => {
    const figure = line.figures.get(column);
    return readIndicatorValue(figure?.reading ?? { kind: 'blank', mark: '' }, figure?.text ?? '');
  });
  const blank = { kind: 'blank', words: '' } as const;
  const kind = { firstLevel: line.firstLevel ?? '', secondLevel: line.secondLevel ?? '' };
  const completion = completionOf(target ?? blank, actual ?? blank, kind);
  const weight = numberIn(form, line.figures.get('weight'))?.value ?? null;
  const share =
    completion.kind === 'computed' ? completion.share : completion.kind === 'stated' ? new Decimal(1) : null;
  const ruleScore =
    weight === null || share === null ? null : roundToStep(weight.times(share), stepOfDecimals(decimals));
  const score = line.figures.get('score');
  return { line, score, printedScore: numberIn(form, score), weight, completion, ruleScore };
}

function values({ line, printedScore, weight }: ReadIndicator): Record<string, string> {
  return {
    line: named(line),
    target: line.figures.get('target')?.text ?? '',
    actual: line.figures.get('actual')?.text ?? '',
    weight: weight === null ? '' : plain(weight),
    score: printedScore === null ? '' : plain(printedScore.value),
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

function derivation(form: Form, indicator: ReadIndicator): Derivation {
  const { completion, ruleScore, weight } = indicator;
  const place = indicator.score?.place ?? indicator.line.place;
  const manual = (message: Message): Derivation => ({ place, form: form.id, kind: 'manual', message });
  if (completion.kind === 'manual')
    return manual({ key: `manual_${completion.reason}`, values: values(indicator) });
  if (ruleScore === null || weight === null)
    return manual({ key: 'manual_weight', values: values(indicator) });
  const share = completion.kind === 'computed' ? completion.share : new Decimal(1);
  const percent = plain(share.times(HUNDRED).toDecimalPlaces(2));
  const message = {
    key: 'derivedIndicator',
    values: { ...values(indicator), share: `${percent}%`, rule: plain(ruleScore) },
  } as const;
  return { place, form: form.id, kind: 'computed', message };
}

/** A quantitative score against the rule: held, rounded to whole or half points (取整), or differing from the rule. */
function checkComputed(form: Form, indicator: ReadIndicator, ruleScore: Decimal): Outcome {
  const { printedScore, weight, completion } = indicator;
  if (printedScore === null || weight === null) return NOTHING;
  const sides = { expected: ruleScore, actual: printedScore.value };
  const held = printedScore.value.eq(ruleScore);
  const state = held ? 'held' : isAwardedRounded(printedScore, ruleScore) ? 'withinRounding' : 'broken';
  const cells = cellsOf(indicator);
  const relations = [relation('SA-IND', form, state, cells, sides)];
  if (held) return { ...NOTHING, relations };
  const missed = completion.kind === 'computed' && completion.share.lt(1);
  const key =
    state === 'withinRounding'
      ? 'indicatorRounded'
      : missed && printedScore.value.gte(weight)
        ? 'indicatorFullButMissed'
        : missed
          ? 'indicatorBroken'
          : 'indicatorMetButLess';
  const message = { key, values: { ...values(indicator), rule: plain(ruleScore) } } as const;
  const severity = state === 'withinRounding' ? 'rounding' : 'warning';
  return { ...NOTHING, relations, findings: [finding('SA-IND', severity, form, cells, message, sides)] };
}

/** A score that a person judges: only what the words themselves tell is checked. */
function checkJudged(form: Form, indicator: ReadIndicator, met: boolean): readonly Finding[] {
  const { printedScore, weight } = indicator;
  if (printedScore === null || weight === null) return [];
  const lessThanFull = printedScore.value.lt(weight);
  if (met !== lessThanFull) return [];
  const key = met ? ('qualitativeSameButLess' as const) : ('qualitativeDifferentButFull' as const);
  const sides = { expected: met ? weight : null, actual: printedScore.value };
  return [finding('SA-QUAL', 'warning', form, cellsOf(indicator), { key, values: values(indicator) }, sides)];
}

function checkIndicator(form: Form, line: Line, decimals: number): Outcome {
  const indicator = readIndicator(form, line, decimals);
  const { completion, ruleScore } = indicator;
  const findings: Finding[] = [];
  const say = (
    rule: 'SA-VALUE' | 'SA-EXCEED',
    severity: 'info' | 'warning',
    key: 'statedOnly' | 'farBeyond',
    more = {},
  ): void => {
    findings.push(
      finding(rule, severity, form, cellsOf(indicator), { key, values: { ...values(indicator), ...more } }),
    );
  };
  if (completion.kind === 'stated') say('SA-VALUE', 'info', 'statedOnly');
  if (completion.kind === 'computed' && completion.beyond.gt(BEYOND_LIMIT)) {
    say('SA-EXCEED', 'warning', 'farBeyond', {
      beyond: `${plain(completion.beyond.times(HUNDRED).toDecimalPlaces(2))}%`,
    });
  }
  if (completion.kind === 'manual' && completion.met !== null)
    findings.push(...checkJudged(form, indicator, completion.met));
  const computed = ruleScore === null ? NOTHING : checkComputed(form, indicator, ruleScore);
  return merged([computed, { ...NOTHING, findings, derivations: [derivation(form, indicator)] }]);
}

/** Checks every indicator's score against the scoring rule. @param decimals the decimals to which scores are written */
export function checkIndicators(form: Form, decimals: number): Outcome {
  return merged(linesOf(form, 'indicator').map((line) => checkIndicator(form, line, decimals)));
}
