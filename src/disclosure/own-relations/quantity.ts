import type { Message } from '../message';
import type { Evaluated, NoOperand, Operand } from '../relations/operand';
import type { CellPlace } from '../sheet/address';
import { Decimal } from '../sheet/decimal';
import type { Measure } from '../value';

/**
 * What a quantity counts: money, a printed rate, points, things, a number that was worked out; `bare`: a number that was
 * written without saying what it counts.
 */
export type Kind = 'amount' | 'ratio' | 'points' | 'count' | 'number' | 'bare';

/** A quantity that has a value. */
export interface Quantity {
  readonly ok: true;
  readonly operand: Operand;
  readonly kind: Kind;
}

/** A quantity, or why it has no value. */
export type Evaluation = Quantity | NoOperand;

/** Why a quantity has no value. */
export function none(
  key: Message['key'],
  values: Message['values'] = {},
  cells: readonly CellPlace[] = [],
): NoOperand {
  return { ok: false, reason: { key, values }, cells };
}

/** An operand with what it counts. */
export function counting(operand: Evaluated, kind: Kind): Evaluation {
  return operand.ok ? { ok: true, operand, kind } : operand;
}

/** What a quantity counts, as the engine's values say it. */
export const MEASURE: Readonly<Record<Kind, Measure>> = {
  amount: 'amount',
  ratio: 'ratio',
  points: 'points',
  count: 'count',
  number: 'none',
  bare: 'none',
};

/** How many 元 a unit of money is. */
export const YUAN: Readonly<Record<'元' | '千元' | '万元' | '亿元', Decimal>> = {
  元: new Decimal(1),
  千元: new Decimal(1e3),
  万元: new Decimal(1e4),
  亿元: new Decimal(1e8),
};

/** What a written number without a unit may stand beside. */
const BESIDE_BARE: ReadonlySet<Kind> = new Set(['points', 'count', 'number', 'bare']);

const isNothing = ({ kind, operand }: Quantity): boolean => kind === 'bare' && operand.value.isZero();

/** What two quantities count that are added or compared; null where they do not count the same. */
export function commonKind(one: Quantity, other: Quantity): Kind | null {
  if (one.kind === other.kind || isNothing(other)) return one.kind;
  if (isNothing(one)) return other.kind;
  const [bare, named] = one.kind === 'bare' ? [one, other] : [other, one];
  if (bare.kind === 'bare') return BESIDE_BARE.has(named.kind) ? named.kind : null;
  const kinds = new Set([one.kind, other.kind]);
  return kinds.has('number') && kinds.has('ratio') ? 'ratio' : null;
}

const PURE: ReadonlySet<Kind> = new Set(['bare', 'number', 'ratio', 'count']);

/** What the product of two quantities counts; null where it has no meaning (万元 × 万元). */
export function productKind(one: Kind, other: Kind): Kind | null {
  if (PURE.has(one) && PURE.has(other)) return one === 'bare' && other === 'bare' ? 'bare' : 'number';
  if (PURE.has(one)) return other;
  return PURE.has(other) ? one : null;
}

/** What the quotient of two quantities counts; null where it has no meaning. */
export function quotientKind(one: Kind, divisor: Kind): Kind | null {
  if (PURE.has(divisor)) return PURE.has(one) ? productKind(one, divisor) : one;
  return one === divisor ? 'number' : null;
}
