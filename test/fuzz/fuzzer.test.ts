import { expect, test } from 'vitest';
import type { Random } from '../generator/random';
import { fuzzerOf } from './fuzzer';
import type { Room } from './room';
import { within } from './within';

/** A room of numbers in which every multiple of four breaks the one property. */
const ROOM: Room<number> = {
  name: 'numbers',
  unit: 'numbers',
  recipe: (random: Random) => random.int(1, 1000),
  attempt: (number) => ({
    breaches: number % 4 === 0 ? [{ property: 'odd', kind: 'even', detail: String(number) }] : [],
    tally: [number > 500 ? 'large' : 'small'],
  }),
  text: String,
  minimal: () => '4',
};

test('a run tells what it tried and each kind of breach once, with the input that shows it again', () => {
  const run = fuzzerOf(ROOM)({ seed: 7, from: 0, count: 400, minutes: 1 });
  expect(run.tried).toBe(400);
  expect((run.tally.get('large') ?? 0) + (run.tally.get('small') ?? 0)).toBe(400);
  const [found, ...others] = run.found;
  expect(others).toEqual([]);
  // A quarter of the numbers, give or take what chance does to four hundred of them.
  expect(found?.times).toBeGreaterThan(50);
  expect(found?.times).toBeLessThan(150);
  const again = fuzzerOf(ROOM)({ seed: 7, from: found?.index ?? -1, count: 1, minutes: 1 });
  expect(again.found.map(({ breach }) => breach.detail)).toEqual([found?.breach.detail]);
});

test('a run ends when its time is over', () => {
  expect(fuzzerOf(ROOM)({ seed: 7, from: 0, count: Infinity, minutes: 0 }).tried).toBe(0);
});

test('what does not end is stopped, and what throws throws', () => {
  const endless = (): never => {
    for (;;);
  };
  expect(within(50, endless)).toEqual([]);
  expect(within(5000, () => 'done')).toEqual(['done']);
  expect(() =>
    within(5000, () => {
      throw new RangeError('planted');
    }),
  ).toThrow('planted');
});
