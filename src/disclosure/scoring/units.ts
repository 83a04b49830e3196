import { Decimal, ONE } from '../sheet/decimal';

/** A unit of measure: units of one dimension can be compared, by their factors. */
export interface Unit {
  readonly dimension: string;
  readonly factor: Decimal;
  /** As printed; "" where none is. */
  readonly name: string;
}

/** The units that differ from one another by a factor. Every other unit is a dimension of its own. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ratio: { '%': 1, 百分比: 1, 百分点: 1 },
  money: { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 },
  clock: { 分钟: 1, 小时: 60, 个小时: 60, 天: 1440, 日: 1440 },
  area: { m2: 1, 平米: 1, 平方米: 1, 公顷: 1e4 },
  length: { 米: 1, m: 1, 千米: 1e3, 公里: 1e3, km: 1e3 },
};

const MULTIPLES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The unit without any name: "≥1" beside "1次" is taken to be in the other's unit. */
export const NO_UNIT: Unit = { dimension: '', factor: ONE, name: '' };

/** The unit that a normalised name stands for: 万元, 小时, 万人次 … */
export function unitOf(name: string): Unit {
  if (name === '') return NO_UNIT;
  for (const [dimension, units] of Object.entries(DIMENSIONS)) {
    const factor = units[name];
    if (factor !== undefined) return { dimension, factor: new Decimal(factor), name };
  }
  const multiple = MULTIPLES[name.charAt(0)];
  if (multiple === undefined) return { dimension: name, factor: ONE, name };
  const counted = unitOf(name.slice(1));
  return { dimension: counted.dimension, factor: counted.factor.times(multiple), name };
}

/**
 * Whether two quantities can be compared: the same dimension, or a plain count beside a unit that has no other spelling
 * of another size. A plain number beside 小时, 公里 or 万人次 may be meant in any of them.
 */
export function comparable(one: Unit, other: Unit): boolean {
  if (one.dimension === other.dimension) return true;
  const [plain, named] = one.dimension === '' ? [one, other] : [other, one];
  return (
    plain.dimension === '' && plain.factor.eq(1) && named.factor.eq(1) && !(named.dimension in DIMENSIONS)
  );
}
