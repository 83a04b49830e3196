import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { allVariants, ERROR_KINDS, generateDisclosure, layOut, randomFrom } from '../generator';
import { alarms, brokenBook, detect, randomBook } from './generated';

const SEEDS = Array.from({ length: 60 }, (_unused, index) => index + 1);

describe('consistent disclosures', () => {
  test.each(allVariants().map((variant, index) => [index, variant] as const))(
    'layout %i: all nine forms, no alarm',
    (seed, variant) => {
      const review = reviewWorkbook(layOut(generateDisclosure(randomFrom(seed + 500)), variant).workbook);
      expect(alarms(review)).toEqual([]);
      expect(review.forms).toHaveLength(9);
      // Columns and lines beside the form's own may be listed as unread; no sheet is.
      expect(review.unrecognised.filter(({ nearest }) => nearest !== null)).toEqual([]);
      expect(review.relations.filter(({ state }) => state === 'notCheckable')).toEqual([]);
    },
  );

  test('random disclosures in random layouts: no alarm', () => {
    for (const seed of SEEDS)
      expect([seed, alarms(reviewWorkbook(randomBook(seed).workbook))]).toEqual([seed, []]);
  });
});

describe.each(ERROR_KINDS)('an injected error: %s', (kind) => {
  test('is found by every relation that it breaks beyond rounding, and pointed at', () => {
    let injected = 0;
    for (const seed of SEEDS) {
      const injection = brokenBook(seed, kind);
      if (injection === null || injection.breaks.length === 0) continue;
      // Without a format zeros at the end are not shown, and a form of a few whole amounts is one of whole units.
      if (injection.book.style.numbers === 'plain') continue;
      injected += 1;
      const { found, pointed, missed } = detect(injection);
      expect({ seed, found, pointed, missed }).toEqual({ seed, found: true, pointed: true, missed: [] });
    }
    expect(injected).toBeGreaterThan(10);
  });
});
