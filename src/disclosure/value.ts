import type { Decimal } from './sheet/decimal';
import { plain } from './sheet/decimal';

/** What a number counts: money, a share of something, points of a score, things, or nothing that is known. */
export type Measure = 'amount' | 'ratio' | 'points' | 'count' | 'none';

/** A figure that the engine speaks of, with what it counts. */
export interface Amounting {
  readonly kind: Measure;
  /** A ratio as such: 88.27 % is 0.8827. */
  readonly value: Decimal;
  /** For an amount: 元, 万元 …; null where its form states none. */
  readonly unit: string | null;
}

/** Words that the engine speaks of: a grade, an indicator's value. */
interface Wording {
  readonly kind: 'words';
  readonly text: string;
}

/** What a rule gives, or what is printed. */
export type Value = Amounting | Wording;

/** Words as a value. */
export function wording(text: string): Value {
  return { kind: 'words', text };
}

/** A number as a value. */
export function amounting(kind: Measure, value: Decimal, unit: string | null = null): Value {
  return { kind, value, unit: kind === 'amount' ? unit : null };
}

/** A value as files and stored decisions keep it: in decimal notation, a ratio as such, or its words. */
export function notation(value: Value): string;
export function notation(value: Value | null): string | null;
export function notation(value: Value | null): string | null {
  if (value === null) return null;
  return value.kind === 'words' ? value.text : plain(value.value);
}
