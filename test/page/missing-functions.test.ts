import { expect, test } from 'vitest';
import { randomId } from '../../src/page/missing-functions';

test('ids without https are random ones of version 4', () => {
  const ids = Array.from({ length: 50 }, randomId);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  expect(new Set(ids).size).toBe(ids.length);
});
