import type { Correction, Message, RelationState } from '../../findings';
import type { Figure, Form, Line, LineKind } from '../../forms/form';
import { lineOf, linesOf, partsOf } from '../../forms/form';
import type { RuleId } from '../../relations/rule-id';
import { verdictOn } from '../../relations/equations';
import { effective, evaluate } from '../../relations/evaluate';
import { EXECUTION_RATE, EXECUTION_SCORE } from '../../relations/execution';
import { partsSum, wholeSum } from '../../relations/expression';
import { natureOf } from '../../relations/column-nature';
import { hasWorking } from '../../forms/self-assessment/figures';
import { isPercentage, numberOf, ownOperand } from '../../relations/figures';
import { whyUnread } from '../../relations/not-checkable';
import type { Evaluated, NoOperand } from '../../relations/operand';
import { named, STATE_OF } from '../../relations/outcome';
import type { Assessed, RecalculationOptions } from '../../relations/self-assessment/assessed';
import type { ReadIndicator } from '../../relations/self-assessment/read-indicators';
import { scoringRule, shareOf } from '../../relations/self-assessment/read-indicators';
import { whyUnscored } from '../../relations/self-assessment/indicator-words';
import { SELF_ASSESSMENT_RELATIONS } from '../../relations/self-assessment/relations';
import type { CellPlace } from '../../sheet/address';
import { reference, samePlace } from '../../sheet/address';
import type { Decimal } from '../../sheet/decimal';
import { HUNDRED, notAbove, plain, roundToStep, stepOfDecimals, ZERO } from '../../sheet/decimal';
import { numberDisplay } from '../../sheet/number-format';
import type { PrintedNumber } from '../../sheet/printed-number';
import { decimalsOfStep } from '../../sheet/printed-number';
import { gradeOf, isGrade } from '../scheme';
import { determined } from '../weights';
import { isAwardedRounded } from '../whole-points';
import { executionDecimals, PERCENT_DECIMALS, sumStep } from './decimals';
import { heldFigure, heldForm, withFigure, writtenFigure } from './held';
import { liveExecutionScore, liveIndicatorScore, liveRate, liveSum } from './live-formulas';
import type { Fate, PlannedCell, Refusal } from './planned-cell';
import { writtenValue } from './written-value';

/** The number format of a rate that is written into an empty cell. */
const RATE_FORMAT = '0.00%';
const GENERAL = 'General';
const TEXT = '@';

/** What is written into a cell, and why. */
interface Written {
  readonly to: string | number;
  readonly format?: string;
  readonly live: string | null;
  readonly rule: RuleId;
  readonly rounding: boolean;
}

/** Why a value that cannot be evaluated keeps a cell from being written. */
const REFUSALS: Readonly<Partial<Record<Message['key'], Refusal>>> = {
  reasonShared: 'shared',
  reasonZeroDivisor: 'undefined',
};

/** A planned form: its derived cells, and what the form holds once they are written. */
export interface Planned {
  readonly cells: readonly PlannedCell[];
  readonly after: Form;
}

/**
 * A form while its derived cells are worked out one after the other: rate, execution score, indicator scores, goal
 * scores, totals and grade, each from what the cells before it will hold. Inputs are never among them.
 */
class Planner {
  private readonly cells: PlannedCell[] = [];
  private readonly printed: Form;
  /** As the form will show itself. */
  private shown: Form;
  /** As its cells will hold. */
  private held: Form;
  private readonly options: RecalculationOptions;
  /** The indicators by the keys of their lines. */
  private readonly indicators: ReadonlyMap<string, ReadIndicator>;

  constructor(private readonly assessed: Assessed) {
    this.printed = assessed.form;
    this.shown = assessed.form;
    this.held = heldForm(assessed.form);
    this.options = assessed.options;
    this.indicators = new Map(
      assessed.blocks.flatMap(({ indicators }) => indicators.map((one) => [one.line.key, one] as const)),
    );
  }

