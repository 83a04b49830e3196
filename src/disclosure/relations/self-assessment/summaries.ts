import type { Message } from '../../findings';
import type { ColumnKey, Form, Line } from '../../forms/form';
import { linesOf } from '../../forms/form';
import { columnName, formName } from '../../forms/names';
import { schemeOfStatedGrades } from '../../scoring/recognise-scheme';
import type { Decimal } from '../../sheet/decimal';
import type { Standing } from '../../sheet/standing';
import { bestOf, cutOffOf, standingOf } from '../../sheet/standing';
import { normaliseLabel } from '../../sheet/text';
import { unitFactor } from '../amounts';
import { countsIn, natureOf } from '../column-nature';
import { checkEquations } from '../equations';
import { evaluate } from '../evaluate';
import { EXECUTION_RATE } from '../execution';
import { ownOperand } from '../figures';
import { noForm, notCheckable } from '../not-checkable';
import { OperandBasis } from '../operand-basis';
import type { Evaluated, Operand } from '../operand';
import { scaled } from '../operand';
import type { Outcome } from '../outcome';
import { merged, named, NOTHING, relation, shown, shownCut, STATE_OF, told } from '../outcome';
import type { Rules } from '../rules';
import { undecidedMessage } from '../undecided';
import { checkFunds } from './funds';
import { checkReadings } from './readings';
import { checkGrades } from './totals';
import { tellUndecided } from './undecided';

/** Applies every rule of a 汇总表 to one by itself. Grades are only judged by what its own remarks say of them. */
export function checkProjectSummary(form: Form, rules: Rules): Outcome {
  const scheme = schemeOfStatedGrades(form);
  return merged([
    checkReadings(form),
    tellUndecided(form),
    checkFunds(form),
    checkEquations(form, rules.equationsOfAssessment(form.id)),
    scheme === null ? NOTHING : checkGrades(form, linesOf(form, 'project'), scheme),
  ]);
}

/** What a 汇总表 repeats of a project's form, and the kind of the line there that states it. */
const REPEATED: readonly (readonly [ColumnKey, 'funds' | 'total'])[] = [
  ['openingBudget', 'funds'],
  ['budget', 'funds'],
  ['execution', 'funds'],
  ['rate', 'funds'],
  ['score', 'total'],
];

/** A project's row with the one form that is the project's. */
interface Listed {
  readonly summary: Form;
  readonly row: Line;
  readonly form: Form;
}

/** A line's figure; a rate that is printed as a bare number is read by what it should be. */
function figureOf(form: Form, line: Line, column: ColumnKey, rate: Decimal | null): Evaluated {
  return ownOperand(form, line, column, column === 'rate' ? rate : null);
}

/** The figure of a row against those of its form that it may be: a form may state its total twice. */
function checkRepeated({ summary, row, form }: Listed, column: ColumnKey, kind: 'funds' | 'total'): Outcome {
  if (!row.figures.has(column)) return NOTHING;
  const [funds] = linesOf(form, 'funds');
  const expected = funds === undefined ? null : evaluate(form, funds, EXECUTION_RATE);
  const rate = expected?.ok === true ? expected.value : null;
  const stated = figureOf(summary, row, column, rate);
  const factor = unitFactor(form, summary);
  const others = linesOf(form, kind)
    .filter(({ figures }) => figures.has(column))
    .map((line) => figureOf(form, line, column, rate));
  const printed = others.flatMap((other): Operand[] =>
    other.ok ? [natureOf(column) === 'amount' ? scaled(other, factor) : other] : [],
  );
  const [first] = printed;
  if (first === undefined) {
    const [unread] = others;
    return unread?.ok !== false || !stated.ok ? NOTHING : uncheckable(summary, unread, stated);
  }
  if (!stated.ok) return uncheckable(summary, stated, first);
  return compared({ summary, row, form }, column, stated, printed);
}

