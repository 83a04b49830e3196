import type { Severity } from '../findings';
import type { ColumnKey, Form, FormId } from '../forms/form';
import type { Message } from '../message';
import { countsIn } from '../relations/column-nature';
import type { Operand } from '../relations/operand';
import type { Outcome } from '../relations/outcome';
import { notEvaluated, NOTHING, relation, shown, STATE_OF, told } from '../relations/outcome';
import type { RuleId } from '../relations/rule-id';
import type { CellPlace } from '../sheet/address';
import { bestOf, standingOf } from '../sheet/standing';

/** A figure of this year and the one of last year that it must agree with. */
export interface Compared {
  readonly rule: RuleId;
  readonly form: Form;
  readonly column: ColumnKey;
  /** The cells of this year's workbook. */
  readonly cells: readonly CellPlace[];
  readonly now: Operand;
  readonly last: Operand;
  readonly severity: Severity;
  readonly saying: (values: Readonly<Record<'expected' | 'actual' | 'difference', string>>) => Message;
}

/** How a figure stands to last year's, which may print it to other decimals. */
export function comparedWithLast({
  rule,
  form,
  column,
  cells,
  now,
  last,
  severity,
  saying,
}: Compared): Outcome {
  if (!now.printed && !last.printed) return NOTHING;
  const standing = bestOf([
    standingOf(now, last, 'sum'),
    standingOf(now, last, 'rounded'),
    standingOf(last, now, 'rounded'),
  ]);
  const state = STATE_OF[standing];
  const sides = { expected: last.value, actual: now.value, counts: countsIn(column) };
  const evaluated = relation(rule, form, state, cells, sides);
  if (state === 'held') return { ...NOTHING, relations: [evaluated] };
  const values = {
    expected: shown(last.value, column),
    actual: shown(now.value, column),
    difference: shown(now.value.minus(last.value), column),
  };
  return {
    ...NOTHING,
    relations: [evaluated],
    findings: [told(evaluated, state === 'broken' ? severity : 'rounding', saying(values))],
  };
}

/** That something cannot be compared with last year's, and why. */
export function uncompared(
  rule: RuleId,
  form: FormId | null,
  reason: Message,
  cells: readonly CellPlace[] = [],
): Outcome {
  return { ...NOTHING, relations: [notEvaluated(rule, form, reason, cells)] };
}
