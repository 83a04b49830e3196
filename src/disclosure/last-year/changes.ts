import type { ColumnKey, FormId, Line } from '../forms/form';

import { columnName } from '../forms/names';
import { reasonNear } from '../narrative/duties/reasons';
import type { NarrativeReview } from '../narrative/review';
import { countsIn } from '../relations/column-nature';
import { ownOperand } from '../relations/figures';
import type { Outcome } from '../relations/outcome';
import { finding, merged, named, NOTHING, shown } from '../relations/outcome';
import { samePlace } from '../sheet/address';
import type { CellPlace } from '../sheet/address';
import { Decimal, HUNDRED, plain, roundToStep, stepOfDecimals } from '../sheet/decimal';
import type { MessageKey } from '../../voice/catalogue';
import type { YearPair } from './given';
import { lastOperand } from './operands';

const RULE = 'L-CHANGE';

/** Above this share of last year's figure a change is to be explained. */
const LARGE = new Decimal('0.3');

/** The decimals at which a rate of change is told, in %. */
const RATE_STEP = stepOfDecimals(2);

/** The lines of a form whose changes are looked at: its named ones, a 类 of its codes, or one line. */
interface Watched {
  readonly lines: (line: Line) => boolean;
  /** Their columns; all of them where none is named. */
  readonly columns?: readonly ColumnKey[];
}

const isNamed = ({ kind }: Line): boolean => kind === 'named';
const isClass = ({ kind, code = '' }: Line): boolean => kind === 'coded' && code.length === 3;

/** What is looked at: each figure in the one form that it is first printed in. */
const WATCHED: Readonly<Partial<Record<FormId, Watched>>> = {
  'income-expenditure-summary': { lines: isNamed, columns: ['amount'] },
  'general-budget-expenditure': { lines: isClass, columns: ['total'] },
  'basic-expenditure': { lines: isClass, columns: ['amount'] },
  'three-public': { lines: ({ key }) => key === 'final' },
};

/** Figures that moved by more than 30 % in a year, with whether the explanation of this year gives a reason. */
export function checkChanges(pair: YearPair, texts: readonly NarrativeReview[]): Outcome {
  const watched = WATCHED[pair.now.id];
  if (watched === undefined) return NOTHING;
  const outcomes: Outcome[] = [];
  for (const [line, other] of pair.lines) {
    if (!watched.lines(line)) continue;
    for (const column of watched.columns ?? line.figures.keys())
      outcomes.push(checkFigure(pair, line, other, column, texts));
  }
  return merged(outcomes);
}

function checkFigure(
  pair: YearPair,
  line: Line,
  other: Line,
  column: ColumnKey,
  texts: readonly NarrativeReview[],
): Outcome {
  const figure = line.figures.get(column);
  if (figure === undefined) return NOTHING;
  const [now, last] = [ownOperand(pair.now, line, column), lastOperand(pair, other, column)];
  if (!now.ok || !last.ok || now.value.eq(last.value)) return NOTHING;
  const change = now.value.minus(last.value);
  if (change.abs().lte(last.value.abs().times(LARGE))) return NOTHING;
  const rate = last.value.isZero() ? null : change.div(last.value.abs()).times(HUNDRED);
  const values = {
    line: named(line),
    column: columnName(pair.now.id, column),
    now: shown(now.value, column),
    last: shown(last.value, column),
    rate: rate === null ? '—' : `${plain(roundToStep(rate, RATE_STEP))}%`,
  };
  const sides = { expected: last.value, actual: now.value, counts: countsIn(column) };
  const message = { key: SAID[reasonFor(figure.place, texts)], values };
  return { ...NOTHING, findings: [finding(RULE, 'info', pair.now, [figure.place], message, sides)] };
}

/** Whether the texts say why a figure changed; `unknown` where none of them states it. */
type Reason = 'given' | 'missing' | 'unknown';

const SAID: Readonly<Record<Reason, MessageKey>> = {
  given: 'lastYearChangeExplained',
  missing: 'lastYearChangeUnexplained',
  unknown: 'lastYearChange',
};

function reasonFor(place: CellPlace, texts: readonly NarrativeReview[]): Reason {
  const near = texts.flatMap(({ narrative, ties }) =>
    ties
      .filter((tie) => samePlace(tie.place, place))
      .map(({ claim }) => reasonNear(narrative, claim.place.paragraph)),
  );
  if (near.length === 0) return 'unknown';
  return near.some((isGiven) => isGiven) ? 'given' : 'missing';
}
