import type { Finding, Message, Relation, Severity } from '../findings';
import type { Form, Line } from '../forms/form';
import { lineOf, linesOf } from '../forms/form';
import { columnName, formName } from '../forms/names';
import { ownSentence } from '../own-sentence';
import type { CellPlace } from '../sheet/address';
import { samePlace } from '../sheet/address';
import { isAwardedRounded } from '../scoring/whole-points';
import { MINISTRY_SCHEME } from '../scoring/scheme';
import type { Decimal } from '../sheet/decimal';
import { notAbove, roundToStep } from '../sheet/decimal';
import type { Standing } from '../sheet/standing';
import { bestOf, cutOffOf, standingOf } from '../sheet/standing';
import { DeclaredBasis } from './declared-basis';
import type { RelationDeclaration } from './declaration';
import type { EvaluationContext } from './evaluate';
import { evaluate } from './evaluate';
import { countsIn, natureOf } from './column-nature';
import { numberOf } from './figures';
import { notCheckable } from './not-checkable';
import type { Evaluated, Operand } from './operand';
import type { Outcome } from './outcome';
import { named, NOTHING, relation, shown, shownCut, STATE_OF, told } from './outcome';
import { isUndecided } from './undecided';

/** An equation evaluated on a line: both sides and how they stand. */
interface Verdict {
  readonly state: Standing;
  readonly result: Operand;
  readonly equals: Operand;
}

/** An equation that could not be checked on a line, and why. */
interface NoVerdict {
  readonly state: 'notCheckable';
  readonly reason: Message;
  readonly cells: readonly CellPlace[];
}

function severityOf({ severity }: RelationDeclaration, form: Form, line: Line): Severity {
  return typeof severity === 'function' ? severity(form, line) : severity;
}

/** The declarations by rule, so that one can ask how another stands on the same line. */
type Declarations = readonly RelationDeclaration[];

/** Lines of forms that leave zero amounts blank: between blanks there is nothing to check. */
const BLANK_FORMS: ReadonlySet<Line['kind']> = new Set(['named', 'coded', 'fund-part']);

/**
 * How an equation stands on a line; null where there is nothing to check. What does not hold between the figures as they
 * are shown may hold between what their cells hold: then it is their formats that round.
 */
export function verdictOn(
  declarations: Declarations,
  declaration: RelationDeclaration,
  form: Form,
  line: Line,
  { held, ...context }: EvaluationContext = {},
): Verdict | NoVerdict | null {
  const shown = verdictOnShown(declarations, declaration, form, line, context);
  if (held === undefined || held === form || shown === null || shown.state === 'notCheckable') return shown;
  if (shown.state === 'held') return shown;
  const behind = verdictOnShown(declarations, declaration, held, lineOf(held, line.key) ?? line, context);
  if (behind === null || behind.state === 'notCheckable') return shown;
  if (behind.state === 'held') return { ...shown, state: 'withinRounding' };
  return { ...behind, state: bestOf([shown.state, behind.state]) };
}

function verdictOnShown(
  declarations: Declarations,
  declaration: RelationDeclaration,
  form: Form,
  line: Line,
  context: EvaluationContext,
): Verdict | NoVerdict | null {
  const equals = evaluate(form, line, declaration.equals, context);
  const result = evaluate(form, line, declaration.result, withExpected(context, declaration, equals));
  const nothingPrinted = printsNothing(result) && printsNothing(equals);
  const notThere = (!result.ok && result.missing === true) || (!equals.ok && equals.missing === true);
  if (BLANK_FORMS.has(line.kind) && (nothingPrinted || (notThere && declaration.optional === true)))
    return null;
  // A zero beside a line that is not there is nothing to compare: a form need not list what there is not.
  if (notThere && result.ok && result.value.isZero() && BLANK_FORMS.has(line.kind)) return null;
  if (!result.ok) return noVerdict(result.reason, result, equals);
  if (!equals.ok) return noVerdict(equals.reason, result, equals);
  const state = standingOn(declaration, form, line, result, equals);
  const other = state === 'held' ? null : alternative(declarations, declaration, form, line, context);
  const best = other === null ? state : bestOf([state, standingOn(declaration, form, line, result, other)]);
  return { state: best, result, equals };
}

/** How the two sides of an equation stand; a score may have been rounded to whole or half points when it was awarded. */
function standingOn(
  { holds, column }: RelationDeclaration,
  form: Form,
  line: Line,
  result: Operand,
  equals: Operand,
): Standing {
  if (holds !== 'awarded') return standingOf(result, equals, holds);
  const standing = standingOf(result, equals, 'sum');
  const figure = line.figures.get(column);
  const printed = figure === undefined ? null : numberOf(figure, form);
  const isAwarded = printed !== null && isAwardedRounded(printed, equals.value);
  return standing === 'broken' && isAwarded ? 'withinRounding' : standing;
}

/** Whether a side prints nothing. What an undecided column prints is not known. */
function printsNothing(side: Evaluated): boolean {
  return side.ok ? !side.printed : !isUndecided(side.reason);
}

function noVerdict(reason: Message, result: Evaluated, equals: Evaluated): NoVerdict {
  return { state: 'notCheckable', reason, cells: [...result.cells, ...equals.cells] };
}

/** A rate's cell is read the way that agrees with the recomputed rate, where the equation recomputes it. */
function withExpected(
  context: EvaluationContext,
  { column }: RelationDeclaration,
  equals: Evaluated,
): EvaluationContext {
  if (natureOf(column) !== 'rate') return context;
  return { ...context, expectedRate: equals.ok ? equals.value : null };
}

