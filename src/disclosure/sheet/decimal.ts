import { Decimal as Base } from 'decimal.js';

/**
 * The domain's Decimal: 40 significant digits, half up (half away from zero), which is how the forms round.
 * Every number of the domain is one of these; a plain `number` is only ever an index.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);
export const HUNDRED: Decimal = new Decimal(100);

/** The sum of the terms; zero for none. */
export function sum(terms: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const term of terms) {
    // Most amounts of a form are zero: they need not be added.
    if (!term.isZero()) total = total.isZero() ? term : total.plus(term);
  }
  return total;
}

/** 0, 0.01 … 0.99. */
const HUNDREDTHS: readonly Decimal[] = Array.from({ length: 100 }, (_unused, hundredths) =>
  new Decimal(hundredths).div(HUNDRED),
);

/** Below this a double holds every amount of two decimals exactly enough to be told from its neighbours. */
const PLAIN_AMOUNT = 1e9;

/** The significant digits of a spreadsheet's double. */
const DOUBLE_DIGITS = 15;

/**
 * A spreadsheet's double as the decimal that people typed or see: fifteen significant digits. Most figures are amounts
 * of two decimals and are put together from their whole part and their hundredths, faster than from their text.
 */
export function decimalOfDouble(double: number): Decimal {
  const whole = Math.trunc(double);
  const hundredths = Math.round((double - whole) * 100);
  if (double >= 0 && double < PLAIN_AMOUNT && (whole * 100 + hundredths) / 100 === double) {
    const fraction = HUNDREDTHS[hundredths] ?? ZERO;
    return whole === 0 ? fraction : new Decimal(whole).plus(fraction);
  }
  const exact = new Decimal(double);
  return exact.precision() <= DOUBLE_DIGITS ? exact : exact.toSignificantDigits(DOUBLE_DIGITS);
}

/** The step of a number printed with this many decimals: 2 gives 0.01, 0 gives 1. */
export function stepOfDecimals(decimals: number): Decimal {
  return COMMON_STEPS[decimals] ?? new Decimal(10).pow(-decimals);
}

/** 1, 0.1, 0.01 …: the steps of all but the oddest figures, made once. */
const COMMON_STEPS: readonly Decimal[] = Array.from(
  { length: 16 },
  (_unused, decimals) => new Decimal(`1e-${decimals}`),
);

/** Half a step: how far a printed figure's true value may lie from it. */
export function halfOf(step: Decimal): Decimal {
  return HALVES.get(step) ?? step.div(2);
}

const HALVES: ReadonlyMap<Decimal, Decimal> = new Map(COMMON_STEPS.map((step) => [step, step.div(2)]));

/** Rounds half up to the nearest multiple of a step that is a power of ten. */
export function roundToStep(value: Decimal, step: Decimal): Decimal {
  return value.div(step).toDecimalPlaces(0).times(step);
}

/** A rounded value that rounding does not carry above what the exact one is not above. */
export function notAbove(most: Decimal, rounded: Decimal, exact: Decimal): Decimal {
  return exact.gt(most) ? rounded : Decimal.min(most, rounded);
}

/** A figure in decimal notation, never with an exponent. */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** A ratio as a percentage of at most two decimals: 0.8827 is 88.27%. */
export function percent(ratio: Decimal): string {
  return `${plain(ratio.times(HUNDRED).toDecimalPlaces(2))}%`;
}
