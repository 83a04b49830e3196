import type { Random } from '../random';
import { randomFrom } from '../random';
import type { Dimension, Variant } from './variant';
import { DIMENSION_NAMES, DIMENSIONS, FIRST_VARIANT, variantFrom } from './variant';

/** A variant with a random value in each dimension. */
export function randomVariant(random: Random): Variant {
  return variantFrom((values) => random.pick(values));
}

/** A pair of values of two dimensions, as a key. */
function pairKey(variant: Variant, one: Dimension, other: Dimension): string {
  return `${one}=${variant[one]}&${other}=${variant[other]}`;
}

function pairsOf(variant: Variant): string[] {
  return DIMENSION_NAMES.flatMap((one, index) =>
    DIMENSION_NAMES.slice(index + 1).map((other) => pairKey(variant, one, other)),
  );
}

/** Every pair of values of two dimensions. */
function everyPair(): Set<string> {
  const pairs = new Set<string>();
  DIMENSION_NAMES.forEach((one, index) => {
    for (const other of DIMENSION_NAMES.slice(index + 1))
      for (const first of DIMENSIONS[one])
        for (const second of DIMENSIONS[other]) pairs.add(`${one}=${first}&${other}=${second}`);
  });
  return pairs;
}

const CANDIDATES = 30;
const SEED = 2021;

/** A random variant that has one of the open pairs. */
function candidate(random: Random, open: readonly string[]): Variant {
  const wanted = new Map(
    random
      .pick(open)
      .split('&')
      .map((part) => part.split('=') as [string, string]),
  );
  return variantFrom(
    (values, name) => values.find((value) => String(value) === wanted.get(name)) ?? random.pick(values),
  );
}

/**
 * A list of variants, always the same, that has every value of every dimension together with every value of
 * every other dimension at least once. The full product would be some 10^16 variants.
 */
export function allVariants(): readonly Variant[] {
  const random = randomFrom(SEED);
  const open = everyPair();
  const variants: Variant[] = [];
  for (let next = FIRST_VARIANT; ;) {
    variants.push(next);
    for (const pair of pairsOf(next)) open.delete(pair);
    if (open.size === 0) return variants;
    const left = [...open];
    const gain = (variant: Variant): number => pairsOf(variant).filter((pair) => open.has(pair)).length;
    [next] = Array.from({ length: CANDIDATES }, () => candidate(random, left))
      .map((variant) => ({ variant, gain: gain(variant) }))
      .sort((one, other) => other.gain - one.gain)
      .map(({ variant }) => variant) as [Variant];
  }
}
