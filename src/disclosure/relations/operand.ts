import type { Message } from '../message';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { sum, ZERO } from '../sheet/decimal';
import type { Interval } from '../sheet/interval';
import { exactly, times, total } from '../sheet/interval';
import type { Side } from '../sheet/standing';
import type { Measure } from '../value';
import type { Composition } from './composition';

/** The value of one side of a relation, from the printed figures. */
export interface Operand extends Side {
  readonly ok: true;
  /** Whether a printed number takes part: a relation between blanks alone says nothing. */
  readonly printed: boolean;
  readonly cells: readonly CellPlace[];
  /** How it is made up of its cells. */
  composition(): Composition;
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
  return {
    ok: true,
    value,
    interval: () => exactly(value),
    printed: false,
    step: null,
    cells: [],
    composition: () => ({ of: 'constant', value }),
  };
}

/** A blank that counts as exactly nothing, at its cell. */
export function blankOperand(place: CellPlace, counts: Measure): Operand {
  return {
    ...exactOperand(ZERO),
    cells: [place],
    composition: () => ({ of: 'cell', place, value: ZERO, step: null, printed: false, counts }),
  };
}

class SumOperand implements Operand {
  readonly ok = true;
  readonly step = null;
  readonly value: Decimal;

  constructor(private readonly terms: readonly Operand[]) {
    this.value = sum(terms.map(({ value }) => value));
  }

  /** Set where some term holds more than it shows. */
  get held(): Decimal | undefined {
    if (this.terms.every(({ held }) => held === undefined)) return undefined;
    return sum(this.terms.map(({ value, held }) => held ?? value));
  }

  interval(): Interval {
    return total(this.terms.map((term) => term.interval()));
  }

  get printed(): boolean {
    return this.terms.some(({ printed }) => printed);
  }

  get cells(): readonly CellPlace[] {
    const cells: CellPlace[] = [];
    for (const term of this.terms) cells.push(...term.cells);
    return cells;
  }

  composition(): Composition {
    return { of: 'sum', parts: this.terms.map((term) => term.composition()) };
  }
}

/** The sum of operands; where one of them has no value, that one. */
export function summed(terms: readonly Evaluated[]): Evaluated {
  const present: Operand[] = [];
  for (const term of terms) {
    if (!term.ok) return term;
    present.push(term);
  }
  return new SumOperand(present);
}

/** An operand taken as exactly what is printed: a score that is added up counts as such, however it came about. */
export function asPrinted(operand: Evaluated): Evaluated {
  if (!operand.ok) return operand;
  const { value, held, printed, cells } = operand;
  return {
    ok: true,
    value,
    held,
    interval: () => exactly(value),
    printed,
    step: null,
    cells,
    composition: () => ({ of: 'exact', part: operand.composition() }),
  };
}

/** An operand in another unit: times an exact factor. */
export function scaled(operand: Operand, factor: Decimal): Operand {
  return {
    ok: true,
    value: operand.value.times(factor),
    held: operand.held?.times(factor),
    interval: () => times(operand.interval(), exactly(factor)),
    printed: operand.printed,
    step: operand.step?.times(factor) ?? null,
    cells: operand.cells,
    composition: () => ({ of: 'scaled', part: operand.composition(), factor }),
  };
}
