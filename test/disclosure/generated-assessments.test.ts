import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { randomFrom } from '../generator';
import {
  ASSESSMENT_LAYOUTS,
  injectIntoAssessment,
  randomAssessment,
  sheetOfAssessment,
} from '../generator/assessment';
import { alarms } from './generated';

const SEEDS = fc.integer({ min: 1, max: 1_000_000 });
const RUNS = { numRuns: 30, seed: 13 };

describe.each(ASSESSMENT_LAYOUTS)('a self-assessment of the layout $name', (layout) => {
  test('is recognised and read in whole, without an alarm and with nothing to write', () => {
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const printed = randomAssessment(randomFrom(seed), layout);
        const review = reviewWorkbook({ sheets: [sheetOfAssessment(printed)] });
        expect([review.forms.length, alarms(review), review.corrections, review.unrecognised]).toEqual([
          1,
          [],
          [],
          [],
        ]);
      }),
      RUNS,
    );
  });

  test('has an error found in the cell in which it is', () => {
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const random = randomFrom(seed);
        const { printed, cell, rules } = injectIntoAssessment(random, randomAssessment(random, layout));
        const found = alarms(reviewWorkbook({ sheets: [sheetOfAssessment(printed)] })).filter(
          ({ rule, cells }) =>
            rules.includes(rule) &&
            cells.some(({ row, column }) => row === cell.row && column === cell.column),
        );
        expect(found.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});
