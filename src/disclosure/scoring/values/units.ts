import { Decimal, ONE } from '../../sheet/decimal';
import {
  COUNTERS,
  DENOMINATORS,
  MEASURES,
  MULTIPLES,
  OTHER_PERIODS,
  PERIODS,
  PERSONS,
  type Dimension,
} from './unit-table';

/** A unit of measure: units of one dimension can be compared, by their factors. */
export interface Unit {
  /** "" where no unit is printed; a counted unit is a dimension of its own. */
  readonly dimension: string;
  /** How many of the dimension's smallest unit one of it is, its multiple (万, 亿) included. */
  readonly factor: Decimal;
  /** The multiple alone: 10000 for 万元. */
  readonly multiple: Decimal;
  /** As printed; "" where none is. */
  readonly name: string;
  /** The other counted unit of 台/套. */
  readonly or?: string;
  /** What it is counted by, as printed: 人 of 元/人. */
  readonly per?: string;
  /** Of which period it is stated. */
  readonly period?: Period;
}

/** The period that a value is stated for; `aYear` is null where a year has no whole number of them. */
export interface Period {
  readonly name: string;
  readonly aYear: Decimal | null;
}

/** No unit: the number alone. */
export const NO_UNIT: Unit = { dimension: '', factor: ONE, multiple: ONE, name: '' };

interface Spelling {
  readonly dimension: string;
  readonly factor: Decimal;
}

function spellings(): ReadonlyMap<string, Spelling> {
  const measured = MEASURES.flatMap(({ id, units }: Dimension) =>
    units.flatMap(([factor, names]) =>
      names.map((name) => [name, { dimension: id, factor: new Decimal(factor) }] as const),
    ),
  );
  const counted = COUNTERS.flatMap(([first = '', ...others]) =>
    [first, ...others].map((name) => [name, { dimension: first, factor: ONE }] as const),
  );
  return new Map([...counted, ...measured]);
}

const SPELLINGS = spellings();
const LONGEST = Math.max(...[...SPELLINGS.keys()].map((name) => name.length));
const PERIOD_NAMES: readonly (readonly [string, Decimal | null])[] = [
  ...PERIODS.map(([name, aYear]) => [name, new Decimal(aYear)] as const),
  ...OTHER_PERIODS.map((name) => [name, null] as const),
].sort(([one], [other]) => other.length - one.length);

/** The smallest units of a whole: 1 = 100 %. */
export const RATIO_WHOLE = new Decimal(100_000);

/** The longest spelling of a unit that a text begins with. */
function spelledAt(text: string): (Spelling & { readonly name: string }) | null {
  for (let length = Math.min(LONGEST, text.length); length > 0; length -= 1) {
    const name = text.slice(0, length);
    // T and G alone are other units than t and g.
    const known = SPELLINGS.get(name) ?? (length > 1 ? SPELLINGS.get(name.toLowerCase()) : undefined);
    if (known !== undefined) return { ...known, name };
  }
  return null;
}

/** The period that a text begins with: 年, 季度, 月. */
export function periodAt(text: string): Period | null {
  const found = PERIOD_NAMES.find(([name]) => text.startsWith(name));
  return found === undefined ? null : { name: found[0], aYear: found[1] };
}

/** A unit at the beginning of a text, and what stands behind it. */
export interface UnitAt {
  readonly unit: Unit;
  readonly rest: string;
}

/** Reads the unit that a text begins with: 万元, 台/套, 元/人, 次/年, 万. */
export function unitAt(text: string): UnitAt {
  const direct = spelledAt(text);
  if (direct !== null)
    return withDivisor(plainUnit(direct, ONE, direct.name), text.slice(direct.name.length));
  const multiple = MULTIPLES.find(([name]) => text.startsWith(name));
  if (multiple === undefined) return { unit: NO_UNIT, rest: text };
  const [prefix, size] = multiple;
  const factor = new Decimal(size);
  const behind = text.slice(prefix.length);
  const counted = spelledAt(behind);
  if (counted === null) return { unit: { ...NO_UNIT, factor, multiple: factor, name: prefix }, rest: behind };
  return withDivisor(plainUnit(counted, factor, prefix + counted.name), behind.slice(counted.name.length));
}

function plainUnit({ dimension, factor }: Spelling, multiple: Decimal, name: string): Unit {
  return { dimension, factor: factor.times(multiple), multiple, name };
}

/** What stands behind a stroke or in brackets: another counted unit (台/套), what it is counted by, or a period. */
function withDivisor(unit: Unit, rest: string): UnitAt {
  const bracketed = /^\(([^()]*)\)/u.exec(rest);
  const body = bracketed?.[1] ?? (rest.startsWith('/') || rest.startsWith('·') ? rest.slice(1) : null);
  if (body === null) return { unit, rest };
  const after = (used: string): string =>
    bracketed === null ? body.slice(used.length) : rest.slice(bracketed[0].length);
  const whole = (used: string): boolean => bracketed === null || used === body;
  const period = periodAt(body);
  if (period !== null && whole(period.name))
    return withDivisor({ ...unit, name: `${unit.name}/${period.name}`, period }, after(period.name));
  const other = spelledAt(body);
  if (other === null || !whole(other.name)) return { unit, rest };
  const isMeasure = MEASURES.some(({ id }) => id === unit.dimension) || PERSONS.includes(unit.dimension);
  if (isMeasure || unit.per !== undefined) {
    if (!DENOMINATORS.includes(other.name)) return { unit, rest };
    const per = unit.per === undefined ? other.dimension : `${unit.per}/${other.dimension}`;
    return withDivisor({ ...unit, name: `${unit.name}/${other.name}`, per }, after(other.name));
  }
  if (other.dimension === 'clock' || MEASURES.some(({ id }) => id === other.dimension)) return { unit, rest };
  return withDivisor({ ...unit, name: `${unit.name}/${other.name}`, or: other.dimension }, after(other.name));
}

/** The unit that a whole text names; one that is not known is a dimension of its own name. */
export function unitOf(name: string): Unit {
  if (name === '') return NO_UNIT;
  const { unit, rest } = unitAt(name);
  return rest === '' ? unit : { dimension: name, factor: ONE, multiple: ONE, name };
}

/** Whether two units can be converted into one another. 个/年 is 个; 元/人 is 元 where the other names nobody. */
export function sameDimension(one: Unit, other: Unit): boolean {
  const names = ({ dimension, or }: Unit): readonly string[] =>
    or === undefined ? [dimension] : [dimension, or];
  const perOther = one.per !== undefined && other.per !== undefined && one.per !== other.per;
  return !perOther && names(one).some((name) => names(other).includes(name));
}
