import type { Correction, RelationState } from '../../findings';
import { statedFigure } from '../../layouts/cell-figure';
import type { Figure, Form, Line, LineKind } from '../../layouts/form';
import { lineOf, linesOf } from '../../layouts/form';
import { gradeOf, isGrade } from '../../scoring/scheme';
import { isAwardedRounded } from '../../scoring/whole-points';
import type { CellPlace } from '../../sheet/address';
import { samePlace } from '../../sheet/address';
import type { Decimal } from '../../sheet/decimal';
import { roundToStep, stepOfDecimals } from '../../sheet/decimal';
import { decimalsOfStep } from '../../sheet/printed-number';
import type { PrintedNumber } from '../../sheet/printed-number';
import type { RuleId } from '../catalogue';
import { verdictOn } from '../equations';
import { STATE_OF } from '../outcome';
import { evaluate } from '../evaluate';
import { EXECUTION_RATE, EXECUTION_SCORE } from '../execution';
import { partsSum, wholeSum } from '../expression';
import { numberOf } from '../figures';
import type { Assessed } from './assessed';
import type { IndicatorOptions, ReadBlock, ReadIndicator } from './read-indicators';
import { SELF_ASSESSMENT_RELATIONS } from './relations';
import { liveExecutionScore, liveIndicatorScore, liveRate, liveSum } from './live-formulas';
import { writtenValue } from './written-value';

/** Decimals of a percentage that is written into an empty cell: 88.27%. */
const PERCENT_DECIMALS = 2;

/** What the user may choose about a recalculation. */
export interface RecalculationOptions extends IndicatorOptions {
  /** Whether a cell is left as it is; what depends on it is then computed from what it holds. */
  readonly leaves: (place: CellPlace, rounding: boolean) => boolean;
}

/** The form with one figure's number replaced, so that what depends on it is recomputed from the corrected one. */
function withNumber(form: Form, line: Line, figure: Figure, value: Decimal): Form {
  const printed: PrintedNumber = {
    kind: 'number',
    value,
    step: stepOfDecimals(value.decimalPlaces()),
    style: 'text',
    exact: value,
    unit: '',
  };
  const reading = figure.column === 'rate' ? { ...printed, style: 'percent' as const } : printed;
  const figures = new Map(line.figures).set(figure.column, statedFigure(figure, { reading }));
  return {
    ...form,
    lines: form.lines.map((other) => (other.key === line.key ? { ...other, figures } : other)),
  };
}

/** What a correction writes, and why. */
interface Written {
  readonly to: string | number;
  readonly live: string | null;
  readonly rule: RuleId;
  readonly rounding: boolean;
}

/** A form while its derived cells are being recomputed, with the corrections so far. */
class Recalculation {
  readonly corrections: Correction[] = [];

  private form: Form;
  private readonly printed: Form;
  private readonly options: RecalculationOptions;
  private readonly blocks: readonly ReadBlock[];
  private readonly decimals: number;

  constructor({ form, options, blocks }: Assessed) {
    this.form = form;
    this.printed = form;
    this.options = options;
    this.blocks = blocks;
    this.decimals = options.scheme.decimals;
  }

  run(): readonly Correction[] {
    for (const line of this.lines('funds', 'fund-part')) this.rate(line);
    for (const line of this.lines('funds')) this.executionScore(line);
    // No indicator depends on the rate or the execution score: they are as they were read.
    for (const { indicators } of this.blocks) {
      for (const indicator of indicators) this.indicator(indicator);
    }
    for (const line of this.lines('block')) this.sum(line, 'SA-BLOCK');
    for (const line of this.lines('total')) this.sum(line, 'SA-TOTAL');
    for (const line of this.lines('total')) this.grade(line);
    return this.corrections;
  }

  /** The lines as they stood at the start: a later step only reads the keys. */
  private lines(...kinds: readonly LineKind[]): readonly Line[] {
    return linesOf(this.form, ...kinds);
  }

  private current(line: Line): Line {
    return lineOf(this.form, line.key) ?? line;
  }

  /** How a line stands to a rule, in the form as printed or as corrected so far. */
  private state(rule: RuleId, line: Line, form: Form): RelationState {
    const declaration = SELF_ASSESSMENT_RELATIONS.find((candidate) => candidate.rule === rule);
    const current = lineOf(form, line.key) ?? line;
    const verdict =
      declaration === undefined
        ? null
        : verdictOn(SELF_ASSESSMENT_RELATIONS, declaration, form, current, this.options);
    return verdict === null || verdict.state === 'notCheckable' ? 'notCheckable' : STATE_OF[verdict.state];
  }

  private broken(rule: RuleId, line: Line): boolean {
    return this.state(rule, line, this.form) === 'broken';
  }

  /** Notes what is to be written, and goes on with the corrected number; a cell that is left stays what it is. */
  private write(line: Line, figure: Figure, value: Decimal, written: Written): void {
    if (this.shared(figure) || this.options.leaves(figure.place, written.rounding)) return;
    this.form = withNumber(this.form, this.current(line), figure, value);
    this.note(figure, written);
  }

  private note({ place, value, formula }: Figure, { to, rule, rounding, live }: Written): void {
    const asFormula = typeof to === 'number' && live !== null ? { live } : {};
    this.corrections.push({
      place,
      from: value,
      to,
      ...asFormula,
      rule,
      rounding,
      formula: formula !== undefined,
    });
  }

