import type { Finding, Relation } from '../findings';
import type { Form, FormId } from '../forms/form';
import { isLastYears } from '../last-year/given';
import { OperandBasis } from '../relations/operand-basis';
import type { NoOperand } from '../relations/operand';
import type { Outcome } from '../relations/outcome';
import { compared, notEvaluated, NOTHING, shownCut, STATE_OF, told } from '../relations/outcome';
import type { CellPlace } from '../sheet/address';
import { samePlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { HUNDRED, plain, roundToStep, stepOfDecimals } from '../sheet/decimal';
import { cutOffOf } from '../sheet/standing';
import { Evaluator } from './evaluate';
import type { Formula, Statement, Term } from './formula';
import { placesOf } from './formula';
import type { OwnRelation } from './own-relation';
import { printFormula } from './printer';
import type { Kind } from './quantity';
import { MEASURE, none } from './quantity';
import type { Scope } from './scope';
import { outsideOf } from './set-about';
import { Units } from './units';
import type { Verdict } from './verdict';
import { isMet, verdictOf } from './verdict';

/** The form that a relation is listed with: the first that it speaks of; null where it speaks of cells alone. */
function formOf({ formula }: OwnRelation, scope: Scope): FormId | null {
  for (const place of placesOf(formula)) {
    const form: Form | NoOperand | null = place.of === 'figure' ? scope.form(place) : null;
    if (form !== null && !('ok' in form)) return form.id;
  }
  return null;
}

function once(places: readonly CellPlace[]): readonly CellPlace[] {
  return places.filter((place, at) => places.findIndex((other) => samePlace(other, place)) === at);
}

/** Whether a quantity is the greatest, the least or the number of others: nothing that can be solved for one of them. */
function isPicked(term: Term): boolean {
  switch (term.of) {
    case 'call':
      return term.name !== 'sum' || term.terms.some(isPicked);
    case 'operation':
      return isPicked(term.left) || isPicked(term.right);
    case 'negative':
      return isPicked(term.term);
    default:
      return false;
  }
}

const isSolvable = ({ left, right }: Statement): boolean => !isPicked(left) && !isPicked(right);

/** The cells of the reviewed workbook among some: those of last year's are none of it. */
function ofThisYear(places: readonly CellPlace[]): readonly CellPlace[] {
  return places.filter(({ sheet }) => !isLastYears(sheet));
}

/** The decimals to which what is worked out is shown. */
const SHOWN_STEP = stepOfDecimals(6);

function shown(value: Decimal, kind: Kind, unit: string | null): string {
  const rounded = value.decimalPlaces() > 6 ? roundToStep(value, SHOWN_STEP) : value;
  if (kind === 'ratio') return `${plain(rounded.times(HUNDRED))}%`;
  return plain(rounded) + (kind === 'amount' ? (unit ?? '') : '');
}

/** Why the relation cannot be checked, or null where it is not due at all: its condition is not met. */
function condition({ when }: Formula, evaluator: Evaluator): NoOperand | boolean | null {
  if (when === null) return true;
  const verdict = verdictOf(when, evaluator);
  return verdict.ok ? isMet(when, verdict) : verdict;
}

function saying(
  own: OwnRelation,
  { state, left, right, kind }: Verdict,
  unit: string | null,
): Finding['message'] {
  const show = (value: Decimal): string => shown(value, kind, unit);
  const values = {
    title: own.title,
    formula: printFormula(own.formula),
    left: show(left.value),
    right: show(right.value),
    difference: show(left.value.minus(right.value)),
    note: own.note,
  };
  const cut = state === 'cutOff' ? cutOffOf(left, right) : null;
  if (cut !== null) return { key: 'ownCutOff', values: { ...values, ...shownCut(cut, show) } };
  if (state !== 'broken') return { key: 'ownRounded', values };
  return { key: own.note === '' ? 'ownBroken' : 'ownBrokenNoted', values };
}

/** Evaluates one relation in what its names are looked up in. Nothing where it is not due, or all of it is blank. */
export function checkOwn(own: OwnRelation, scope: Scope): Outcome {
  const { rule, title, formula, level } = own;
  if (level === 'off') return NOTHING;
  const form = formOf(own, scope);
  const units = new Units();
  const evaluator = new Evaluator(scope, units);
  const unchecked = ({ reason, cells }: NoOperand): Outcome => ({
    ...NOTHING,
    relations: [{ ...notEvaluated(rule, form, reason, once(ofThisYear(cells))), title }],
  });
  const outside = outsideOf(own.set, scope.year);
  if (outside !== null) return unchecked({ ok: false, reason: outside, cells: [] });
  const due = condition(formula, evaluator);
  if (due === false) return NOTHING;
  if (due !== true && due !== null) return unchecked(due);
  const verdict = verdictOf(formula.then, evaluator);
  if (!verdict.ok) return unchecked(verdict);
  const { state, left, right, kind, agreement } = verdict;
  const all = once([...left.cells, ...right.cells]);
  const cells = ofThisYear(all);
  if (units.isUnknown) return unchecked(none('reasonNoUnit', {}, cells));
  if (due === null && state !== 'held') return unchecked(none('ownConditionOpen', {}, cells));
  if (all.length > 0 && !left.printed && !right.printed && state === 'held') return NOTHING;
  const sides = { expected: right.value, actual: left.value, counts: MEASURE[kind] };
  const relation: Relation = {
    rule,
    title,
    form,
    state: STATE_OF[state],
    cells,
    ...compared(sides, units.unit),
    reason: null,
    basis:
      isSolvable(formula.then) && all.length === cells.length
        ? new OperandBasis(left, right, agreement)
        : null,
  };
  if (state === 'held') return { ...NOTHING, relations: [relation] };
  const message = saying(own, verdict, units.unit);
  return {
    ...NOTHING,
    relations: [relation],
    findings: [{ ...told(relation, state === 'broken' ? level : 'rounding', message), title }],
  };
}
