import type { Figure, Form, Line } from '../../forms/form';
import { linesOf, partsOf } from '../../forms/form';
import type { Completion } from '../../scoring/completion';
import { completionOf } from '../../scoring/completion';
import type { IndicatorValue } from '../../scoring/values/quantity';
import { readIndicatorValue } from '../../scoring/values/indicator-value';
import { unitOf } from '../../scoring/values/units';
import type { ScoringScheme } from '../../scoring/scheme';
import type { Weight } from '../../scoring/weights';
import { determined, inferWeights } from '../../scoring/weights';
import { reference } from '../../sheet/address';
import { Decimal, ONE, roundToStep, stepOfDecimals, ZERO } from '../../sheet/decimal';
import type { PrintedNumber } from '../../sheet/printed-number';
import { valueText } from '../../sheet/snapshot';
import { normaliseLabel } from '../../sheet/text';
import { numberOf } from '../figures';

/** What the user chose about the indicators of a workbook. */
export interface IndicatorOptions {
  /** The scheme by which the form is scored. */
  readonly scheme: ScoringScheme;
  /** Weights that the user typed, by the reference of the score's cell. */
  readonly weights: ReadonlyMap<string, Decimal>;
}

/** A share of the weight that the form gives (得分系数), whatever target and actual value say. */
interface GivenShare {
  readonly kind: 'given';
  readonly share: Decimal;
}

/** How far an indicator was completed: as its values tell, or as the form states. */
export type CountedCompletion = Completion | GivenShare;

/** An indicator with everything that its score depends on. */
export interface ReadIndicator {
  readonly form: Form;
  readonly line: Line;
  /** The indicator's name as it is compared with others (`normaliseLabel`). */
  readonly name: string;
  readonly score: Figure | undefined;
  readonly printedScore: PrintedNumber | null;
  readonly weight: Weight;
  readonly target: IndicatorValue;
  readonly actual: IndicatorValue;
  readonly completion: CountedCompletion;
  /** The rule's score at the decimals to which scores are written; null where it is left to a person. */
  readonly ruleScore: Decimal | null;
}

/** A block's indicators, read together because they determine each other's weights. */
export interface ReadBlock {
  readonly block: Line | null;
  readonly points: Decimal | null;
  readonly indicators: readonly ReadIndicator[];
  /** By how much the scores fall short of the block's points although every target was met. */
  readonly short: Decimal;
}

function numberIn(form: Form, figure: Figure | undefined): PrintedNumber | null {
  return figure === undefined ? null : numberOf(figure, form);
}

/**
 * A value's text with the sign and the unit of their own columns. Up to one under % it stays bare: in such a column people
 * write 0.95 for 95 % as well as 0.5 for 0.5 %.
 */
function textOf({ text, value }: Figure, { unit = '' }: Line): string {
  const isRate = unitOf(unit).dimension === 'ratio' && !valueText(value).includes(unit);
  if (!isRate || !text.endsWith(unit)) return text;
  const bare = text.slice(0, -unit.length);
  return /(?:^|[≥≤<>=])(?:0(?:\.\d+)?|1(?:\.0+)?)$/u.test(bare) ? bare : text;
}

/** How far an indicator counts as completed where the form prints its coefficient. */
function givenCompletion(form: Form, coefficient: Figure): CountedCompletion {
  const share = numberOf(coefficient, form)?.value;
  return share === undefined || share.isNegative() || share.gt(ONE)
    ? { kind: 'manual', reason: 'coefficient', met: null }
    : { kind: 'given', share };
}

/** What an indicator's target and actual value were understood as, and how far it was completed. */
function valuesIn(form: Form, line: Line): Pick<ReadIndicator, 'target' | 'actual' | 'completion'> {
  const understood = (column: 'target' | 'actual'): IndicatorValue => {
    const figure = line.figures.get(column);
    return figure === undefined || figure.shared !== undefined
      ? { kind: 'blank', words: '' }
      : readIndicatorValue(figure.reading, textOf(figure, line), column);
  };
  const [target, actual] = [understood('target'), understood('actual')];
  const given = line.figures.get('coefficient');
  if (given !== undefined) return { target, actual, completion: givenCompletion(form, given) };
  const kind = { firstLevel: line.firstLevel ?? '', secondLevel: line.secondLevel ?? '', name: line.label };
  return { target, actual, completion: completionOf(target, actual, kind) };
}

