import type { ColumnKey, Figure, Form, Line, ScoreColumn } from '../layouts/form';
import { readRate } from '../scoring/execution-rate';
import type { CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import { columnName } from '../layouts/names';
import type { Message } from '../findings';
import { Decimal, stepOfDecimals, ZERO } from '../sheet/decimal';
import type { Interval } from '../sheet/interval';
import { exactly, printedAs } from '../sheet/interval';
import type { PrintedNumber } from '../sheet/printed-number';
import type { Evaluated, Operand } from './operand';

/** What a column's numbers are, which says how exact they are. */
type ColumnNature = 'amount' | 'rate' | 'points' | 'words';

/** What the numbers of the self-assessments' columns are. */
export const COLUMN_NATURE: Readonly<Record<string, ColumnNature>> = {
  openingBudget: 'amount',
  budget: 'amount',
  execution: 'amount',
  weight: 'points',
  rate: 'rate',
  score: 'points',
  coefficient: 'rate',
  target: 'words',
  actual: 'words',
  deviation: 'words',
  grade: 'words',
} satisfies Readonly<Record<ScoreColumn, ColumnNature>>;

/** What a column's numbers are; every column of the final accounts holds amounts. */
export function natureOf(column: ColumnKey): ColumnNature {
  return COLUMN_NATURE[column] ?? 'amount';
}

/**
 * The forms print amounts to the hundredth (填报说明: 保留两位小数): an amount printed with fewer decimals has had its
 * zeros left out, so its true value is no further off than half a hundredth.
 */
const AMOUNT_STEP = stepOfDecimals(2);

/** Lines of forms that leave zero amounts blank. */
const BLANK_IS_ZERO: ReadonlySet<Line['kind']> = new Set(['fund-part', 'named', 'coded']);

/** 元 in a unit of amounts. */
const AMOUNT_UNITS: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

/** How many 元 the unit of a form's amounts is; 万元 where the form states none. */
export function yuanIn({ unit }: Form): Decimal {
  return new Decimal(AMOUNT_UNITS[unit ?? '万元'] ?? 1);
}

/** By what an amount of one form is multiplied to stand in the unit of another. */
export function unitFactor(from: Form, to: Form): Decimal {
  return yuanIn(from).div(yuanIn(to));
}

/** An amount in the form's own unit; null where it is printed in a unit that is none of an amount. */
function inFormUnit(printed: PrintedNumber, form: Form): PrintedNumber | null {
  const printedUnit = printed.unit === '' ? undefined : AMOUNT_UNITS[printed.unit];
  if (printed.unit !== '' && printedUnit === undefined) return null;
  const formUnit = AMOUNT_UNITS[form.unit ?? '万元'];
  if (printedUnit === undefined || formUnit === undefined || printedUnit === formUnit) return printed;
  const factor = new Decimal(printedUnit).div(formUnit);
  return { ...printed, value: printed.value.times(factor), step: printed.step.times(factor) };
}

/** The number that a figure states in its column's own terms, or null where it states none. */
export function numberOf(
  figure: Figure,
  form: Form,
  expectedRate: Decimal | null = null,
): PrintedNumber | null {
  const { reading } = figure;
  if (reading.kind !== 'number') return null;
  switch (natureOf(figure.column)) {
    case 'amount':
      return inFormUnit(reading, form);
    case 'rate':
      return readRate(reading, expectedRate);
    case 'points':
      return isPercentage(reading) || (reading.unit !== '' && reading.unit !== '分') ? null : reading;
    case 'words':
      return reading;
  }
}

/** Whether a number is printed as a percentage: in points, it may be points or a share of the weight. */
export function isPercentage({ style }: PrintedNumber): boolean {
  return style === 'percent' || style === 'percentText';
}

/** What stands in a shared cell, as a message names it: “业务培训”实际完成值、得分. */
export function meaningsIn({ shared }: Figure): string {
  const columns = new Map<string, string[]>();
  for (const { line, column } of shared?.meanings ?? [])
    columns.set(line, [...(columns.get(line) ?? []), columnName('project-self-assessment', column)]);
  return [...columns].map(([line, names]) => `“${line}”${names.join('、')}`).join('；');
}

/** Why a figure gives no number. */
export function whyUnread(figure: Figure): Message {
  const { reading, place, text } = figure;
  const values = { cell: reference(place), text };
  if (figure.undecided !== undefined) return { key: 'columnUndecided', values: { names: figure.undecided } };
  if (figure.shared !== undefined)
    return { key: 'reasonShared', values: { ...values, columns: meaningsIn(figure) } };
  return { key: reading.kind === 'blank' ? 'reasonBlank' : 'reasonUnreadable', values };
}

/** A reading that gives no number: blank where the sheet leaves zeros out, else the reason. */
function unprinted(line: Line, figure: Figure): Evaluated {
  if (figure.reading.kind === 'blank' && BLANK_IS_ZERO.has(line.kind))
    return new FigureOperand(figure, ZERO, AMOUNT_STEP, false, 'amount');
  return { ok: false, reason: whyUnread(figure), cells: [figure.place] };
}

function operandOf(form: Form, line: Line, figure: Figure, expectedRate: Decimal | null): Evaluated {
  const printed = numberOf(figure, form, expectedRate);
  if (printed === null) return unprinted(line, figure);
  const { value, step } = printed;
  return new FigureOperand(figure, value, step, true, exactnessOf(line, figure));
}

/** How exact a figure is: an amount, rounded to its step, or exactly what it says. */
function exactnessOf({ kind }: Line, { column }: Figure): Exactness {
  switch (natureOf(column)) {
    case 'amount':
      return 'amount';
    case 'rate':
      // A coefficient is given by a person, like a weight.
      return column === 'coefficient' ? 'exact' : 'rounded';
    case 'points':
    case 'words':
      return column === 'score' && (kind === 'funds' || kind === 'total') ? 'rounded' : 'exact';
  }
}

type Exactness = 'amount' | 'rounded' | 'exact';

class FigureOperand implements Operand {
  readonly ok = true;

  constructor(
    private readonly figure: Figure,
    readonly value: Decimal,
    readonly step: Decimal,
    readonly printed: boolean,
    private readonly exactness: Exactness,
  ) {}

  interval(): Interval {
    switch (this.exactness) {
      case 'amount':
        return printedAs(this.value, this.step.lt(AMOUNT_STEP) ? this.step : AMOUNT_STEP);
      case 'rounded':
        return printedAs(this.value, this.step);
      case 'exact':
        return exactly(this.value);
    }
  }

  get cells(): readonly CellPlace[] {
    return [this.figure.place];
  }
}

/**
 * A figure as an operand. Amounts and rates are rounded from what is not printed; the execution score is a product and
 * rounded too; all other scores and weights are awarded, and exactly what they say.
 */
export function ownOperand(
  form: Form,
  line: Line,
  column: ColumnKey,
  expectedRate: Decimal | null = null,
): Evaluated {
  const figure = line.figures.get(column);
  if (figure === undefined) {
    const reason = { key: 'reasonNoCell', values: { line: line.label, column } } as const;
    return { ok: false, reason, cells: [line.place] };
  }
  return operandOf(form, line, figure, expectedRate);
}
