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
export function sum(terms: readonly Decimal[]): Decimal {
  return terms.reduce((total, term) => total.plus(term), ZERO);
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

/** Rounds half up to the nearest multiple of a step that is a power of ten. */
export function roundToStep(value: Decimal, step: Decimal): Decimal {
  return value.div(step).toDecimalPlaces(0).times(step);
}

/** A figure in decimal notation, never with an exponent. */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** A ratio as a percentage of at most two decimals: 0.8827 is 88.27%. */
export function percent(ratio: Decimal): string {
  return `${plain(ratio.times(HUNDRED).toDecimalPlaces(2))}%`;
}