/** The share of its weight that an indicator earns; null where a person must say. */
export function shareOf(completion: CountedCompletion): Decimal | null {
  switch (completion.kind) {
    case 'computed':
    case 'given':
      return completion.share;
    case 'stated':
      return ONE;
    case 'manual':
      return null;
  }
}

/** The rule by which an indicator is scored. */
export function scoringRule({ figures }: Line): 'SA-IND' | 'SA-COEFF' {
  return figures.has('coefficient') ? 'SA-COEFF' : 'SA-IND';
}

/** Whether the target was met, as far as the values tell. */
export function isMet(completion: CountedCompletion): boolean {
  return completion.kind === 'manual' ? completion.met === true : (shareOf(completion)?.eq(1) ?? false);
}

/** A share of a weight at some decimals, never beyond the weight; null where it lies outside 0 … weight. */
function awarded(weight: Decimal, share: Decimal, decimals: number): Decimal | null {
  if (share.lt(ZERO) || share.gt(ONE) || weight.lt(ZERO)) return null;
  return Decimal.min(weight, roundToStep(weight.times(share), stepOfDecimals(decimals)));
}

/** A printed score; as its cell holds it where that is the rule's, though the format shows fewer decimals. */
function stated(printed: PrintedNumber | null, ruleScore: Decimal | null): PrintedNumber | null {
  return printed?.exact !== undefined && ruleScore !== null && printed.exact.eq(ruleScore)
    ? { ...printed, value: printed.exact }
    : printed;
}

/** The indicators below a line, through its 一级指标. */
function indicatorsBelow(form: Form, key: string): readonly Line[] {
  return partsOf(form, key).flatMap((line) =>
    line.kind === 'indicator' ? [line] : indicatorsBelow(form, line.key),
  );
}

function readBlock(
  form: Form,
  block: Line | null,
  lines: readonly Line[],
  { scheme: { decimals }, weights }: IndicatorOptions,
): ReadBlock {
  const read = lines.map((line) => {
    const score = line.figures.get('score');
    return {
      form,
      line,
      name: normaliseLabel(line.label),
      score,
      printedScore: numberIn(form, score),
      ...valuesIn(form, line),
      printed: numberIn(form, line.figures.get('weight')),
    };
  });
  const points = block === null ? null : (numberIn(form, block.figures.get('weight'))?.value ?? null);
  const weightless = read.map(({ score, printedScore, completion, printed }) => ({
    score: printedScore?.exact ?? printedScore?.value ?? null,
    met: isMet(completion),
    share: shareOf(completion),
    typed: printed?.value ?? (score === undefined ? null : (weights.get(reference(score.place)) ?? null)),
  }));
  const inferred =
    form.columns.has('weight') && lines.some(({ figures }) => figures.has('weight'))
      ? { weights: [], short: ZERO }
      : inferWeights(points, weightless);
  const indicators = read.map(({ printed, ...rest }, index): ReadIndicator => {
    const weight: Weight =
      printed === null
        ? (inferred.weights[index] ?? { kind: 'unknown' })
        : { kind: 'printed', value: printed.value };
    const [value, share] = [determined(weight), shareOf(rest.completion)];
    // A weight that is the score itself says nothing about the score: it stays as it is.
    const own =
      weight.kind === 'ownScore' ? (rest.printedScore?.exact ?? rest.printedScore?.value) : undefined;
    const ruleScore = own ?? (value === null || share === null ? null : awarded(value, share, decimals));
    return { ...rest, printedScore: stated(rest.printedScore, ruleScore), weight, ruleScore };
  });
  return { block, points, indicators, short: inferred.short };
}

/** Reads the indicators of a form, block by block, with their weights printed, typed or inferred. */
export function readIndicators(form: Form, options: IndicatorOptions): readonly ReadBlock[] {
  const blocks = linesOf(form, 'block');
  if (blocks.length === 0) return [readBlock(form, null, linesOf(form, 'indicator'), options)];
  return blocks.map((block) => readBlock(form, block, indicatorsBelow(form, block.key), options));
}
