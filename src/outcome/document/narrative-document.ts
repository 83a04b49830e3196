import type { NarrativeReview, NumberCounts } from '../../disclosure/narrative/review';
import { numberCounts } from '../../disclosure/narrative/review';
import { isDue, unreadReason } from '../../disclosure/narrative/unread';
import type { ClaimState } from '../../disclosure/narrative/states';
import type { TextPlace } from '../../disclosure/narrative/text';
import { sentence } from '../../disclosure/sentence';
import { a1 } from '../../disclosure/sheet/address';
import { plain } from '../../disclosure/sheet/decimal';

/** A written explanation as JSON: its claims, how each stands, and what it is tied to or why to nothing. */
export interface NarrativeDocument {
  readonly claims: readonly ClaimDocument[];
  /** How its numbers ended. */
  readonly numbers: NumberCounts;
  /** The numbers that were not read, and why; `due` where one may be a figure of the accounts. */
  readonly unread: readonly { readonly text: TextPlace; readonly reason: string; readonly due: boolean }[];
}

interface ClaimDocument {
  readonly subject: string;
  readonly role: string;
  /** In 万元, as a ratio, in points, or a number of things; null for a comparison in words. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly direction: string | null;
  readonly state: ClaimState;
  readonly text: TextPlace;
  /** The figures of the tables that it was compared with. */
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  /** Why it was compared with nothing. */
  readonly unresolved: string | null;
}

/** A written explanation's review as JSON; the messages are Chinese. */
export function narrativeDocument(review: NarrativeReview): NarrativeDocument {
  const { claims, states, ties, unresolved, unread } = review;
  const reasons = new Map(unresolved.map(({ claim, reason }) => [claim, sentence(reason)]));
  const cells = new Map<unknown, { readonly sheet: string; readonly address: string }[]>();
  for (const { claim, place } of ties) {
    const cell = { sheet: place.sheet, address: a1(place) };
    const known = cells.get(claim);
    if (known === undefined) cells.set(claim, [cell]);
    else known.push(cell);
  }
  return {
    claims: claims.map((claim) => ({
      subject: claim.subject,
      role: claim.role,
      value: claim.quantity === null ? null : plain(claim.quantity.value),
      unit: claim.quantity?.unit ?? null,
      direction: claim.direction,
      state: states[claim.index] ?? 'notCheckable',
      text: claim.place,
      cells: cells.get(claim) ?? [],
      unresolved: reasons.get(claim) ?? null,
    })),
    numbers: numberCounts(review),
    unread: unread.map((number) => ({
      text: number.place,
      reason: sentence(unreadReason(number)),
      due: isDue(number),
    })),
  };
}