  run(): Planned {
    for (const line of this.lines('funds', 'fund-part')) this.rate(line);
    for (const line of this.lines('funds')) this.executionScore(line);
    for (const line of this.lines('objective')) this.objective(line);
    // No indicator depends on the rate or the execution score: they are as they were read.
    for (const { indicators } of this.assessed.blocks)
      for (const indicator of indicators) this.indicator(indicator);
    for (const line of this.lines('block')) this.sum(line, 'SA-BLOCK');
    for (const line of this.lines('total')) this.sum(line, 'SA-TOTAL');
    for (const line of this.lines('total')) this.grade(line);
    return { cells: this.cells, after: this.held };
  }

  /** The lines as they stood at the start: a later step only reads the keys. */
  private lines(...kinds: readonly LineKind[]): readonly Line[] {
    return linesOf(this.printed, ...kinds);
  }

  private in(form: Form, line: Line): Line {
    return lineOf(form, line.key) ?? line;
  }

  private wasWritten({ place }: Figure): boolean {
    return this.cells.some((cell) => cell.fate.kind === 'written' && samePlace(cell.place, place));
  }

  /** How a line stands to a rule, in the form as printed or as it will show itself. */
  private state(rule: RuleId, line: Line, form: Form): RelationState {
    const declaration = SELF_ASSESSMENT_RELATIONS.find((candidate) => candidate.rule === rule);
    const verdict =
      declaration === undefined
        ? null
        : verdictOn(SELF_ASSESSMENT_RELATIONS, declaration, form, this.in(form, line), this.options);
    if (verdict === null || verdict.state === 'notCheckable') return 'notCheckable';
    return STATE_OF[verdict.state];
  }

  private broken(rule: RuleId, line: Line): boolean {
    return this.state(rule, line, this.shown) === 'broken';
  }

  private add(line: Line, figure: Figure, fate: Fate): void {
    const { place, column, reading } = figure;
    const blank = figure.value === null || (reading.kind === 'blank' && reading.mark === '');
    this.cells.push({ place, column, line: line.label, kind: line.kind, blank, fate });
  }

  private right(line: Line, figure: Figure): void {
    this.add(line, figure, { kind: 'right' });
  }

  private refuse(line: Line, figure: Figure, refusal: Refusal, message: Message): void {
    this.add(line, figure, { kind: 'left', refusal, message });
  }

  private wait(line: Line, figure: Figure, on: readonly CellPlace[], message: Message): void {
    this.add(line, figure, { kind: 'waits', on, message });
  }

  /** A cell whose value has none of the inputs that it needs. */
  private lacking(line: Line, figure: Figure, { reason, cells }: NoOperand): void {
    if (reason.key === 'reasonBlank') this.wait(line, figure, cells, reason);
    else this.refuse(line, figure, REFUSALS[reason.key] ?? 'input', reason);
  }

  /**
   * Whether a derived cell may be written at all: it states a number, is empty, or shows an error value. A dash says that
   * there is nothing to state; everything else was put there by somebody and is left, with the reason.
   */
  private writable(line: Line, figure: Figure): boolean {
    const { reading } = figure;
    if (hasWorking(figure)) {
      const values = { cell: reference(figure.place) };
      this.refuse(line, figure, 'unreadable', { key: 'refusedWorking', values });
      return false;
    }
    if (figure.shared !== undefined) {
      this.refuse(line, figure, 'shared', whyUnread(figure));
      return false;
    }
    if (reading.kind === 'blank') return reading.mark === '';
    if (reading.kind === 'unreadable') {
      if (reading.reason === 'error-value') return true;
      this.refuse(line, figure, 'unreadable', whyUnread(figure));
      return false;
    }
    if (natureOf(figure.column) !== 'points' || numberOf(figure, this.printed) !== null) return true;
    const values = { cell: reference(figure.place), text: figure.text };
    if (isPercentage(reading)) this.refuse(line, figure, 'percent', { key: 'refusedPercent', values });
    else this.refuse(line, figure, 'unreadable', whyUnread(figure));
    return false;
  }