  /** Whether a cell has more than one meaning (merged over several columns): nobody knows which one it states. */
  private shared({ column, place }: Figure): boolean {
    return this.form.lines.some(({ figures }) =>
      [...figures.values()].some((other) => other.column !== column && samePlace(other.place, place)),
    );
  }

  /** A cell without a number of its own: empty or unreadable. A dash says that there is nothing to state. */
  private toFill(figure: Figure): boolean {
    const { reading } = figure;
    return reading.kind === 'unreadable' || (reading.kind === 'blank' && reading.mark === '');
  }

  private rate(line: Line): void {
    const figure = line.figures.get('rate');
    const rate = evaluate(this.form, line, EXECUTION_RATE);
    if (figure === undefined || !rate.ok) return;
    const printed = numberOf(figure, this.form, rate.value);
    if (printed === null) {
      if (line.kind !== 'funds' || !this.toFill(figure)) return;
      const value = roundToStep(rate.value, stepOfDecimals(PERCENT_DECIMALS + 2));
      const asText = !figure.format.includes('%');
      const to = asText ? `${value.times(100).toFixed(PERCENT_DECIMALS)}%` : value.toNumber();
      const live = liveRate(line, PERCENT_DECIMALS + 2, false);
      this.write(line, figure, value, { to, live, rule: 'SA-RATE', rounding: false });
    } else if (this.broken('SA-RATE', line)) {
      const value = roundToStep(rate.value, printed.step);
      const inPoints = figure.reading.kind === 'number' && !figure.reading.step.eq(printed.step);
      const percentage = printed.style === 'percentText' || inPoints;
      const decimals = decimalsOfStep(percentage ? printed.step.times(100) : printed.step);
      const to = writtenValue(figure, value, { decimals, percentage });
      const live = liveRate(line, decimals, inPoints);
      this.write(line, figure, value, { to, live, rule: 'SA-RATE', rounding: false });
    }
  }

  private executionScore(line: Line): void {
    const figure = line.figures.get('score');
    const score = evaluate(this.form, this.current(line), EXECUTION_SCORE, this.options);
    if (figure === undefined || !score.ok) return;
    const printed = numberOf(figure, this.form);
    if (printed === null ? !this.toFill(figure) : !this.broken('SA-EXEC', line)) return;
    const decimals =
      printed === null || decimalsOfStep(printed.step) === 0 ? this.decimals : decimalsOfStep(printed.step);
    const value = roundToStep(score.value, stepOfDecimals(decimals));
    const live = liveExecutionScore(this.form, line, decimals, this.options);
    this.write(line, figure, value, {
      to: writtenValue(figure, value),
      live,
      rule: 'SA-EXEC',
      rounding: false,
    });
  }

  private indicator(indicator: ReadIndicator): void {
    const { line, score, printedScore, ruleScore } = indicator;
    if (score === undefined || ruleScore === null) return;
    if (printedScore === null && !this.toFill(score)) return;
    if (printedScore !== null && this.states(printedScore, ruleScore)) return;
    const rounding = printedScore !== null && isAwardedRounded(printedScore, ruleScore);
    const live = liveIndicatorScore(indicator, this.options);
    this.write(line, score, ruleScore, {
      to: writtenValue(score, ruleScore),
      live,
      rule: 'SA-IND',
      rounding,
    });
  }

  /** Whether a printed score already states the value, if only behind what its format shows. */
  private states(printed: PrintedNumber, value: Decimal): boolean {
    return printed.value.eq(value) || (printed.exact?.eq(value) ?? false);
  }

  private sum(line: Line, rule: 'SA-BLOCK' | 'SA-TOTAL'): void {
    const figure = line.figures.get('score');
    const whole = evaluate(
      this.form,
      this.current(line),
      rule === 'SA-BLOCK' ? partsSum('score') : wholeSum('score'),
      this.options,
    );
    if (figure === undefined || !whole.ok) return;
    const value = roundToStep(whole.value, stepOfDecimals(this.decimals));
    const printed = numberOf(figure, this.form);
    if (printed === null ? !this.toFill(figure) : this.states(printed, value)) return;
    const rounding = this.state(rule, line, this.printed) === 'withinRounding' && !this.broken(rule, line);
    const live = liveSum(this.form, rule === 'SA-BLOCK' ? line.key : 'total', this.options);
    this.write(line, figure, value, { to: writtenValue(figure, value), live, rule, rounding });
  }

  private grade(line: Line): void {
    const figure = line.figures.get('grade');
    const score = this.current(line).figures.get('score');
    const total = score === undefined ? null : numberOf(score, this.form);
    if (figure === undefined || total === null) return;
    const grade = gradeOf(this.options.scheme, total.value);
    if (isGrade(figure.text, grade)) return;
    const to = figure.within === undefined ? grade : `${figure.within.before}${grade}${figure.within.after}`;
    if (!this.options.leaves(figure.place, false))
      this.note(figure, { to, live: null, rule: 'SA-GRADE', rounding: false });
  }
}

/**
 * What the derived cells of a form should hold: rate, execution score, computable indicator scores, goal scores,
 * totals and grade, each from the corrected ones before it. Inputs never have a correction.
 */
export function correctionsOf(assessed: Assessed): readonly Correction[] {
  return new Recalculation(assessed).run();
}
