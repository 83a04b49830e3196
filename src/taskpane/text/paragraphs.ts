import { headingIn } from '../../disclosure/narrative/sections';
import type { Claim } from '../../disclosure/narrative/claims';
import type { Finding } from '../../disclosure/findings';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import type { ClaimState } from '../../disclosure/narrative/states';
import type { Paragraph } from '../../disclosure/narrative/paragraph';
import type { Only } from './reading';

/** A paragraph with what is to be shown of it besides its claims. */
export interface ShownParagraph {
  readonly paragraph: Paragraph;
  readonly isHeading: boolean;
  /** Findings about words that are no claim: a figure that was not filled in, another unit's name. */
  readonly notes: readonly Finding[];
}

/** The paragraphs of each review: they are made once. */
const paragraphsOf = new WeakMap<NarrativeReview, readonly ShownParagraph[]>();

/** The paragraphs of a text. */
function shownParagraphs(review: NarrativeReview): readonly ShownParagraph[] {
  const known = paragraphsOf.get(review);
  if (known !== undefined) return known;
  const claimed = new Set(review.claims.map(({ place }) => place));
  const notes = new Map<number, Finding[]>();
  for (const finding of review.findings) {
    const { text } = finding;
    if (text === undefined || claimed.has(text)) continue;
    const others = notes.get(text.paragraph);
    if (others === undefined) notes.set(text.paragraph, [finding]);
    else others.push(finding);
  }
  const paragraphs = review.narrative.paragraphs.map((paragraph): ShownParagraph => {
    const text = paragraph.text.normalize('NFKC').replace(/\s/gu, '');
    return {
      paragraph,
      isHeading: headingIn(text)?.end === text.length || SUBHEADING.test(text),
      notes: notes.get(paragraph.number) ?? NO_NOTES,
    };
  });
  paragraphsOf.set(review, paragraphs);
  return paragraphs;
}

const NO_NOTES: readonly Finding[] = [];

/** Below the headings of sections: (一)总体情况, or an item of the list of 类, 款 and 项. */
const SUBHEADING = /^(?:\([一二三四五六七八九十]+\)[^。,;:]{2,30}|[^。,;]{2,80}\([类款项]\))$/u;

/** How many claims a text has in each state. */
export function claimCounts({ states }: NarrativeReview): Readonly<Record<ClaimState, number>> {
  const counts = { broken: 0, withinRounding: 0, held: 0, notCheckable: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** The paragraphs that a filter shows, each below the heading that it stands under. */
export function filteredParagraphs(review: NarrativeReview, only: Only | null): readonly ShownParagraph[] {
  const numbers = numbersShown(review, only);
  const all = shownParagraphs(review);
  if (numbers === null) return all;
  const shown: ShownParagraph[] = [];
  let heading: ShownParagraph | null = null;
  for (const one of all) {
    if (one.isHeading) heading = one;
    if (!numbers.has(one.paragraph.number)) continue;
    if (heading !== null && heading !== one) shown.push(heading);
    heading = null;
    shown.push(one);
  }
  return shown;
}

/** The numbers of the paragraphs that a filter is about; null for all of them. */
export function numbersShown(review: NarrativeReview, only: Only | null): ReadonlySet<number> | null {
  switch (only) {
    case null:
      return null;
    case 'problems':
      return new Set(
        review.findings.flatMap(({ text, severity }) =>
          text === undefined || severity === 'rounding' ? [] : [text.paragraph],
        ),
      );
    default:
      return new Set(
        review.claims
          .filter(({ index }) => review.states[index] === only)
          .map(({ place }) => place.paragraph),
      );
  }
}

/** The claims in the order of the text. */
export function inTextOrder(claims: readonly Claim[]): readonly Claim[] {
  return [...claims].sort(
    ({ place: one }, { place: other }) => one.paragraph - other.paragraph || one.start - other.start,
  );
}
