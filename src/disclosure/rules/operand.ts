import type { Message } from '../findings';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import type { Interval } from '../sheet/interval';
import { exactly } from '../sheet/interval';

/** The value of one side of a relation, from the printed figures. */
export interface Operand {
  readonly ok: true;
  readonly value: Decimal;
  /** All that it may truly be; worked out only where the printed figures do not settle a relation. */
  readonly interval: () => Interval;
  /** Whether a printed number takes part: a relation between blanks alone says nothing. */
  readonly printed: boolean;
  /** The step that the value is printed to; null for one that is computed. */
  readonly step: Decimal | null;
  readonly cells: readonly CellPlace[];
}

/** A side that has no value, and why. */
export interface NoOperand {
  readonly ok: false;
  readonly reason: Message;
  /** Whether a form or a line that it speaks of is not there. */
  readonly missing?: true;
  readonly cells: readonly CellPlace[];
}

export type Evaluated = Operand | NoOperand;

/** An operand that is exactly a number and stands in no cell. */
export function exactOperand(value: Decimal): Operand {
  return { ok: true, value, interval: () => exactly(value), printed: false, step: null, cells: [] };
}
