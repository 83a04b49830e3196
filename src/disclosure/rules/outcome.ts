import type { Derivation, Finding, Message, Relation, RelationState, Severity } from '../findings';
import type { ColumnKey, Form, Line } from '../layouts/form';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { HUNDRED, plain } from '../sheet/decimal';
import { lineName } from '../layouts/names';
import { COLUMN_NATURE } from './figures';
import type { RuleId } from './catalogue';

/** What the rules of a form give. */
export interface Outcome {
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  readonly derivations: readonly Derivation[];
}

export const NOTHING: Outcome = { relations: [], findings: [], derivations: [] };

/** All outcomes as one. */
export function merged(outcomes: readonly Outcome[]): Outcome {
  return {
    relations: outcomes.flatMap(({ relations }) => relations),
    findings: outcomes.flatMap(({ findings }) => findings),
    derivations: outcomes.flatMap(({ derivations }) => derivations),
  };
}

/** A number as a message shows it: a rate as a percentage, everything else in decimal notation. */
export function shown(value: Decimal, column: ColumnKey): string {
  return COLUMN_NATURE[column] === 'rate' ? `${plain(value.times(HUNDRED))}%` : plain(value);
}

/** The two sides of a relation as a finding gives them. */
export interface Comparison {
  readonly expected: Decimal | null;
  readonly actual: Decimal | null;
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
  return {
    rule,
    severity,
    form: form.id,
    cells,
    expected: expected === null ? null : plain(expected),
    actual: actual === null ? null : plain(actual),
    difference: expected === null || actual === null ? null : plain(actual.minus(expected)),
    message,
  };
}

/** A relation of a form that has been evaluated, or that could not be, with the reason. */
export function relation(
  rule: RuleId,
  form: Form,
  state: RelationState,
  cells: readonly CellPlace[],
  { expected, actual }: Comparison,
  reason: Message | null = null,
): Relation {
  return {
    rule,
    form: form.id,
    state,
    cells,
    // Most relations hold and are only counted: their figures are written out when they are asked for.
    get expected() {
      return expected === null ? null : plain(expected);
    },
    get actual() {
      return actual === null ? null : plain(actual);
    },
    get difference() {
      return expected === null || actual === null ? null : plain(actual.minus(expected));
    },
    reason,
  };
}

/** A line as a message names it: its code and label, or its place where it has none. */
export function named({ kind, code, label, key }: Line): string {
  const name = label === '' ? lineName(key) : label;
  return kind === 'coded' && code !== undefined && code !== '' && code !== name ? `${code} ${name}` : name;
}
