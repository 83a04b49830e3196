import type { Figure, Form } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import type { Interval } from '../sheet/interval';
import { exactly, printedAs } from '../sheet/interval';
import { amountStep } from './amounts';
import { countsIn } from './column-nature';
import type { CellPart, Composition } from './composition';
import type { Operand } from './operand';

/** A figure's cell as a part of what is compared, with the step that it may have been rounded to. */
function cellPart(
  { place, column }: Figure,
  { value, step, printed }: Pick<CellPart, 'value' | 'step' | 'printed'>,
): CellPart {
  return { of: 'cell', place, counts: countsIn(column), value, step, printed };
}

/** A figure that is exactly what it says; with a step, it may have been rounded to it. */
export class ExactOperand implements Operand {
  readonly ok = true;
  readonly printed = true;
  readonly score = true;

  constructor(
    private readonly figure: Figure,
    readonly value: Decimal,
    readonly held: Decimal | undefined,
    readonly step: Decimal | null,
  ) {}

  interval(): Interval {
    return exactly(this.value);
  }

  get cells(): readonly CellPlace[] {
    return [this.figure.place];
  }

  composition(): Composition {
    return cellPart(this.figure, { value: this.value, step: null, printed: this.printed });
  }
}

/** A rate or an execution score: what its rule gives, rounded to what is printed. */
export class RoundedOperand implements Operand {
  readonly ok = true;
  readonly printed = true;

  constructor(
    private readonly figure: Figure,
    readonly value: Decimal,
    readonly step: Decimal,
    readonly score: boolean,
  ) {}

  interval(): Interval {
    return printedAs(this.value, this.step);
  }

  get cells(): readonly CellPlace[] {
    return [this.figure.place];
  }

  composition(): Composition {
    return cellPart(this.figure, this);
  }
}

/** What an amount's cell says: its own step is null where it is left blank. */
interface PrintedAmount {
  readonly value: Decimal;
  readonly step: Decimal | null;
  readonly held: Decimal | undefined;
  readonly printed: boolean;
}

/** An amount, rounded to its own step or to the form's usual one. */
export class AmountOperand implements Operand {
  readonly ok = true;
  readonly value: Decimal;
  readonly held: Decimal | undefined;
  readonly printed: boolean;
  private readonly own: Decimal | null;

  constructor(
    private readonly form: Form,
    private readonly figure: Figure,
    { value, step, held, printed }: PrintedAmount,
  ) {
    this.value = value;
    this.held = held;
    this.printed = printed;
    this.own = step;
  }

  get step(): Decimal | null {
    const saysNothing = this.value.isZero() && this.held === undefined;
    return amountStep(this.form, saysNothing ? null : this.own);
  }

  interval(): Interval {
    const { value, step } = this;
    return step === null ? exactly(value) : printedAs(value, step);
  }

  get cells(): readonly CellPlace[] {
    return [this.figure.place];
  }

  composition(): Composition {
    return cellPart(this.figure, this);
  }
}
