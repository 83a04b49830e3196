import { expect, test } from 'vitest';
import { readWeight } from '../../src/session/weight-input';

test.each([
  ['5', '5'],
  [' 2.50 ', '2.5'],
  ['２．５分', '2.5'],
  ['.5', '0.5'],
  ['100', '100'],
  ['+3', '3'],
])('"%s" is a weight', (typed, weight) => {
  expect(readWeight(typed)).toEqual({ weight });
});

test.each([
  ['', 'weightNotNumber'],
  ['五', 'weightNotNumber'],
  ['2-3', 'weightNotNumber'],
  ['1e2', 'weightNotNumber'],
  ['0', 'weightNotPositive'],
  ['-2', 'weightNotPositive'],
  ['100.5', 'weightTooLarge'],
  ['1.005', 'weightTooFine'],
])('"%s" is none', (typed, problem) => {
  expect(readWeight(typed)).toEqual({ problem });
});
