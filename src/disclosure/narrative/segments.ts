import type { CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import type { Claim } from './claims';
import type { ClaimTie, NarrativeReview } from './review';
import type { ClaimState } from './states';
import type { Paragraph } from './paragraph';

/** A part of a paragraph's text: plain, or what a claim is written with. */
export interface Segment {
  /** Where it stands in the paragraph's text: from the first character to the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The claim that is written there; null for plain text. */
  readonly claim: { readonly index: number; readonly state: ClaimState } | null;
}

/** The claims of reviews by their paragraphs: looked through once a review, not once a paragraph. */
const claimsByParagraph = new WeakMap<NarrativeReview, ReadonlyMap<number, readonly Claim[]>>();

function claimsIn(review: NarrativeReview, { number }: Paragraph): readonly Claim[] {
  const known = claimsByParagraph.get(review);
  if (known !== undefined) return known.get(number) ?? [];
  const grouped = new Map<number, Claim[]>();
  for (const claim of review.claims) {
    const { paragraph } = claim.place;
    const others = grouped.get(paragraph);
    if (others === undefined) grouped.set(paragraph, [claim]);
    else others.push(claim);
  }
  claimsByParagraph.set(review, grouped);
  return grouped.get(number) ?? [];
}

/** Outer claims before the inner ones, and of two in one place the later one first: what follows covers what is before. */
const outerFirst = ({ place: one, index: a }: Claim, { place: other, index: b }: Claim): number =>
  one.start - other.start || other.end - one.end || b - a;

/**
 * A paragraph's text cut into plain parts and claims, in order; together they are the text. Where claims overlap, each
 * character belongs to the one that begins last: a claim inside another one cuts it, and the other goes on behind it.
 */
export function segmentsOf(review: NarrativeReview, paragraph: Paragraph): readonly Segment[] {
  const { text } = paragraph;
  const segments: Segment[] = [];
  const open: Claim[] = [];
  let at = 0;
  const put = (to: number, claim: Claim | undefined): void => {
    const end = Math.min(to, text.length);
    if (end <= at) return;
    const marked =
      claim === undefined
        ? null
        : { index: claim.index, state: review.states[claim.index] ?? 'notCheckable' };
    segments.push({ start: at, end, text: text.slice(at, end), claim: marked });
    at = end;
  };
  const advance = (to: number): void => {
    for (let claim = open.at(-1); claim !== undefined && claim.place.end <= to; claim = open.at(-1)) {
      put(claim.place.end, claim);
      open.pop();
    }
    put(to, open.at(-1));
  };
  for (const claim of [...claimsIn(review, paragraph)].sort(outerFirst)) {
    advance(claim.place.start);
    open.push(claim);
  }
  advance(text.length);
  return segments;
}

/** A claim that is tied to a cell, and the review that it belongs to, by its number among those given. */
export interface ClaimAtCell {
  readonly review: number;
  readonly tie: ClaimTie;
}

/** The claims that state the figure of a cell: the way back from the tables to the texts. */
export function claimsAt(reviews: readonly NarrativeReview[], place: CellPlace): readonly ClaimAtCell[] {
  const cell = reference(place);
  return reviews.flatMap(({ ties }, review) =>
    ties.filter((tie) => reference(tie.place) === cell).map((tie) => ({ review, tie })),
  );
}
