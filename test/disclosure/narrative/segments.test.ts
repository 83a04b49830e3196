import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/disclosure/narrative/claims';
import type { NarrativeReview } from '../../../src/disclosure/narrative/review';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import { claimsAt, segmentsOf } from '../../../src/disclosure/narrative/segments';
import type { Paragraph } from '../../../src/disclosure/narrative/paragraph';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sample } from '../samples';
import { affairsCenter } from './texts/affairs-center';
import { partyOffice } from './texts/party-office';
import { serviceCenter } from './texts/service-center';

/** A review whose only paragraph has claims in these places. */
function marked(
  text: string,
  places: readonly (readonly [number, number])[],
): readonly [NarrativeReview, Paragraph] {
  const paragraph: Paragraph = { number: 1, text, cells: [] };
  const claims = places.map(([start, end], index): Claim => ({
    index,
    role: 'amount',
    subject: '',
    key: null,
    section: null,
    year: null,
    quantity: null,
    direction: null,
    whole: null,
    place: { paragraph: 1, start, end, quote: text.slice(start, end) },
  }));
  const review: NarrativeReview = {
    narrative: { paragraphs: [paragraph] },
    claims,
    states: claims.map(() => 'held'),
    ties: [],
    statements: [],
    relations: [],
    given: [],
    findings: [],
    unresolved: [],
    unread: [],
    sections: new Map(),
    owed: { sections: [], statements: [] },
    compared: true,
  };
  return [review, paragraph];
}

const cut = (text: string, places: readonly (readonly [number, number])[]): readonly string[] =>
  segmentsOf(...marked(text, places)).map(({ text: part, claim }) =>
    claim === null ? part : `${part}#${claim.index}`,
  );

describe('a paragraph is cut', () => {
  test('into plain text and claims', () => {
    expect(cut('abcdef', [])).toEqual(['abcdef']);
    expect(
      cut('abcdef', [
        [1, 3],
        [3, 4],
      ]),
    ).toEqual(['a', 'bc#0', 'd#1', 'ef']);
  });

  test('so that a claim inside another one cuts it', () => {
    expect(
      cut('abcdef', [
        [0, 5],
        [2, 3],
      ]),
    ).toEqual(['ab#0', 'c#1', 'de#0', 'f']);
    expect(
      cut('abcdef', [
        [0, 4],
        [2, 6],
      ]),
    ).toEqual(['ab#0', 'cdef#1']);
    expect(
      cut('abcdef', [
        [1, 5],
        [1, 3],
      ]),
    ).toEqual(['a', 'bc#1', 'de#0', 'f']);
  });

  test('so that of claims in one place the first is shown', () => {
    expect(
      cut('abc', [
        [1, 2],
        [1, 2],
      ]),
    ).toEqual(['a', 'b#0', 'c']);
  });

  test('exactly, wherever its claims are: each character belongs to the claim that begins last', () => {
    const places = fc.array(
      fc
        .tuple(fc.nat(30), fc.nat(30))
        .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 30 }), places, (text, drawn) => {
        const inside = drawn.filter(([start, end]) => start < end && end <= text.length);
        const segments = segmentsOf(...marked(text, inside));
        expect(segments.map(({ text: part }) => part).join('')).toBe(text);
        for (const { start, end, text: part, claim } of segments) {
          expect(text.slice(start, end)).toBe(part);
          expect(end).toBeGreaterThan(start);
          for (let at = start; at < end; at += 1) {
            const covering = inside.flatMap(([from, to], index) =>
              from <= at && at < to ? [{ from, to, index }] : [],
            );
            const [last] = covering.sort((a, b) => b.from - a.from || a.to - b.to || a.index - b.index);
            expect(claim?.index).toBe(last?.index);
          }
        }
      }),
    );
  });
});

describe.each([
  ['an office', partyOffice],
  ['a center', affairsCenter],
  ['every 类', serviceCenter],
])('in the explanation of %s', (_name, text) => {
  const review = reviewNarrative(narrativeOf(text), []);
  const segments = review.narrative.paragraphs.map((paragraph) => segmentsOf(review, paragraph));

  test('the segments are the text', () => {
    for (const [index, { text: written }] of review.narrative.paragraphs.entries())
      expect(segments[index]?.map(({ text: part }) => part).join('')).toBe(written);
  });

  test('every claim has a part of its own, in its state', () => {
    const seen = new Map(
      segments.flat().flatMap(({ claim }) => (claim === null ? [] : [[claim.index, claim.state]])),
    );
    expect(review.claims.map(({ index }) => seen.get(index))).toEqual(review.states);
  });
});

test('the claims of a cell are found, in whichever text they stand', async () => {
  const workbook = await sample('zhuzhou-shifeng-2021');
  const { forms } = reviewWorkbook(workbook);
  const own = reviewNarrative(narrativeOf(affairsCenter), forms);
  const other = reviewNarrative(narrativeOf('三、支出决算情况说明\n本年支出合计1474.07万元。'), forms);
  const [tie] = other.ties;
  expect(tie).toBeDefined();
  if (tie === undefined) return;
  const found = claimsAt([own, other], tie.place);
  expect(found.filter(({ review }) => review === 1).map(({ tie: { claim } }) => claim.place.quote)).toEqual([
    '本年支出合计1474.07万元',
  ]);
  expect(
    found
      .filter(({ review }) => review === 0)
      .map(({ tie: { claim } }) => [claim.key, claim.quantity?.value.toFixed()]),
  ).toEqual([
    ['expenditure-total', '1474.07'],
    ['whole-expenditure', '1474.07'],
    ['whole-expenditure', '1474.07'],
  ]);
  expect(claimsAt([own, other], { ...tie.place, row: tie.place.row + 500 })).toEqual([]);
});
