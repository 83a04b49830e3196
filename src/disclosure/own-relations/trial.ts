import type { RelationState } from '../findings';
import type { Form } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import type { Forms } from '../forms/forms';
import type { Message } from '../message';
import type { NoOperand } from '../relations/operand';
import type { CellPlace } from '../sheet/address';
import type { Value } from '../value';
import { amounting } from '../value';
import { checkOwn } from './check';
import { Evaluator } from './evaluate';
import type { CellTerm, FigureTerm, Formula, FunctionName, Sign } from './formula';
import { placesWithin } from './formula';
import { ownRuleId } from './ids';
import type { OwnRelation } from './own-relation';
import { printTerm } from './printer';
import type { Quantity } from './quantity';
import { MEASURE } from './quantity';
import type { Scope } from './scope';
import type { Material } from './scopes';
import { Scopes } from './scopes';
import type { SetAbout } from './set-about';
import { NOTHING_SAID } from './set-about';
import { Units } from './units';
import { isMet, verdictOf } from './verdict';

/** A figure or a cell that a formula speaks of, as it was found. */
export interface TriedFigure {
  /** As the formula writes it. */
  readonly text: string;
  /** What it comes to; null where it is not certain what is meant, or it has no value. Of a pattern, one a line. */
  readonly value: Value | null;
  /** Whether something is printed there: a blank counts as nothing. */
  readonly printed: boolean;
  readonly cells: readonly CellPlace[];
  /** Why it has no value. */
  readonly reason: Message | null;
}

/** How a formula stands; `notDue`: its condition is not met; `blank`: nothing that it speaks of is printed. */
export type TrialState = RelationState | 'notDue' | 'blank';

/** A formula tried on a workbook, in one of the scopes in which it is evaluated. */
export interface Trial {
  readonly state: TrialState;
  /** Whose forms these are, where there are several: a unit's, or those of a project. */
  readonly about: string | null;
  readonly left: string;
  readonly sign: Sign;
  readonly right: string;
  /** What the sides come to, and left − right; null where that cannot be told. */
  readonly leftValue: Value | null;
  readonly rightValue: Value | null;
  readonly difference: Value | null;
  readonly reason: Message | null;
  readonly figures: readonly TriedFigure[];
}

const isFailure = (found: readonly Quantity[] | NoOperand): found is NoOperand => 'ok' in found;

function tried(
  place: FigureTerm | CellTerm,
  within: FunctionName | null,
  evaluator: Evaluator,
  units: Units,
): readonly TriedFigure[] {
  const text = printTerm(place);
  const found = evaluator.quantitiesOf(place, within);
  if (isFailure(found))
    return [{ text, value: null, printed: false, cells: found.cells, reason: found.reason }];
  return found.map(({ kind, operand }) => ({
    text,
    value: amounting(MEASURE[kind], operand.value, units.unit),
    printed: operand.printed,
    cells: operand.cells,
    reason: null,
  }));
}

function figuresOf(formula: Formula, scope: Scope): readonly TriedFigure[] {
  const units = new Units();
  const evaluator = new Evaluator(scope, units);
  const seen = new Set<string>();
  return placesWithin(formula)
    .filter(({ place, within }) => {
      const key = `${within ?? ''} ${printTerm(place)}`;
      return seen.size < seen.add(key).size;
    })
    .flatMap(({ place, within }) => tried(place, within, evaluator, units));
}

/** Why a relation was not evaluated, where nothing is wrong with it. */
function quietState({ when }: Formula, scope: Scope): TrialState {
  if (when === null) return 'blank';
  const verdict = verdictOf(when, new Evaluator(scope, new Units()));
  return verdict.ok && isMet(when, verdict) === false ? 'notDue' : 'blank';
}

function aboutOf(forms: readonly Form[]): string | null {
  const [form] = forms;
  if (form === undefined) return null;
  return isOfAssessments(form) ? (form.project ?? form.title) : (form.department ?? form.title);
}

/** Tries a formula on a workbook, as a review would evaluate it: once in each scope. */
export function tryFormula(
  formula: Formula,
  material: Material,
  known: Forms,
  set: SetAbout = NOTHING_SAID,
): readonly Trial[] {
  const own: OwnRelation = {
    ...{ rule: ownRuleId(''), title: '', formula, level: 'warning' as const, note: '', source: '' },
    ...{ where: '', place: null, set },
  };
  const scopes = new Scopes(material, known).of(formula);
  const { sign, left, right } = formula.then;
  return scopes.map(({ scope, forms }): Trial => {
    const [relation] = checkOwn(own, scope).relations;
    return {
      state: relation?.state ?? quietState(formula, scope),
      about: scopes.length > 1 ? aboutOf(forms) : null,
      ...{ left: printTerm(left), sign, right: printTerm(right) },
      leftValue: relation?.actual ?? null,
      rightValue: relation?.expected ?? null,
      difference: relation?.difference ?? null,
      reason: relation?.reason ?? null,
      figures: figuresOf(formula, scope),
    };
  });
}
