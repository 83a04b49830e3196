import type { Finding } from '../disclosure/findings';
import type { Review } from '../disclosure/review-types';
import type { Language } from '../voice/languages';
import { sentence } from '../disclosure/sentence';
import type { NarrativeReview } from '../disclosure/narrative/review';
import { reference } from '../disclosure/sheet/address';
import type { Say } from '../voice/say';

/** Where a finding stands: its paragraph of the text, its cell, or both for what the text and a table say. */
export function placeLine({ cells: [cell], text }: Finding, say: Say<'commandLine'>): string {
  const places = [
    ...(text === undefined ? [] : [say('paragraph', { number: text.paragraph })]),
    ...(cell === undefined ? [] : [reference(cell)]),
  ];
  return places.join(' ');
}

/** What was found in the written explanations, and which of their claims were compared with nothing. */
export function narrativeLines(
  { narratives }: Review,
  say: Say<'commandLine'>,
  language: Language,
): string[] {
  return narratives.flatMap((narrative) => [
    headLine(narrative, say),
    ...unresolvedLines(narrative, say, language),
  ]);
}

function headLine({ claims, ties, unresolved }: NarrativeReview, say: Say<'commandLine'>): string {
  return say('narrativeLine', { claims: claims.length, ties: ties.length, unresolved: unresolved.length });
}

function unresolvedLines(
  { unresolved }: NarrativeReview,
  say: Say<'commandLine'>,
  language: Language,
): string[] {
  return unresolved.map(
    ({ claim, reason }) =>
      `  ${say('unresolvedLine', {
        place: say('paragraph', { number: claim.place.paragraph }),
        quote: claim.place.quote,
        reason: sentence(reason, language),
      })}`,
  );
}
