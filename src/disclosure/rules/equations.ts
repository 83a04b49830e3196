import type { Finding, Relation, RelationState, Severity } from '../findings';
import type { Form, Line } from '../layouts/form';
import { linesOf } from '../layouts/form';
import { columnName, formName } from '../layouts/names';
import type { CellPlace } from '../sheet/address';
import { samePlace } from '../sheet/address';
import { roundToStep } from '../sheet/decimal';
import { RULES } from './catalogue';
import type { RelationDeclaration } from './declaration';
import type { EvaluationContext } from './evaluate';
import { evaluate } from './evaluate';
import { judge } from './judge';
import type { Operand } from './operand';
import type { Outcome } from './outcome';
import { finding, named, NOTHING, relation, shown } from './outcome';

/** An equation evaluated on a line: both sides and how they stand, or why they could not be compared. */
interface Verdict {
  readonly state: Exclude<RelationState, 'notCheckable'>;
  readonly result: Operand;
  readonly equals: Operand;
}

const BEST_FIRST = ['held', 'withinRounding', 'broken'] as const;

function severityOf({ severity }: RelationDeclaration, form: Form, line: Line): Severity {
  return typeof severity === 'function' ? severity(form, line) : severity;
}

/** The declarations by rule, so that one can ask how another stands on the same line. */
type Declarations = readonly RelationDeclaration[];

/** Lines of forms that leave zero amounts blank: between blanks there is nothing to check. */
const BLANK_FORMS: ReadonlySet<Line['kind']> = new Set(['named', 'coded', 'fund-part']);

/** How an equation stands on a line; where a side has no value, the relation that could not be checked. */
export function verdictOn(
  declarations: Declarations,
  declaration: RelationDeclaration,
  form: Form,
  line: Line,
  context: EvaluationContext = {},
): Verdict | Outcome {
  const equals = evaluate(form, line, declaration.equals, context);
  const expectedRate = equals.ok ? equals.value : null;
  const result = evaluate(form, line, declaration.result, { ...context, expectedRate });
  const nothingPrinted = (!result.ok || !result.printed) && (!equals.ok || !equals.printed);
  const notThere = (!result.ok && result.missing === true) || (!equals.ok && equals.missing === true);
  if (BLANK_FORMS.has(line.kind) && (nothingPrinted || (notThere && declaration.optional === true)))
    return NOTHING;
  // A zero beside a line that is not there is nothing to compare: a form need not list what there is not.
  if (notThere && result.ok && result.value.isZero() && BLANK_FORMS.has(line.kind)) return NOTHING;
  if (!result.ok || !equals.ok) {
    const cells = [...result.cells, ...equals.cells];
    const reason = !result.ok ? result.reason : !equals.ok ? equals.reason : null;
    return {
      ...NOTHING,
      relations: [
        relation(declaration.rule, form, 'notCheckable', cells, { expected: null, actual: null }, reason),
      ],
    };
  }
  const state = judge(result, equals, declaration.holds);
  const other = state === 'held' ? null : alternative(declarations, declaration, form, line, context);
  const otherState = other === null ? state : judge(result, other, declaration.holds);
  const best = BEST_FIRST.find((candidate) => candidate === state || candidate === otherState) ?? state;
  return { state: best, result, equals };
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
  if (standing !== null && 'state' in standing && standing.state === 'broken') return null;
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

function outcomeOn(
  declarations: Declarations,
  declaration: RelationDeclaration,
  form: Form,
  line: Line,
  context: EvaluationContext,
): Outcome {
  const verdict = verdictOn(declarations, declaration, form, line, context);
  if (!('state' in verdict)) return verdict;
  const { state, result, equals } = verdict;
  const { rule, column, expected } = declaration;
  const rounded =
    declaration.holds === 'rounded' && result.step !== null
      ? roundToStep(equals.value, result.step)
      : equals.value;
  const sides =
    expected === 'result'
      ? { expected: result.value, actual: rounded }
      : { expected: rounded, actual: result.value };
  const first = firstCells(declaration, form, line, result);
  const isFirst = (place: CellPlace): boolean => first.some((other) => samePlace(other, place));
  const cells = [...first, ...equals.cells.filter((place) => !isFirst(place))];
  const relations = [relation(rule, form, state, cells, sides)];
  if (state === 'held') return { ...NOTHING, relations };
  const values = {
    line: named(line),
    expected: shown(sides.expected, column),
    actual: shown(sides.actual, column),
    difference: shown(sides.actual.minus(sides.expected), column),
    column: columnName(column),
    rule: RULES[rule].title['zh-CN'],
    other: declaration.other === undefined ? '' : formName(declaration.other),
  };
  const message = { key: state === 'broken' ? declaration.broken : ('withinRounding' as const), values };
  const severity = state === 'broken' ? severityOf(declaration, form, line) : 'rounding';
  return { ...NOTHING, relations, findings: [finding(rule, severity, form, cells, message, sides)] };
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
  const relations: Relation[] = [];
  const findings: Finding[] = [];
  for (const declaration of declarations) {
    for (const line of linesOf(form, ...declaration.on)) {
      if (!appliesTo(declaration, form, line)) continue;
      const outcome = outcomeOn(declarations, declaration, form, line, context);
      relations.push(...outcome.relations);
      findings.push(...outcome.findings);
    }
  }
  return { ...NOTHING, relations, findings };
}
