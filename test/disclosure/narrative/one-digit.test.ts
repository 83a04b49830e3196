import { beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../../../src/disclosure/forms/form';
import { numberCounts, reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sample } from '../samples';
import { changedDigits, LAYOUTS } from './one-digit';
import { affairsCenter } from './texts/affairs-center';
import { standardText } from './texts/standard-text';

let forms: readonly Form[] = [];
beforeAll(async () => {
  ({ forms } = reviewWorkbook(await sample('zhuzhou-shifeng-2021')));
});

/** How many changed first digits are found, of the figures that have something to be compared with. */
function caught(text: string, tables: readonly Form[]): { readonly found: number; readonly of: number } {
  const { digits } = changedDigits(text, tables, 1);
  return { found: digits.filter(({ told }) => told === 'found').length, of: digits.length };
}

describe('one changed digit', () => {
  test.each(LAYOUTS)('is found in nine of ten figures under headings %s', (_name, layout) => {
    const { found, of } = caught(layout(standardText), []);
    expect(of).toBeGreaterThan(60);
    expect(found / of).toBeGreaterThanOrEqual(0.9);
  });

  test.each(LAYOUTS)('and beside the tables, under headings %s', (_name, layout) => {
    const { found, of } = caught(layout(affairsCenter), forms);
    expect(of).toBeGreaterThan(100);
    expect(found / of).toBeGreaterThanOrEqual(0.9);
  });

  test('leaves no figure unread', () => {
    for (const [, layout] of LAYOUTS)
      expect(numberCounts(reviewNarrative(narrativeOf(layout(standardText)), [])).unread).toBe(0);
  });
});
