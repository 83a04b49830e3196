import type { Form, Line } from '../../forms/form';
import { lineOf, linesOf } from '../../forms/form';
import { heldForm } from '../../scoring/plan/held';
import type { ScoringScheme } from '../../scoring/scheme';
import { gradeOf, isGrade } from '../../scoring/scheme';
import { plain } from '../../sheet/decimal';
import { wording } from '../../value';
import { OperandBasis } from '../operand-basis';
import { ownOperand } from '../figures';
import type { Outcome } from '../outcome';
import { merged, NO_SIDES, NOTHING, relation, told } from '../outcome';

/** A form that prints its total twice prints the same one. */
function checkSecondTotal(form: Form, first: Line, second: Line): Outcome {
  const one = ownOperand(form, first, 'score');
  const other = ownOperand(form, second, 'score');
  if (!one.ok || !other.ok) return NOTHING;
  const sides = { expected: one.value, actual: other.value, counts: 'points' as const };
  const cells = [...other.cells, ...one.cells];
  const state = one.value.eq(other.value) ? 'held' : 'broken';
  const evaluated = relation('SA-TOTALS', form, state, cells, sides, new OperandBasis(other, one, 'sum'));
  const relations = [evaluated];
  if (state === 'held') return { ...NOTHING, relations };
  const message = {
    key: 'totalsDiffer' as const,
    values: { one: plain(one.value), other: plain(other.value) },
  };
  return { ...NOTHING, relations, findings: [told(evaluated, 'error', message)] };
}

/** A form as it is shown, and with what its cells hold behind that. */
interface ShownAndHeld {
  readonly form: Form;
  readonly held: Form;
}

/** The grade beside a total is the total's, as it is shown or as its cell holds it. */
function checkGrade({ form, held }: ShownAndHeld, line: Line, scheme: ScoringScheme): Outcome {
  const grade = line.figures.get('grade');
  const total = ownOperand(form, line, 'score');
  if (grade === undefined || !total.ok) return NOTHING;
  const behind = ownOperand(held, lineOf(held, line.key) ?? line, 'score');
  const points = behind.ok ? behind.value : total.value;
  const expected = gradeOf(scheme, points);
  const cells = [grade.place, ...total.cells];
  const fits = [expected, gradeOf(scheme, total.value)].some((one) => isGrade(grade.text, one));
  const state = fits ? 'held' : 'broken';
  const evaluated = relation('SA-GRADE', form, state, cells, NO_SIDES);
  const relations = [evaluated];
  if (state === 'held') return { ...NOTHING, relations };
  const message = {
    key: 'gradeBroken' as const,
    values: { total: plain(points), expected, actual: grade.text },
  };
  const found = told(evaluated, 'error', message);
  const sides = { expected: wording(expected), actual: wording(grade.text) };
  return { ...NOTHING, relations, findings: [{ ...found, ...sides }] };
}

/** The grades of some lines are those of their scores. */
export function checkGrades(form: Form, lines: readonly Line[], scheme: ScoringScheme): Outcome {
  const held = heldForm(form);
  return merged(lines.map((line) => checkGrade({ form, held }, line, scheme)));
}

/** What the totals of a form must look like apart from their sum. */
export function checkTotals(form: Form, scheme: ScoringScheme): Outcome {
  const totals = linesOf(form, 'total');
  const [first, ...others] = totals;
  return merged([
    ...(first === undefined ? [] : others.map((other) => checkSecondTotal(form, first, other))),
    checkGrades(form, totals, scheme),
  ]);
}