  /** Plans to write a number, and goes on with what the cell will then hold; a cell that is left stays what it is. */
  private write(line: Line, figure: Figure, value: Decimal, written: Written): void {
    const after = writtenFigure(figure, written);
    if (!this.willState(after, value)) {
      const values = { cell: reference(figure.place), format: figure.format, value: plain(value) };
      this.refuse(line, figure, 'format', { key: 'refusedFormat', values });
      return;
    }
    if (!this.note(line, figure, written)) return;
    this.shown = withFigure(this.shown, line.key, after);
    this.held = withFigure(this.held, line.key, heldFigure(after));
  }

  /** Whether a figure, read again, states the number that was meant. */
  private willState(figure: Figure, value: Decimal): boolean {
    const read = numberOf(figure, this.printed, natureOf(figure.column) === 'rate' ? value : null);
    return read !== null && (read.value.eq(value) || (read.exact?.eq(value) ?? false));
  }

  /** Whether it is written: a cell that the user leaves is not. */
  private note(line: Line, figure: Figure, { to, rule, rounding, live, format }: Written): boolean {
    const { place, value, formula } = figure;
    if (this.options.leaves(place, rounding)) {
      this.refuse(line, figure, 'choice', { key: 'refusedChoice', values: { cell: reference(place) } });
      return false;
    }
    const correction: Correction = {
      place,
      from: value,
      to,
      ...(typeof to === 'number' && live !== null ? { live } : {}),
      ...(format === undefined ? {} : { format }),
      rule,
      rounding,
      formula: formula !== undefined,
    };
    this.add(line, figure, { kind: 'written', correction });
    return true;
  }

  /** Whether a score lies within 0 … weight; told where it does not. @param full null where no weight bounds it */
  private bounded(line: Line, figure: Figure, value: Decimal, full: Decimal | null): boolean {
    if (value.gte(ZERO) && (full === null || value.lte(full))) return true;
    const weight = full === null ? '' : plain(full);
    this.refuse(line, figure, 'bounds', { key: 'refusedBounds', values: { value: plain(value), weight } });
    return false;
  }

  private rate(line: Line): void {
    const figure = line.figures.get('rate');
    if (figure === undefined || (line.kind !== 'funds' && figure.reading.kind !== 'number')) return;
    if (!this.writable(line, figure)) return;
    const rate = evaluate(this.shown, line, EXECUTION_RATE);
    if (!rate.ok) {
      this.lacking(line, figure, rate);
      return;
    }
    const printed = numberOf(figure, this.printed, rate.value);
    if (printed === null) this.fillRate(line, figure, rate.value);
    else if (this.broken('SA-RATE', line)) this.correctRate(line, figure, rate.value, printed);
    else this.right(line, figure);
  }

  private fillRate(line: Line, figure: Figure, rate: Decimal): void {
    const value = roundToStep(rate, stepOfDecimals(PERCENT_DECIMALS + 2));
    const display = numberDisplay(figure.format);
    if (display.kind === 'fixed' && !display.percent) {
      const values = { cell: reference(figure.place), format: figure.format, value: plain(value) };
      this.refuse(line, figure, 'format', { key: 'refusedFormat', values });
      return;
    }
    // Beside an error value, a cell without a format of its own would show a bare ratio.
    const asText = figure.format === TEXT || (figure.value !== null && display.kind !== 'fixed');
    const to = asText ? `${value.times(HUNDRED).toFixed(PERCENT_DECIMALS)}%` : value.toNumber();
    const given = figure.value === null && figure.format === GENERAL ? { format: RATE_FORMAT } : {};
    const live = liveRate(line, PERCENT_DECIMALS + 2, false);
    this.write(line, figure, value, { to, ...given, live, rule: 'SA-RATE', rounding: false });
  }

  private correctRate(line: Line, figure: Figure, rate: Decimal, printed: PrintedNumber): void {
    const value = roundToStep(rate, printed.step);
    const inPoints = figure.reading.kind === 'number' && !figure.reading.step.eq(printed.step);
    const percentage = printed.style === 'percentText' || inPoints;
    const decimals = decimalsOfStep(percentage ? printed.step.times(HUNDRED) : printed.step);
    const to = writtenValue(figure, value, { decimals, percentage });
    const live = liveRate(line, decimals, inPoints);
    this.write(line, figure, value, { to, live, rule: 'SA-RATE', rounding: false });
  }

