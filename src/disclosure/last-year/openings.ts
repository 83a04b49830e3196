import type { ColumnKey, Figure, FormId, Line } from '../forms/form';
import { firstCell, lineOf } from '../forms/form';
import { columnName } from '../forms/names';
import { numberOf, ownOperand } from '../relations/figures';
import type { Outcome } from '../relations/outcome';
import { finding, merged, named, NOTHING } from '../relations/outcome';
import { linesByIdentity } from '../published/lines';
import { reference } from '../sheet/address';
import { comparedWithLast, uncompared } from './compare';
import type { YearPair } from './given';
import { lastOperand } from './operands';

const RULE = 'L-OPENING';

/** A line of a statement, and a column of it. */
type Cell = readonly [line: string, column: ColumnKey];

/** Where a form of statements prints what is carried over, and where last year's printed what was carried on. */
const CARRIED: Readonly<Partial<Record<FormId, readonly { readonly now: Cell; readonly last: Cell }[]>>> = {
  'income-expenditure-summary': [
    { now: ['income-opening', 'amount'], last: ['expenditure-closing', 'amount'] },
  ],
  'appropriation-summary': [
    { now: ['income-opening', 'amount'], last: ['expenditure-closing', 'total'] },
    ...(['generalBudget', 'governmentFund', 'stateCapital'] as const).map((fund) => ({
      now: [`opening-${fund}`, 'amount'] as const,
      last: ['expenditure-closing', fund] as const,
    })),
  ],
};

/** The columns of a form of coded lines: what is carried over, and what last year's form carried on. */
const CARRIED_COLUMNS: readonly (readonly [now: ColumnKey, last: ColumnKey])[] = [
  ['opening', 'closing'],
  ['openingBasic', 'closingBasic'],
  ['openingProject', 'closingProject'],
];

/** The opening balances of a form against the closing ones of the year before. */
export function checkOpenings(pair: YearPair): Outcome {
  const declared = CARRIED[pair.now.id] ?? [];
  return merged([
    ...declared.map(({ now, last }) => checkCell(pair, now, last)),
    ...CARRIED_COLUMNS.map((columns) => checkColumn(pair, columns)),
  ]);
}

function checkCell(pair: YearPair, [key, column]: Cell, [lastKey, lastColumn]: Cell): Outcome {
  const [line, lastLine] = [lineOf(pair.now, key), lineOf(pair.last, lastKey)];
  if (line?.figures.has(column) !== true || lastLine?.figures.has(lastColumn) !== true) return NOTHING;
  return checkLines(pair, [line, column], [lastLine, lastColumn]);
}

type Place = readonly [line: Line, column: ColumnKey];

function checkLines(pair: YearPair, [line, column]: Place, [lastLine, lastColumn]: Place): Outcome {
  const figures = [line.figures.get(column), lastLine.figures.get(lastColumn)];
  const [own, other] = figures;
  if (own === undefined || other === undefined) return NOTHING;
  const cells = [own.place];
  const [now, last] = [ownOperand(pair.now, line, column), lastOperand(pair, lastLine, lastColumn)];
  for (const side of [now, last]) if (!side.ok) return uncompared(RULE, pair.now.id, side.reason, cells);
  if (!now.ok || !last.ok) return NOTHING;
  return comparedWithLast({
    ...{ rule: RULE, form: pair.now, column, cells, now, last, severity: 'warning' },
    saying: (values) => ({
      key: 'lastYearOpening',
      values: { ...values, line: named(line), other: reference(other.place) },
    }),
  });
}

const isSomething = (form: YearPair['now'], figure: Figure | undefined): figure is Figure =>
  figure !== undefined && numberOf(figure, form)?.value.isZero() === false;

/** One column of a form of coded lines: what one of both years alone has a line for is told where it is something. */
function checkColumn(pair: YearPair, [column, lastColumn]: (typeof CARRIED_COLUMNS)[number]): Outcome {
  const { now, last } = pair;
  if (!now.columns.has(column) || !last.columns.has(lastColumn)) return NOTHING;
  const [own, others] = [linesByIdentity(now), linesByIdentity(last)];
  const outcomes: Outcome[] = [];
  for (const [identity, { lines, isCertain }] of own) {
    const [line, ...further] = lines;
    const same = others.get(identity);
    if (same !== undefined && further.length + same.lines.length === 1)
      outcomes.push(checkLines(pair, [line, column], [same.lines[0], lastColumn]));
    else if (same !== undefined || !isCertain) outcomes.push(doubtful(pair, line, column));
    else outcomes.push(alone(pair, now, line, column, 'lastYearOpeningNew'));
  }
  for (const [identity, { lines, isCertain }] of others)
    if (isCertain && !own.has(identity))
      outcomes.push(alone(pair, last, lines[0], lastColumn, 'lastYearOpeningGone'));
  return merged(outcomes);
}

/** A line of which nobody can tell which of the other year's it is. */
function doubtful({ now }: YearPair, line: Line, column: ColumnKey): Outcome {
  const figure = line.figures.get(column);
  if (!isSomething(now, figure)) return NOTHING;
  return uncompared(RULE, now.id, { key: 'lastYearLineDoubtful', values: { line: named(line) } }, [
    figure.place,
  ]);
}

/** A balance of a line that only one of both years has. */
function alone(
  pair: YearPair,
  form: YearPair['now'],
  line: Line,
  column: ColumnKey,
  key: 'lastYearOpeningNew' | 'lastYearOpeningGone',
): Outcome {
  const figure = line.figures.get(column);
  if (!isSomething(form, figure)) return NOTHING;
  const cells = [form === pair.now ? figure.place : firstCell(pair.now)];
  const values = {
    line: named(line),
    column: columnName(form.id, column),
    amount: figure.text,
    cell: reference(figure.place),
  };
  return { ...NOTHING, findings: [finding(RULE, 'warning', pair.now, cells, { key, values })] };
}
