import { Decimal, HUNDRED, plain, sum } from '../../sheet/decimal';
import { exactly, plus, times } from '../../sheet/interval';
import type { Side } from '../../sheet/standing';
import { workedOut } from '../../sheet/standing';
import type { Claim, StatedClaim } from '../claims';
import type { TextRelation } from '../relation';
import { compared, unchecked } from '../relation';
import type { TextContext } from './context';

/** 满分 a 分，得分 b 分. */
export interface ScoredPart {
  readonly full: StatedClaim;
  readonly score: StatedClaim;
}

/** A part, and those behind it into which its full marks divide: 产出指标 28 = 数量指标 20 + 质量指标 8. */
interface DividedPart extends ScoredPart {
  readonly parts: readonly ScoredPart[];
}

/** No indicator is divided into more. */
const MOST_PARTS = 12;

/** How many of the parts divide the one before them; 0 where none do. A part alone divides nothing. */
function dividing({ full }: ScoredPart, following: readonly ScoredPart[]): number {
  let together = new Decimal(0);
  for (const [index, part] of following.entries()) {
    together = together.plus(part.full.quantity.value);
    if (together.gte(full.quantity.value))
      return index > 0 && together.eq(full.quantity.value) ? index + 1 : 0;
  }
  return 0;
}

/** The parts of a report, those that divide another one below it. */
function dividedParts(parts: readonly ScoredPart[]): readonly DividedPart[] {
  const divided: DividedPart[] = [];
  for (let index = 0; index < parts.length;) {
    const part = parts[index];
    if (part === undefined) break;
    const count = dividing(part, parts.slice(index + 1, index + 1 + MOST_PARTS));
    divided.push({ ...part, parts: parts.slice(index + 1, index + 1 + count) });
    index += count + 1;
  }
  return divided;
}

const fullOf = (parts: readonly ScoredPart[]): Decimal => sum(parts.map(({ full }) => full.quantity.value));

const scoresOf = (parts: readonly ScoredPart[]): readonly StatedClaim[] => parts.map(({ score }) => score);

/** The way to read the parts with which nothing but one of the weights of execution is missing from 100 points. */
function whole(
  parts: readonly ScoredPart[],
  weights: readonly Decimal[],
): { readonly weight: Decimal; readonly parts: readonly ScoredPart[] } | null {
  const fitting = [dividedParts(parts), parts].flatMap((some) => {
    const weight = weights.find((one) => one.plus(fullOf(some)).eq(HUNDRED));
    return weight === undefined ? [] : [{ weight, parts: some }];
  });
  const [only, other] = fitting;
  const same = other === undefined || other.parts.length === only?.parts.length;
  return only !== undefined && same ? only : null;
}

/** What a report states as its score, and what it follows from. */
export interface ScoredReport {
  readonly score: StatedClaim;
  /** What the indicators gave, where it is stated. */
  readonly indicators: StatedClaim | undefined;
  readonly rate: { readonly side: Side; readonly claims: readonly Claim[] } | undefined;
  readonly parts: readonly ScoredPart[];
}

/**
 * The score of a report against the scores of its indicators, where their full marks show that all are there: with the
 * weight of execution they make 100 points. A doubt, not an error: marks may have been deducted from the whole.
 *
 * @param weights the weights that execution has in the forms in use
 */
export function checkScoreParts(
  { score, indicators, rate, parts }: ScoredReport,
  weights: readonly Decimal[],
  { exactness }: TextContext,
): readonly TextRelation[] {
  if (parts.length === 0) return [];
  const of = indicators ?? score;
  const read = whole(parts, weights);
  if (read === null) {
    const full = plain(fullOf(dividedParts(parts)));
    return [unchecked('N-PARTS', [of], 'textPartsIncomplete', { full })];
  }
  const scores = scoresOf(read.parts);
  const together = exactness.added(scores.map(({ quantity }) => quantity));
  const execution = indicators === undefined ? rate : undefined;
  if (indicators === undefined && execution === undefined) return [unchecked('N-PARTS', [of], 'textNoRate')];
  return [
    compared({
      rule: 'N-PARTS',
      stated: exactness.stated(of.quantity),
      other: execution === undefined ? together : withExecution(together, read.weight, execution.side),
      agreement: indicators === undefined ? 'rounded' : 'sum',
      claims: [of, ...scores, ...(execution?.claims ?? [])],
      measure: 'points',
      broken: 'textScoreParts',
      severity: 'warning',
    }),
  ];
}

/** What the indicators and the execution rate give; a rate above 1 gives no more than the weight. */
function withExecution(indicators: Side, weight: Decimal, rate: Side): Side {
  const most = rate.value.gt(1);
  const interval = most ? exactly(weight) : times(exactly(weight), rate.interval());
  const value = weight.times(Decimal.min(rate.value, 1));
  return workedOut(indicators.value.plus(value), plus(indicators.interval(), interval));
}

/** The score of each part that is divided against those that divide it. */
export function checkDividedParts(
  parts: readonly ScoredPart[],
  { exactness }: TextContext,
): readonly TextRelation[] {
  return dividedParts(parts)
    .filter(({ parts: own }) => own.length > 0)
    .map(({ score, parts: own }) =>
      compared({
        rule: 'N-PARTS',
        stated: exactness.stated(score.quantity),
        other: exactness.added(scoresOf(own).map(({ quantity }) => quantity)),
        agreement: 'sum',
        claims: [score, ...scoresOf(own)],
        measure: 'points',
        broken: 'textScoreParts',
        severity: 'warning',
      }),
    );
}