function uncheckable(summary: Form, unread: Evaluated & { readonly ok: false }, { cells }: Operand): Outcome {
  return {
    ...NOTHING,
    relations: [notCheckable('SA-LISTED', summary, unread.reason, [...unread.cells, ...cells])],
  };
}

function compared(
  { summary, row, form }: Listed,
  column: ColumnKey,
  stated: Operand,
  printed: readonly Operand[],
): Outcome {
  const [first] = printed;
  if (first === undefined) return NOTHING;
  const standing: Standing = bestOf(printed.map((other) => standingOf(stated, other, 'sum')));
  const cells = [...stated.cells, ...printed.flatMap((other) => other.cells)];
  const oneUnit = (summary.unit === null) === (form.unit === null);
  if (standing === 'broken' && natureOf(column) === 'amount' && !oneUnit)
    return {
      ...NOTHING,
      relations: [notCheckable('SA-LISTED', summary, { key: 'reasonNoUnit', values: {} }, cells)],
    };
  const state = STATE_OF[standing];
  const sides = { expected: first.value, actual: stated.value, counts: countsIn(column) };
  const basis = printed.length === 1 ? new OperandBasis(stated, first, 'sum') : null;
  const evaluated = relation('SA-LISTED', summary, state, cells, sides, basis);
  const relations = [evaluated];
  if (state === 'held') return { ...NOTHING, relations };
  const values = {
    line: named(row),
    column: columnName(summary.id, column),
    actual: shown(stated.value, column),
    expected: shown(first.value, column),
    difference: shown(stated.value.minus(first.value), column),
    other: formName(form.id),
  };
  const [cut] = standing === 'cutOff' ? printed.flatMap((other) => cutOffOf(stated, other) ?? []) : [];
  const message: Message =
    cut === undefined
      ? { key: state === 'broken' ? 'listedDiffers' : 'roundedAcross', values }
      : { key: 'cutOff', values: { ...values, ...shownCut(cut, (value) => shown(value, column)) } };
  const found = told(evaluated, state === 'broken' ? 'warning' : 'rounding', message);
  return { ...NOTHING, relations, findings: [found] };
}

/** What is known of some projects, by their normalised names. */
function byName<Known>(
  all: readonly Known[],
  nameOf: (one: Known) => string,
): ReadonlyMap<string, readonly Known[]> {
  const names = new Map<string, Known[]>();
  for (const one of all) {
    const name = normaliseLabel(nameOf(one));
    const namesakes = names.get(name) ?? [];
    names.set(name, namesakes);
    namesakes.push(one);
  }
  return names;
}

/** The rows of one name, with the forms of that name that state no other year. */
function checkRows(summary: Form, rows: readonly Line[], namesakes: readonly Form[]): Outcome {
  const forms = namesakes.filter(
    ({ year }) => year === null || summary.year === null || year === summary.year,
  );
  const [form, ...others] = forms;
  if (form === undefined) return NOTHING;
  return merged(
    rows.map((row) => {
      const reason =
        rows.length > 1
          ? undecidedMessage({ why: 'repeated', names: named(row) })
          : others.length > 0
            ? noForm(form.id, 'several').reason
            : null;
      if (reason !== null)
        return { ...NOTHING, relations: [notCheckable('SA-LISTED', summary, reason, [row.place])] };
      return merged(REPEATED.map(([column, kind]) => checkRepeated({ summary, row, form }, column, kind)));
    }),
  );
}

/** What a 汇总表 states of a project is what the project's own form states, where the workbook has exactly one. */
export function checkListedProjects(summaries: readonly Form[], assessments: readonly Form[]): Outcome {
  const projects = assessments.filter(({ id }) => id === 'project-self-assessment');
  const forms = byName(projects, ({ project }) => project ?? '');
  return merged(
    summaries.flatMap((summary) =>
      [...byName(linesOf(summary, 'project'), ({ label }) => label)].map(([name, rows]) =>
        name === '' ? NOTHING : checkRows(summary, rows, forms.get(name) ?? []),
      ),
    ),
  );
}
