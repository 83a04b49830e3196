import type { ColumnKey, Line } from '../forms/form';
import { unitFactor } from '../relations/amounts';
import { natureOf } from '../relations/column-nature';
import { ownOperand } from '../relations/figures';
import type { Evaluated, NoOperand } from '../relations/operand';
import { scaled } from '../relations/operand';
import { ONE } from '../sheet/decimal';
import type { YearPair } from './given';

/** That nobody can tell in which unit one of both years' amounts stand. */
const NO_UNIT: NoOperand = { ok: false, reason: { key: 'reasonNoUnit', values: {} }, cells: [] };

/** A figure of last year's form, in the unit of this year's: amounts compare where each form states its unit, or neither. */
export function lastOperand({ now, last }: YearPair, line: Line, column: ColumnKey): Evaluated {
  if (natureOf(column) !== 'amount') return ownOperand(last, line, column);
  if ((now.unit === null) !== (last.unit === null)) return NO_UNIT;
  const operand = ownOperand(last, line, column);
  const factor = unitFactor(last, now);
  return operand.ok && !factor.eq(ONE) ? scaled(operand, factor) : operand;
}