function alternative(
  declarations: Declarations,
  { or }: RelationDeclaration,
  form: Form,
  line: Line,
  context: EvaluationContext,
): Operand | null {
  if (or === undefined) return null;
  const other = declarations.find(({ rule, on }) => rule === or.unlessBroken && on.includes(line.kind));
  const standing = other === undefined ? null : verdictOn(declarations, other, form, line, context);
  if (standing?.state === 'broken') return null;
  const equals = evaluate(form, line, or.equals, context);
  return equals.ok ? equals : null;
}

function firstCells(
  declaration: RelationDeclaration,
  form: Form,
  line: Line,
  result: Operand,
): readonly CellPlace[] {
  const namedLine =
    declaration.names === undefined
      ? undefined
      : linesOf(form, declaration.names).find(({ figures }) => figures.has(declaration.column));
  const figure = (namedLine ?? line).figures.get(declaration.column);
  return result.cells.length > 0 || figure === undefined ? result.cells : [figure.place];
}

/** The cell of the result, then those of its parts. */
function cellsOf(first: readonly CellPlace[], others: readonly CellPlace[]): readonly CellPlace[] {
  const cells = [...first];
  for (const place of others) if (!first.some((one) => samePlace(one, place))) cells.push(place);
  return cells;
}

/** Evaluates an equation on a line, and adds what it gives. */
function checkOn(
  declarations: Declarations,
  declaration: RelationDeclaration,
  form: Form,
  line: Line,
  context: EvaluationContext,
  { relations, findings }: Collected,
): void {
  const { rule, column, expected } = declaration;
  const hindered = declaration.uncheckable?.(form) ?? null;
  if (hindered !== null) {
    const figure = line.figures.get(column);
    if (figure !== undefined && figure.reading.kind !== 'blank')
      relations.push(notCheckable(rule, form, hindered, [figure.place]));
    return;
  }
  const verdict = verdictOn(declarations, declaration, form, line, context);
  if (verdict === null) return;
  if (verdict.state === 'notCheckable') {
    const { cells, reason } = verdict;
    relations.push(notCheckable(rule, form, reason, cells));
    return;
  }
  const { state, result, equals } = verdict;
  const rounded = saidSide(declaration, verdict, form, line, context);
  const sides =
    expected === 'result'
      ? { expected: result.value, actual: rounded, counts: countsIn(column) }
      : { expected: rounded, actual: result.value, counts: countsIn(column) };
  const cells = cellsOf(firstCells(declaration, form, line, result), equals.cells);
  const basis = new DeclaredBasis(declaration, form, line, context);
  const evaluated = relation(rule, form, STATE_OF[state], cells, sides, basis);
  relations.push(evaluated);
  if (state === 'held') return;
  const values = {
    line: named(line),
    expected: shown(sides.expected, column),
    actual: shown(sides.actual, column),
    difference: shown(sides.actual.minus(sides.expected), column),
    column: columnName(form.id, column, context.forms),
    relation: rule,
    other: declaration.other === undefined ? '' : formName(declaration.other, context.forms),
  };
  const message = saying(declaration, verdict, values);
  const severity = state === 'broken' ? severityOf(declaration, form, line) : 'rounding';
  findings.push(told(evaluated, severity, message));
}

/** What the right side comes to, at the decimals at which it is told: those that are printed, or would be written. */
function saidSide(
  { holds, writtenStep, writtenAtMost }: RelationDeclaration,
  { state, result, equals }: Verdict,
  form: Form,
  line: Line,
  context: EvaluationContext,
): Decimal {
  const { scheme = MINISTRY_SCHEME } = context;
  if (state !== 'held' && writtenStep !== undefined) {
    const rounded = roundToStep(equals.value, writtenStep(result.step, scheme));
    const most = writtenAtMost === undefined ? null : evaluate(form, line, writtenAtMost, context);
    return most?.ok === true ? notAbove(most.value, rounded, equals.value) : rounded;
  }
  return holds === 'rounded' && result.step !== null ? roundToStep(equals.value, result.step) : equals.value;
}

/** What is said of figures that do not just agree. */
function saying(
  { column, broken, other }: RelationDeclaration,
  { state, result, equals }: Verdict,
  values: Message['values'],
): Message {
  const cut = state === 'cutOff' ? cutOffOf(result, equals) : null;
  if (cut !== null)
    return { key: 'cutOff', values: { ...values, ...shownCut(cut, (value) => shown(value, column)) } };
  if (state === 'broken')
    return typeof broken === 'string' ? { key: broken, values } : ownSentence(broken, values);
  return { key: other === undefined ? 'withinRounding' : 'roundedAcross', values };
}

/** What the equations of a form give, as it is collected. */
interface Collected {
  readonly relations: Relation[];
  readonly findings: Finding[];
}

function appliesTo({ line: key, column, applies }: RelationDeclaration, form: Form, line: Line): boolean {
  return (
    (key === undefined || key === line.key) && line.figures.has(column) && (applies?.(form, line) ?? true)
  );
}

/**
 * Evaluates declared equations on every line of a form that they apply to.
 *
 * @param context the other forms of the disclosure and the scoring scheme, for equations that speak of them
 */
export function checkEquations(
  form: Form,
  declarations: Declarations,
  context: EvaluationContext = {},
): Outcome {
  const collected: Collected = { relations: [], findings: [] };
  for (const declaration of declarations) {
    for (const line of linesOf(form, ...declaration.on)) {
      if (appliesTo(declaration, form, line))
        checkOn(declarations, declaration, form, line, context, collected);
    }
  }
  return { ...NOTHING, ...collected };
}
