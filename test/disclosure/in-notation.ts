import type { Finding } from '../../src/disclosure/findings';
import { notation } from '../../src/disclosure/value';

type Sides = Pick<Finding, 'expected' | 'actual' | 'difference'>;

/** Findings, or relations, with their figures in decimal notation. */
export const inNotation = <Item extends Sides>(
  items: readonly Item[],
): readonly (Omit<Item, keyof Sides> & Readonly<Record<keyof Sides, string | null>>)[] =>
  items.map(({ expected, actual, difference, ...rest }) => ({
    ...rest,
    expected: notation(expected),
    actual: notation(actual),
    difference: notation(difference),
  }));