  private executionScore(line: Line): void {
    const figure = line.figures.get('score');
    if (figure === undefined || !this.writable(line, figure)) return;
    const score = evaluate(this.shown, this.in(this.shown, line), EXECUTION_SCORE, this.options);
    if (!score.ok) {
      this.lacking(line, figure, score);
      return;
    }
    const printed = numberOf(figure, this.printed);
    if (printed !== null && !this.broken('SA-EXEC', line)) {
      this.right(line, figure);
      return;
    }
    const decimals = executionDecimals(printed?.step ?? null, this.options.scheme);
    const weight = ownOperand(this.shown, line, 'weight');
    const full = weight.ok ? weight.value : null;
    const rounded = roundToStep(score.value, stepOfDecimals(decimals));
    const value = full === null ? rounded : notAbove(full, rounded, score.value);
    if (!this.bounded(line, figure, value, full)) return;
    const live = liveExecutionScore(this.shown, line, decimals, this.options);
    this.write(line, figure, value, {
      to: writtenValue(figure, value),
      live,
      rule: 'SA-EXEC',
      rounding: false,
    });
  }

  /** 项目绩效总目标: a person scores it. */
  private objective(line: Line): void {
    const figure = line.figures.get('score');
    if (figure === undefined || !this.writable(line, figure)) return;
    this.refuse(line, figure, 'judgement', { key: 'refusedJudgement', values: {} });
  }

  private indicator(indicator: ReadIndicator): void {
    const { line, score, printedScore, ruleScore } = indicator;
    if (score === undefined || !this.writable(line, score)) return;
    if (ruleScore === null) {
      this.unscored(indicator, score);
      return;
    }
    if (printedScore !== null && states(printedScore, ruleScore)) {
      this.right(line, score);
      return;
    }
    if (!this.bounded(line, score, ruleScore, determined(indicator.weight))) return;
    const rounding = printedScore !== null && isAwardedRounded(printedScore, ruleScore);
    const live = liveIndicatorScore(indicator, this.options);
    this.write(line, score, ruleScore, {
      to: writtenValue(score, ruleScore),
      live,
      rule: scoringRule(line),
      rounding,
    });
  }

  /** Why an indicator has no score by the rule. */
  private unscored(indicator: ReadIndicator, score: Figure): void {
    const { line, completion, weight } = indicator;
    const given = line.figures.has('coefficient');
    const columns = given ? (['coefficient'] as const) : (['target', 'actual'] as const);
    const inputs = columns.flatMap((column) => line.figures.get(column) ?? []);
    const blank = inputs.filter(({ reading }) => reading.kind === 'blank' && reading.mark === '');
    const isShared = inputs.some((figure) => figure.shared !== undefined);
    const [first] = blank;
    const why = whyUnscored(indicator);
    if (first !== undefined && !isShared) {
      const on = blank.map(({ place }) => place);
      this.wait(line, score, on, whyUnread(first));
    } else if (why !== null) {
      const refusal = isShared
        ? 'shared'
        : shareOf(completion) === null
          ? 'judgement'
          : determined(weight) === null
            ? 'weight'
            : 'bounds';
      this.refuse(line, score, refusal, why);
    }
  }

