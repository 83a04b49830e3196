import type { Assessment, Finding, Message } from '../../findings';
import type { Disclosure, DisclosedForms } from '../../forms/disclosure';
import type { ColumnKey, Form, FormId, Line } from '../../forms/form';
import { firstCell, lineOf, linesOf } from '../../forms/form';
import { formName } from '../../forms/names';
import { plain } from '../../sheet/decimal';
import { bestOf, cutOffOf, standingOf } from '../../sheet/standing';
import { normaliseLabel } from '../../sheet/text';
import { unitFactor } from '../amounts';
import { OperandBasis } from '../operand-basis';
import { ownOperand } from '../figures';
import type { Operand } from '../operand';
import { scaled, summed } from '../operand';
import type { Outcome } from '../outcome';
import { finding, merged, named, NOTHING, relation, shownCut, STATE_OF, told } from '../outcome';

/** A figure of the accounts that a self-assessment form's figure may be. */
type AccountsFigure = readonly [form: FormId, line: string, column: ColumnKey];

const TOTAL_EXPENDITURE: readonly AccountsFigure[] = [
  ['expenditure', 'total', 'total'],
  ['appropriation-summary', 'expenditure-total', 'total'],
];
const BASIC_EXPENDITURE: readonly AccountsFigure[] = [
  ['expenditure', 'total', 'basic'],
  ['general-budget-expenditure', 'total', 'basic'],
];
const PROJECT_EXPENDITURE: readonly AccountsFigure[] = [
  ['expenditure', 'total', 'project'],
  ['general-budget-expenditure', 'total', 'project'],
];

/** What a department's form states, and which figures of the accounts it may be. */
const STATED: readonly (readonly [
  line: 'funds' | 'basic-expenditure' | 'project-expenditure',
  column: ColumnKey,
  figures: readonly AccountsFigure[],
])[] = [
  ['funds', 'execution', TOTAL_EXPENDITURE],
  ['basic-expenditure', 'amount', BASIC_EXPENDITURE],
  ['project-expenditure', 'amount', PROJECT_EXPENDITURE],
];

interface Counterpart {
  readonly form: Form;
  readonly operand: Operand;
}

/** A figure of the accounts, in the unit of the form that it is compared with. */
function inAccounts(
  form: Form,
  disclosure: Disclosure,
  [id, key, column]: AccountsFigure,
): Counterpart | null {
  const accounts = disclosure.get(id);
  if (accounts === undefined || accounts === 'several') return null;
  const line = lineOf(accounts, key);
  const operand = line === undefined ? null : ownOperand(accounts, line, column);
  if (operand?.ok !== true || !operand.printed) return null;
  const factor = unitFactor(accounts, form);
  return { form: accounts, operand: scaled(operand, factor) };
}

/** A stated figure against all that it may be: held by one of them, else the finding names the first. */
function checkStated(
  form: Form,
  line: Line,
  column: ColumnKey,
  counterparts: readonly Counterpart[],
): Outcome {
  const stated = ownOperand(form, line, column);
  const [first] = counterparts;
  if (!stated.ok || !stated.printed || first === undefined) return NOTHING;
  const standing = bestOf(counterparts.map(({ operand }) => standingOf(stated, operand, 'sum')));
  const state = STATE_OF[standing];
  const sides = { expected: first.operand.value, actual: stated.value, counts: 'amount' as const };
  const cells = [...stated.cells, ...counterparts.flatMap(({ operand }) => operand.cells)];
  // Which of several figures it states, nobody can tell.
  const basis = counterparts.length === 1 ? new OperandBasis(stated, first.operand, 'sum') : null;
  const evaluated = relation('SA-ACCOUNTS', form, state, cells, sides, basis);
  const relations = [evaluated];
  if (state === 'held') return { ...NOTHING, relations };
  const values = {
    line: named(line),
    actual: plain(stated.value),
    expected: counterparts
      .map((other) => `${formName(other.form.id)}${plain(other.operand.value)}`)
      .join('、'),
    difference: plain(stated.value.minus(first.operand.value)),
  };
  const [cut] =
    standing === 'cutOff' ? counterparts.flatMap(({ operand }) => cutOffOf(stated, operand) ?? []) : [];
  const message: Message =
    cut === undefined
      ? { key: state === 'broken' ? 'accountsDiffer' : 'withinRounding', values }
      : { key: 'cutOff', values: { ...values, ...shownCut(cut, plain) } };
  const severity = state === 'broken' ? 'warning' : 'rounding';
  return {
    ...NOTHING,
    relations,
    findings: [told(evaluated, severity, message)],
  };
}

