import type { Suspect } from '../diagnosis/diagnosis';
import { lineNames } from '../decisions/line-names';
import type { ColumnKey, Figure, Form } from '../forms/form';
import { natureOf } from '../relations/column-nature';
import { unitOf } from '../scoring/values/units';
import type { CellPlace } from '../sheet/address';
import { comparePositions, reference } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { ONE, plain, ZERO } from '../sheet/decimal';
import { normaliseWords } from '../sheet/text';
import type { FormPair } from './match-forms';

/** A figure of the workbook that the other file prints differently. */
export interface FigureChange {
  /** The form, the line's name and the figure's cell in the workbook. */
  readonly form: Form;
  readonly line: string;
  readonly column: ColumnKey;
  readonly place: CellPlace;
  /** As the other file prints it; "" where it has no such figure. */
  readonly before: string;
  /** As the workbook prints it; "" for an empty cell. */
  readonly now: string;
  /** now − before, in the workbook's unit and decimal notation (a percentage as its ratio); null unless both are numbers. */
  readonly difference: string | null;
  /** The difference as a ratio of before; null where there is none, or before is 0. */
  readonly rate: string | null;
  /** Whether the other file's figure was suspected to be wrong, and the workbook prints what makes its relations hold. */
  readonly corrected?: true;
}

/** How a figure differs. */
type Difference = Pick<FigureChange, 'before' | 'now' | 'difference' | 'rate'>;

/** Rates are given to so many decimals: a hundredth of a percent and two more. */
const RATE_DECIMALS = 6;

/**
 * The figures that two files print differently, in the order of the forms and their cells. Amounts in 元 and in 万元 are
 * compared with each other; an empty cell, a dash and 0 all mean none. Lines that only the other file has are left out.
 *
 * @param suspectedBefore tells what was suspected in a cell of the other file
 */
export function figureChanges(
  pairs: readonly FormPair[],
  suspectedBefore: SuspectAt,
): readonly FigureChange[] {
  return pairs.flatMap((pair) => changesOf(pair, suspectedBefore));
}

/** What is suspected in a cell; undefined where nothing is. */
export type SuspectAt = (place: CellPlace) => Suspect | undefined;

function changesOf({ before, now }: FormPair, suspectedBefore: SuspectAt): readonly FigureChange[] {
  const earlier = new Map([...lineNames(before)].map(([line, name]) => [name, line]));
  const factor = unitFactor(before, now);
  const changes = new Map<string, FigureChange>();
  for (const [line, name] of lineNames(now)) {
    const same = earlier.get(name);
    for (const figure of line.figures.values()) {
      const scale = natureOf(figure.column) === 'amount' ? factor : ONE;
      const was = same?.figures.get(figure.column);
      const change = changeOf(was, figure, scale);
      const suspect = was === undefined ? undefined : suspectedBefore(was.place);
      if (change !== null)
        changes.set(reference(figure.place), {
          form: now,
          line: line.label,
          column: figure.column,
          place: figure.place,
          ...change,
          ...(suspect !== undefined && isCorrected(suspect, figure, scale) ? { corrected: true } : {}),
        });
    }
  }
  return [...changes.values()].sort((one, other) => comparePositions(one.place, other.place));
}

/** Whether a figure prints a value with which everything that its suspect took part in holds. */
function isCorrected({ low, high }: Suspect, now: Figure, scale: Decimal): boolean {
  const is = amountOf(now);
  if (is === null || low === null || high === null) return false;
  return is.gte(low.times(scale)) && is.lte(high.times(scale));
}

/** How many of the workbook's unit one of the other file's is: 0.0001 for 元 in a workbook of 万元. */
function unitFactor(before: Form, now: Form): Decimal {
  if (before.unit === null || now.unit === null || before.unit === now.unit) return ONE;
  return unitOf(before.unit).factor.div(unitOf(now.unit).factor);
}

/** How a figure differs; null where it does not. */
function changeOf(before: Figure | undefined, now: Figure, scale: Decimal): Difference | null {
  const [was, is] = [amountOf(before), amountOf(now)];
  if (was === null || is === null) return wordsOf(before, now);
  const scaled = scale === ONE ? was : was.times(scale);
  if (scaled.eq(is)) return null;
  const texts = { before: before?.text ?? '', now: now.text };
  if (before?.reading.kind !== 'number' || now.reading.kind !== 'number')
    return { ...texts, difference: null, rate: null };
  const difference = is.minus(scaled);
  const rate = scaled.isZero() ? null : plain(difference.div(scaled.abs()).toDecimalPlaces(RATE_DECIMALS));
  return { ...texts, difference: plain(difference), rate };
}

/** How a figure differs of which at least one is no number; null where the words are the same. */
function wordsOf(before: Figure | undefined, now: Figure): Difference | null {
  const texts = { before: before?.text ?? '', now: now.text };
  return normaliseWords(texts.before) === normaliseWords(texts.now)
    ? null
    : { ...texts, difference: null, rate: null };
}

/** What a figure comes to: an empty cell is none; null for words. */
function amountOf(figure: Figure | undefined): Decimal | null {
  if (figure === undefined || figure.reading.kind === 'blank') return ZERO;
  return figure.reading.kind === 'number' ? figure.reading.value : null;
}
