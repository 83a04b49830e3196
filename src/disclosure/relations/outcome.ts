import type { Derivation, Finding, Message, Relation, RelationState, Severity } from '../findings';
import type { ColumnKey, Form, FormId, Line } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import type { CutOff, Standing } from '../sheet/standing';
import { HUNDRED, plain, ZERO } from '../sheet/decimal';
import type { Measure, Value } from '../value';
import { amounting } from '../value';
import type { Basis } from './basis';
import { natureOf } from './column-nature';
import type { RuleId } from './rule-id';

/** What the rules of a form give. */
export interface Outcome {
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  readonly derivations: readonly Derivation[];
}

export const NOTHING: Outcome = { relations: [], findings: [], derivations: [] };

/** All outcomes as one. */
export function merged(outcomes: readonly Outcome[]): Outcome {
  const all = { relations: [] as Relation[], findings: [] as Finding[], derivations: [] as Derivation[] };
  for (const { relations, findings, derivations } of outcomes) {
    for (const one of relations) all.relations.push(one);
    for (const one of findings) all.findings.push(one);
    for (const one of derivations) all.derivations.push(one);
  }
  return all;
}

/** How a relation stands for its figures' standing: what is cut off (截位) is within rounding. */
export const STATE_OF: Readonly<Record<Standing, Exclude<RelationState, 'notCheckable'>>> = {
  held: 'held',
  withinRounding: 'withinRounding',
  cutOff: 'withinRounding',
  broken: 'broken',
};

/** The decimals behind a cut that are enough to see it. */
const DECIMALS_BEHIND = 2;

/** What is cut off, and from what, as a message shows them. */
export function shownCut(
  { cut, whole, rounded }: CutOff,
  show: (value: Decimal) => string,
): Readonly<Record<'cut' | 'whole' | 'rounded', string>> {
  const decimals = Math.max(cut.decimalPlaces(), rounded.decimalPlaces()) + DECIMALS_BEHIND;
  return { cut: show(cut), whole: show(whole.toDecimalPlaces(decimals)), rounded: show(rounded) };
}

/** A number as a message shows it: a rate as a percentage, everything else in decimal notation. */
export function shown(value: Decimal, column: ColumnKey): string {
  return natureOf(column) === 'rate' ? `${plain(value.times(HUNDRED))}%` : plain(value);
}

/** The two sides of a relation as a finding gives them. */
export interface Comparison {
  readonly expected: Decimal | null;
  readonly actual: Decimal | null;
  /** What they count. */
  readonly counts: Measure;
}

/** No sides: a relation between words, or one of which only a sentence tells. */
export const NO_SIDES: Comparison = { expected: null, actual: null, counts: 'none' };

type Compared = Pick<Relation, 'expected' | 'actual' | 'difference'>;

const NOT_COMPARED: Compared = { expected: null, actual: null, difference: null };

/** The two sides as values, with their difference. */
export function compared({ expected, actual, counts }: Comparison, unit: string | null): Compared {
  const value = (side: Decimal | null): Value | null =>
    side === null ? null : amounting(counts, side, unit);
  if (expected === null || actual === null)
    return expected === actual
      ? NOT_COMPARED
      : { expected: value(expected), actual: value(actual), difference: null };
  const one = amounting(counts, expected, unit);
  // Most relations hold: there is then one figure.
  if (actual.eq(expected)) return { expected: one, actual: one, difference: amounting(counts, ZERO, unit) };
  return { expected: one, actual: value(actual), difference: value(actual.minus(expected)) };
}

/** A finding about a form. The difference follows from its two sides. */
export function finding(
  rule: RuleId,
  severity: Severity,
  form: Form,
  cells: readonly CellPlace[],
  message: Message,
  sides: Comparison = NO_SIDES,
): Finding {
  return { rule, severity, form: form.id, cells, ...compared(sides, form.unit), message };
}

/** A finding that tells of a relation: about its cells, with its figures. */
export function told(relation: Relation, severity: Severity, message: Message): Finding {
  const { rule, form, cells, expected, actual, difference } = relation;
  return { rule, severity, form, cells, expected, actual, difference, message, relation };
}

/** A relation of a form that has been evaluated. */
export function relation(
  rule: RuleId,
  form: Form,
  state: Exclude<RelationState, 'notCheckable'>,
  cells: readonly CellPlace[],
  sides: Comparison,
  basis: Basis | null = null,
): Relation {
  const { expected, actual, difference } = compared(sides, form.unit);
  return { rule, form: form.id, state, cells, expected, actual, difference, reason: null, basis };
}

/** A relation that could not be checked, and why. */
export function notEvaluated(
  rule: RuleId,
  form: FormId | null,
  reason: Message,
  cells: readonly CellPlace[],
): Relation {
  return { rule, form, state: 'notCheckable', cells, ...NOT_COMPARED, reason, basis: null };
}

/** A line as a message names it: its code and label, or its place where it has none. */
export function named({ kind, code, label, key, name: own = key }: Line): string {
  const name = label === '' ? own : label;
  return kind === 'coded' && code !== undefined && code !== '' && code !== name ? `${code} ${name}` : name;
}
