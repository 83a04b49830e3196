import type { Finding } from '../../../src/disclosure/findings';
import type { Form } from '../../../src/disclosure/forms/form';
import type { Claim } from '../../../src/disclosure/narrative/claims';
import type { NarrativeReview } from '../../../src/disclosure/narrative/review';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import type { Narrative } from '../../../src/disclosure/narrative/text';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { inNotation } from '../in-notation';

const CHAPTER = /^[一二三四五六七八九十]{1,3}、([^，。：\n]{4,40}(?:说明|情况))$/gmu;

/** How the headings of a text's chapters may be written. */
export const LAYOUTS: readonly (readonly [name: string, layout: (text: string) => string])[] = [
  ['chapters', (text) => text],
  [
    'in brackets',
    (text) =>
      text.replace(/^([一二三四五六七八九十]{1,3})、([^，。：\n]{4,40}(?:说明|情况))$/gmu, '（$1）$2。'),
  ],
  ['by digits', (text) => text.replace(CHAPTER, '1.$1：')],
  ['without numbers', (text) => text.replace(CHAPTER, '$1')],
];

const gists = (findings: readonly Finding[]): readonly string[] =>
  inNotation(findings).map(({ rule, severity, expected, actual }) =>
    [rule, severity, expected, actual].join(' '),
  );

/** Where the digits of a claim's figure stand in its paragraph. */
function digitsOf({ paragraphs }: Narrative, { place }: Claim): readonly number[] {
  const text = paragraphs.find(({ number }) => number === place.paragraph)?.text ?? '';
  const figure = [...text.slice(place.start, place.end).matchAll(/\d[\d,]*(?:\.\d+)?/gu)].at(-1);
  if (figure === undefined) return [];
  return [...figure[0].matchAll(/\d/gu)].map(({ index }) => place.start + figure.index + index);
}

function changed(narrative: Narrative, { place, index }: Claim, at: number): Narrative {
  return {
    paragraphs: narrative.paragraphs.map((paragraph) => {
      if (paragraph.number !== place.paragraph) return paragraph;
      const digit = (Number(paragraph.text.charAt(at)) + 1 + (index % 8)) % 10;
      return {
        ...paragraph,
        text: paragraph.text.slice(0, at) + String(digit) + paragraph.text.slice(at + 1),
      };
    }),
  };
}

/** A digit that was changed, and how it came out: an error or 待核实, only a 尾差, or nothing. */
export interface Changed {
  readonly claim: Claim;
  /** The digit's number in its figure, from 0. */
  readonly digit: number;
  readonly told: 'found' | 'rounding' | 'missed';
}

/**
 * Changes the digits of the figures that have something to be compared with, one at a time.
 *
 * @param most how many digits of each figure, from its first one
 */
export function changedDigits(
  text: string,
  tables: readonly Form[],
  most: number,
): { readonly before: NarrativeReview; readonly digits: readonly Changed[] } {
  const narrative = narrativeOf(text);
  const before = reviewNarrative(narrative, tables);
  const known = new Set(gists(before.findings));
  const judged = before.claims.filter(
    ({ index, quantity }) => before.states[index] === 'held' && quantity !== null,
  );
  return {
    before,
    digits: judged.flatMap((claim) =>
      digitsOf(narrative, claim)
        .slice(0, most)
        .map((at, digit): Changed => {
          const { findings } = reviewNarrative(changed(narrative, claim, at), tables);
          const fresh = new Set(
            gists(findings)
              .filter((gist) => !known.has(gist))
              .map((gist) => gist.split(' ')[1]),
          );
          const told =
            fresh.has('error') || fresh.has('warning')
              ? 'found'
              : fresh.has('rounding')
                ? 'rounding'
                : 'missed';
          return { claim, digit, told };
        }),
    ),
  };
}
