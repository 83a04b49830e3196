import type { Derivation, Finding, Message, Relation, RelationState, Severity } from '../findings';
import type { ColumnKey, Form, Line } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import type { CutOff, Standing } from '../sheet/standing';
import { HUNDRED, plain } from '../sheet/decimal';
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
}

/** The two sides in decimal notation, with their difference. */
export type WrittenComparison = Pick<Relation, 'expected' | 'actual' | 'difference'>;

/** Writes out the two sides of a relation. */
function written({ expected, actual }: Comparison): WrittenComparison {
  if (expected === null || actual === null) {
    const [one, other] = [expected, actual].map((side) => (side === null ? null : plain(side)));
    return { expected: one ?? null, actual: other ?? null, difference: null };
  }
  const text = plain(expected);
  // Most relations hold: there is then one figure to write out.
  if (actual.eq(expected)) return { expected: text, actual: text, difference: '0' };
  return { expected: text, actual: plain(actual), difference: plain(actual.minus(expected)) };
}

/** A finding about a form. The difference follows from its two sides. */
export function finding(
  rule: RuleId,
  severity: Severity,
  form: Form,
  cells: readonly CellPlace[],
  message: Message,
  { expected, actual }: Comparison = { expected: null, actual: null },
): Finding {
  return { rule, severity, form: form.id, cells, ...written({ expected, actual }), message };
}

/** A relation of a form that has been evaluated, or that could not be, with the reason. */
export function relation(
  rule: RuleId,
  form: Pick<Form, 'id'>,
  state: RelationState,
  cells: readonly CellPlace[],
  comparison: Comparison,
  reason: Message | null = null,
): Relation {
  const { expected, actual, difference } = written(comparison);
  return { rule, form: form.id, state, cells, expected, actual, difference, reason };
}

/** A line as a message names it: its code and label, or its place where it has none. */
export function named({ kind, code, label, key, name: own = key }: Line): string {
  const name = label === '' ? own : label;
  return kind === 'coded' && code !== undefined && code !== '' && code !== name ? `${code} ${name}` : name;
}