function checkDepartment(form: Form, disclosure: Disclosure): Outcome {
  return merged(
    STATED.map(([key, column, figures]) => {
      const line = lineOf(form, key);
      const counterparts = figures.flatMap((figure) => inAccounts(form, disclosure, figure) ?? []);
      return line === undefined ? NOTHING : checkStated(form, line, column, counterparts);
    }),
  );
}

/** The projects together execute no more than 项目支出. */
function checkProjects(projects: readonly Form[], disclosure: Disclosure): Outcome {
  const [form] = projects;
  if (form === undefined) return NOTHING;
  const executed = projects.flatMap((project) => {
    const funds = linesOf(project, 'funds')[0];
    const operand = funds === undefined ? null : ownOperand(project, funds, 'execution');
    return operand?.ok === true && project.unit === form.unit ? [operand] : [];
  });
  const limits = PROJECT_EXPENDITURE.flatMap((figure) => inAccounts(form, disclosure, figure) ?? []);
  const [largest] = [...limits].sort((one, other) => other.operand.value.comparedTo(one.operand.value));
  if (largest === undefined || executed.length === 0) return NOTHING;
  const together = summed(executed);
  if (!together.ok) return NOTHING;
  const { value: actual } = together;
  const cells = [...together.cells, ...largest.operand.cells];
  const sides = { expected: largest.operand.value, actual, counts: 'amount' as const };
  const state = STATE_OF[standingOf(together, largest.operand, 'atMost')];
  const basis = limits.length === 1 ? new OperandBasis(together, largest.operand, 'atMost') : null;
  const evaluated = relation('SA-PROJECTS', form, state, cells, sides, basis);
  const relations = [evaluated];
  if (state !== 'broken') return { ...NOTHING, relations };
  const values = {
    actual: plain(actual),
    expected: plain(largest.operand.value),
    form: formName(largest.form.id),
  };
  return {
    ...NOTHING,
    relations,
    findings: [told(evaluated, 'warning', { key: 'projectsExceed', values })],
  };
}

/** A project that bears the name of a code executed what the code spent on projects. */
function checkNamedProject(form: Form, disclosure: Disclosure): Outcome {
  const accounts = disclosure.get('expenditure');
  const funds = linesOf(form, 'funds')[0];
  if (accounts === undefined || accounts === 'several' || funds === undefined || form.project === null)
    return NOTHING;
  const name = normaliseLabel(form.project);
  const lines = linesOf(accounts, 'coded').filter(({ label }) => normaliseLabel(label) === name);
  const counterparts =
    lines.length === 1 ? inAccounts(form, disclosure, ['expenditure', lines[0]?.key ?? '', 'project']) : null;
  return counterparts === null ? NOTHING : checkStated(form, funds, 'execution', [counterparts]);
}

/** The year that a self-assessment form states is the accounts'. */
function checkYear(form: Form, years: ReadonlySet<string>): readonly Finding[] {
  const [expected, ...others] = years;
  if (form.year === null || expected === undefined || others.length > 0 || form.year === expected) return [];
  const place = firstCell(form);
  return [
    finding('P-YEAR', 'warning', form, [place], {
      key: 'yearsDiffer',
      values: { actual: form.year, expected },
    }),
  ];
}

/** The self-assessment forms against the final accounts of the same workbook. */
export function checkAgainstAccounts(
  assessments: readonly Assessment[],
  { forms, disclosure }: DisclosedForms,
): Outcome {
  const all = assessments.map(({ form }) => form);
  const projects = all.filter(({ id }) => id === 'project-self-assessment');
  const years = new Set(forms.flatMap(({ year }) => year ?? []));
  return merged([
    ...all
      .filter(({ id }) => id === 'department-self-assessment')
      .map((form) => checkDepartment(form, disclosure)),
    checkProjects(projects, disclosure),
    ...projects.map((form) => checkNamedProject(form, disclosure)),
    { ...NOTHING, findings: all.flatMap((form) => checkYear(form, years)) },
  ]);
}
