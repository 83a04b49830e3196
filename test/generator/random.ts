import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';

/** A source of chance that a seed determines wholly. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True with this probability, 0 to 1, to a thousandth. */
  chance(probability: number): boolean;
  /** One of the values; throws where there are none. */
  pick<T>(values: readonly T[]): T;
  /** The values in another order. */
  shuffle<T>(values: readonly T[]): T[];
}

/** The source that a seed (a 32-bit integer) determines. */
export function randomFrom(seed: number): Random {
  // Neighbouring seeds must not give like numbers, as they would at the start of the lighter generators.
  const generator = mersenne(seed);
  const int = (from: number, to: number): number => uniformInt(generator, from, to);
  const pick = <T>(values: readonly T[]): T => {
    const index = values.length === 0 ? -1 : int(0, values.length - 1);
    const [value] = values.slice(index, index + 1);
    if (index < 0 || value === undefined) throw new RangeError('nothing to pick from');
    return value;
  };
  const shuffle = <T>(values: readonly T[]): T[] =>
    values
      .map((value) => ({ value, rank: int(0, 0x7fff_ffff) }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ value }) => value);
  return { int, pick, shuffle, chance: (probability) => int(1, 1000) <= probability * 1000 };
}
