import { CFNumberOperator } from '@univerjs/sheets-conditional-formatting';
import { invalidArgument } from '../protocol/host-error';
import type { JsonObject } from '../protocol/json';

/** Excel's operators of cell value rules and the engine's. */
const operators: readonly (readonly [string, CFNumberOperator])[] = [
  ['Between', CFNumberOperator.between],
  ['NotBetween', CFNumberOperator.notBetween],
  ['EqualTo', CFNumberOperator.equal],
  ['NotEqualTo', CFNumberOperator.notEqual],
  ['GreaterThan', CFNumberOperator.greaterThan],
  ['LessThan', CFNumberOperator.lessThan],
  ['GreaterThanOrEqual', CFNumberOperator.greaterThanOrEqual],
  ['LessThanOrEqual', CFNumberOperator.lessThanOrEqual],
];

/** Operator and numbers of a comparison. */
export interface Comparison {
  readonly operator: CFNumberOperator;
  readonly value: number | [number, number];
}

/** Excel's `{formula1, formula2, operator}` of a comparison. */
export function excelComparison({ operator, value }: Comparison): JsonObject {
  const [first, second] = Array.isArray(value) ? value : [value, undefined];
  const name = operators.find(([, engine]) => engine === operator)?.[0] ?? 'EqualTo';
  return {
    operator: name,
    formula1: `=${first}`,
    ...(second === undefined ? {} : { formula2: `=${second}` }),
  };
}

/** The comparison Excel's words ask for; only with plain numbers, the engine compares with nothing else. */
export function comparisonOf({ operator, formula1, formula2 }: JsonObject): Comparison {
  const engine = operators.find(([name]) => name === operator)?.[1];
  if (!engine) throw invalidArgument('no such operator');
  const first = plainNumber(formula1);
  const isPair = engine === CFNumberOperator.between || engine === CFNumberOperator.notBetween;
  return { operator: engine, value: isPair ? [first, plainNumber(formula2)] : first };
}

function plainNumber(formula: unknown): number {
  const text = typeof formula === 'string' ? formula.replace(/^=/, '').trim() : formula;
  const number = typeof text === 'number' || (typeof text === 'string' && text !== '') ? Number(text) : NaN;
  if (!Number.isFinite(number)) throw invalidArgument('only plain numbers can be compared with here');
  return number;
}
