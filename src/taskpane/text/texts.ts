import type { Finding } from '../../disclosure/findings';
import type { Claim } from '../../disclosure/narrative/claims';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import type { ClaimState } from '../../disclosure/narrative/states';
import type { TextPlace } from '../../disclosure/narrative/text';
import type { CellPlace } from '../../disclosure/sheet/address';
import type { Reviewed } from '../../session/state';

/** Where a written explanation comes from. */
export type TextSource =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'pasted' };

/** A written explanation that can be shown. */
export interface ShownText {
  /** Outlasts a new review. */
  readonly id: string;
  readonly source: TextSource;
  readonly review: NarrativeReview;
}

/** The id of the text that was given beside the workbook. */
const GIVEN = 'given';

/** The written explanations of a workbook, in the review's order: its sheets that are texts, then the given one. */
export function textsOf({
  review: { narratives },
  text,
}: Pick<Reviewed, 'review' | 'text'>): readonly ShownText[] {
  return narratives.map((review, index): ShownText => {
    if (text !== null && index === narratives.length - 1) {
      const { name } = text;
      return { id: GIVEN, source: name === '' ? { kind: 'pasted' } : { kind: 'file', name }, review };
    }
    const sheet = review.narrative.paragraphs[0]?.cells[0]?.cell.sheet ?? '';
    return { id: `sheet ${sheet}`, source: { kind: 'sheet', sheet }, review };
  });
}

/** Words of a text that can be shown. */
export interface TextSpot {
  /** The text's id. */
  readonly text: string;
  readonly place: TextPlace;
}

/** Where the words that a finding is about stand; null for one that is about no words. */
export function spotOf({ text: place }: Finding, { id }: ShownText): TextSpot | null {
  return place === undefined ? null : { text: id, place };
}

/** The text that a finding is about. */
export function textWith(texts: readonly ShownText[], finding: Finding): ShownText | undefined {
  return texts.find(({ review: { findings } }) => findings.includes(finding));
}

/** The claim that stands in a place; undefined where none does, or none any more. */
export function claimIn(
  { review: { claims } }: ShownText,
  { paragraph, start, end }: TextPlace,
): Claim | undefined {
  return claims.find(
    ({ place }) => place.paragraph === paragraph && place.start === start && place.end === end,
  );
}

/** The cell of the tables that a claim states; undefined for one that is tied to none. */
export function cellOf({ review: { ties } }: ShownText, claim: Claim): CellPlace | undefined {
  return ties.find((tie) => tie.claim === claim)?.place;
}

/** How a claim stands. */
export function stateOf({ review: { states } }: ShownText, { index }: Pick<Claim, 'index'>): ClaimState {
  return states[index] ?? 'notCheckable';
}