  private sum(line: Line, rule: 'SA-BLOCK' | 'SA-TOTAL'): void {
    const figure = line.figures.get('score');
    if (figure === undefined || !this.writable(line, figure)) return;
    const sumIn = (form: Form): Evaluated =>
      evaluate(
        form,
        this.in(form, line),
        rule === 'SA-BLOCK' ? partsSum('score') : wholeSum('score'),
        this.options,
      );
    const [whole, asShown] = [sumIn(this.held), sumIn(this.shown)];
    if (!whole.ok) {
      this.lacking(line, figure, whole);
      return;
    }
    const step = sumStep(this.options.scheme);
    const value = roundToStep(whole.value, step);
    const printed = numberOf(figure, this.printed);
    const sums = [whole.value, ...(asShown.ok ? [asShown.value] : [])];
    if (
      printed !== null &&
      sums.some((sum) => states(printed, sum) || states(printed, roundToStep(sum, step)))
    ) {
      this.right(line, figure);
      return;
    }
    const beyond = this.beyondWeight(line, rule);
    if (beyond !== null) {
      this.refuse(line, figure, 'bounds', beyond);
      return;
    }
    const weight =
      rule === 'SA-BLOCK'
        ? effective(this.held, this.in(this.held, line), 'weight', this.options)
        : evaluate(this.held, line, wholeSum('weight'), this.options);
    if (!this.bounded(line, figure, value, weight.ok ? weight.value : null)) return;
    const rounding = this.state(rule, line, this.printed) === 'withinRounding' && !this.broken(rule, line);
    const live = liveSum(this.held, rule === 'SA-BLOCK' ? line.key : 'total', this.options);
    this.write(line, figure, value, { to: writtenValue(figure, value), live, rule, rounding });
  }

  /** A score that stays outside 0 … weight takes part in no sum that is written: told which. */
  private beyondWeight({ key }: Line, rule: 'SA-BLOCK' | 'SA-TOTAL'): Message | null {
    const parts = partsBelow(this.held, rule === 'SA-BLOCK' ? key : 'total');
    for (const part of parts) {
      const score = ownOperand(this.held, part, 'score');
      if (!score.ok) continue;
      const weight = this.weightOf(part);
      const isBelow = score.value.lt(ZERO) && !this.options.scheme.negativeScores;
      if (!isBelow && !(weight !== null && score.value.gt(weight))) continue;
      const values = {
        line: named(part),
        score: plain(score.value),
        weight: weight === null ? '' : plain(weight),
      };
      return { key: isBelow ? 'scoreNegative' : 'scoreAboveWeight', values };
    }
    return null;
  }

  /** The weight of a line: printed, typed or inferred; null where it is not determined. */
  private weightOf(line: Line): Decimal | null {
    const read = this.indicators.get(line.key);
    if (read !== undefined) return read.weight.kind === 'ownScore' ? null : determined(read.weight);
    const weight = ownOperand(this.held, line, 'weight');
    return weight.ok ? weight.value : null;
  }

  private grade(line: Line): void {
    const figure = line.figures.get('grade');
    const score = this.in(this.held, line).figures.get('score');
    if (figure === undefined || score === undefined) return;
    if (figure.shared !== undefined) {
      this.refuse(line, figure, 'shared', whyUnread(figure));
      return;
    }
    const total = numberOf(score, this.held);
    if (total === null) {
      this.lacking(line, figure, { ok: false, reason: whyUnread(score), cells: [score.place] });
      return;
    }
    const grade = gradeOf(this.options.scheme, total.value);
    const shown = line.figures.get('score') ?? score;
    const before = this.wasWritten(shown) ? null : numberOf(shown, this.printed);
    const fitting = [grade, ...(before === null ? [] : [gradeOf(this.options.scheme, before.value)])];
    if (fitting.some((one) => isGrade(figure.text, one))) {
      this.right(line, figure);
      return;
    }
    const { within } = figure;
    const to = within === undefined ? grade : `${within.before}${grade}${within.after}`;
    this.note(line, figure, { to, live: null, rule: 'SA-GRADE', rounding: false });
  }
}

/** The lines that a sum is made of, with their own parts. */
function partsBelow(form: Form, key: string): readonly Line[] {
  return partsOf(form, key).flatMap((part) => [part, ...partsBelow(form, part.key)]);
}

/** Whether a printed number already states a value, if only behind what its format shows. */
function states(printed: PrintedNumber, value: Decimal): boolean {
  return printed.value.eq(value) || (printed.exact?.eq(value) ?? false);
}

/** Works out what the derived cells of a form should hold. */
export function planned(assessed: Assessed): Planned {
  return new Planner(assessed).run();
}
