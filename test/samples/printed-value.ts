/** A figure with the number format in which it is printed. */
export interface Formatted {
  readonly value: number;
  readonly format: string;
}

/** What a cell of a printed form says: text, a plain number, a formatted number, or nothing. */
export type Printed = string | number | Formatted | null;

/** A share printed as a percentage: `percent(0.8827, 2)` shows 88.27%. */
export function percent(value: number, decimals = 0): Formatted {
  return { value, format: `${decimalsFormat(decimals)}%` };
}

/** A number printed with fixed decimals: `fixed(433.5, 2)` shows 433.50. */
export function fixed(value: number, decimals: number): Formatted {
  return { value, format: decimalsFormat(decimals) };
}

/** An amount printed with thousands separators and two decimals: 1,474.07. */
export function money(value: number): Formatted {
  return { value, format: '#,##0.00' };
}

function decimalsFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
