import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/disclosure/findings';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { accounts } from './generated/accounts';
import type { Figure, Piece } from './generated/pieces';
import { checkableIn, written } from './generated/pieces';
import type { Style } from './generated/style';
import { Wording, paged, style } from './generated/style';
import { Writer } from './generated/text';

const findingsIn = (text: string): readonly Finding[] =>
  reviewNarrative(narrativeOf(text), []).findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );

interface Explanation {
  readonly parts: readonly Piece[];
  readonly style: Style;
}

const explanationIn = (how: fc.Arbitrary<Style>): fc.Arbitrary<Explanation> =>
  fc
    .tuple(accounts, how)
    .map(([drawn, chosen]) => ({ parts: new Writer(drawn, new Wording(chosen)).text(), style: chosen }));

/** Zeros that are left out make small figures too uncertain to be wrong. */
const exact = style.map((how): Style => ({ ...how, bare: false }));

const textOf = ({ parts, style: { width } }: Explanation, wrong: Figure | null): string =>
  paged(written(parts, wrong), width);

describe('an explanation of accounts in which everything adds up, in any wording', () => {
  test('has nothing wrong in it', () => {
    fc.assert(
      fc.property(explanationIn(style), (drawn) => {
        const text = textOf(drawn, null);
        expect([text, findingsIn(text).map(({ rule, text: place }) => [rule, place?.quote])]).toEqual([
          text,
          [],
        ]);
      }),
      { numRuns: 200 },
    );
  });

  test('and one wrong figure is found', () => {
    fc.assert(
      fc.property(explanationIn(exact), fc.nat(), (drawn, choice) => {
        const figures = checkableIn(drawn.parts);
        const wrong = figures[choice % figures.length];
        expect(wrong).toBeDefined();
        if (wrong === undefined) return;
        const text = textOf(drawn, wrong);
        expect([text, wrong.wrong, findingsIn(text).length > 0]).toEqual([text, wrong.wrong, true]);
      }),
      { numRuns: 200 },
    );
  });
});
