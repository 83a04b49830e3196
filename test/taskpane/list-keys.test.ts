import { expect, test } from 'vitest';
import { successor } from '../../src/taskpane/findings/list-keys';

const LIST = ['a', 'b', 'c', 'd'].map((key) => ({ key }));

const successorOf = (key: string, left: string): string | null =>
  successor(key, LIST, (other) => left.includes(other));

test('what is still there needs no successor', () => {
  expect(successorOf('b', 'abcd')).toBe('b');
});

test('the next one that is there takes the place, at the end of the list the one before', () => {
  expect(successorOf('b', 'acd')).toBe('c');
  expect(successorOf('b', 'ad')).toBe('d');
  expect(successorOf('d', 'ab')).toBe('b');
  expect(successorOf('c', 'a')).toBe('a');
});

test('where nothing is left, nothing takes the place', () => {
  expect(successorOf('b', '')).toBeNull();
});

test('one that was not listed is followed by the first', () => {
  expect(successorOf('e', 'bd')).toBe('b');
});
