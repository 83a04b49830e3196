import type { Decimal } from '../../sheet/decimal';
import type { DateSpan } from './dates';
import type { Sign } from './sign-words';
import type { Period, Unit } from './units';
import { NO_UNIT } from './units';

/** One quantity with its unit: "≥95%", "59 次", "误差率≤2%", "每季度1次". */
export interface Quantity {
  readonly kind: 'quantity';
  readonly sign: Sign;
  /** The number as it is printed: 95 of "≥95%", 1.2 of "1.2万人次". */
  readonly number: Decimal;
  readonly unit: Unit;
  /** Stated for a period: 每季度. */
  readonly period: Period | null;
  /** Not meant exactly: 约, 左右. */
  readonly approximate: boolean;
  /** The words before the number and behind its unit that say what it is of: 误差率 of "误差率≤2%". */
  readonly before: string;
  readonly behind: string;
}

/** A range that is to be kept: "70-100%", both ends included. */
export interface QuantityRange {
  readonly kind: 'range';
  readonly low: Quantity;
  readonly high: Quantity;
}

/** A date or a period of the calendar. */
export interface DateValue {
  readonly kind: 'date';
  readonly span: DateSpan;
}

/** Several quantities in one cell: "80 个部门 30000 份". */
export interface SeveralQuantities {
  readonly kind: 'several';
  readonly quantities: readonly Quantity[];
}

/** Words that are no quantity: 舒适整洁. */
export interface Words {
  readonly kind: 'words';
}

/** What a target (A) or an actual value (B) was understood as. `words` is its normalised text. */
export type IndicatorValue = (
  Quantity | QuantityRange | DateValue | SeveralQuantities | Words | { readonly kind: 'blank' }
) & {
  readonly words: string;
};

/** Of what a value is: some words (达到, 预计) say other things of a target than of an actual value. */
export type ValueRole = 'target' | 'actual';

/** A number alone. */
export function bareQuantity(number: Decimal): Quantity {
  return {
    kind: 'quantity',
    sign: null,
    number,
    unit: NO_UNIT,
    period: null,
    approximate: false,
    before: '',
    behind: '',
  };
}

/** How much a quantity is, in the smallest unit of its dimension. */
export function amountOf({ number, unit }: Quantity): Decimal {
  return number.times(unit.factor);
}
