import type { Finding } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { Language } from '../../voice/languages';
import { sentence } from '../../disclosure/sentence';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import { numberCounts } from '../../disclosure/narrative/review';
import type { UnreadPassage } from '../../disclosure/narrative/unread';
import { isDue, passagesOf, unreadReason } from '../../disclosure/narrative/unread';
import type { TextPlace } from '../../disclosure/narrative/text';
import { reference } from '../../disclosure/sheet/address';
import type { Say } from '../../voice/say';

/** Where a finding stands: its paragraph of the text, its cell, or both for what the text and a table say. */
export function placeLine({ cells: [cell], text }: Finding, say: Say<'commandLine'>): string {
  const places = [
    ...(text === undefined ? [] : [say('paragraph', { number: text.paragraph })]),
    ...(cell === undefined ? [] : [reference(cell)]),
  ];
  return places.join(' ');
}

/** How the numbers of the written explanations ended: counts, then the place of each that was not checked, and why. */
export function narrativeLines(
  { narratives }: Review,
  say: Say<'commandLine'>,
  language: Language,
): string[] {
  return narratives.flatMap((narrative) => [
    headLine(narrative, say),
    ...unresolvedLines(narrative, say, language),
    ...unreadLines(narrative, say, language),
  ]);
}

function headLine(narrative: NarrativeReview, say: Say<'commandLine'>): string {
  const counts = numberCounts(narrative);
  const { checked, uncompared, unread, outside } = counts;
  const numbers = checked + uncompared + unread + outside;
  return say('narrativeLine', { ...counts, numbers, ties: narrative.ties.length });
}

/** The numbers that were not read: each by itself where it may be a figure of the accounts, the others by their reason. */
function unreadLines({ unread }: NarrativeReview, say: Say<'commandLine'>, language: Language): string[] {
  const due = passagesOf(unread.filter(isDue)).map((passage) => passageLine(passage, say, language));
  const outside = new Map<string, number>();
  for (const number of unread) {
    if (isDue(number)) continue;
    const reason = sentence(unreadReason(number), language);
    outside.set(reason, (outside.get(reason) ?? 0) + 1);
  }
  return [...due, ...[...outside].map(([reason, count]) => `  ${say('outsideLine', { reason, count })}`)];
}

/** Why a number was not read, or all those of a pasted table. */
function passageLine(
  { number, count, until }: UnreadPassage,
  say: Say<'commandLine'>,
  language: Language,
): string {
  const reason = sentence(unreadReason(number), language);
  if (count === 1) return reasonLine(number.place, reason, say);
  return `  ${say('unreadTable', { from: number.place.paragraph, until, count, reason })}`;
}

function unresolvedLines(
  { unresolved }: NarrativeReview,
  say: Say<'commandLine'>,
  language: Language,
): string[] {
  return unresolved.map(({ claim, reason }) => reasonLine(claim.place, sentence(reason, language), say));
}

/** Why words of a text were compared with nothing. */
function reasonLine({ paragraph, quote }: TextPlace, reason: string, say: Say<'commandLine'>): string {
  return `  ${say('unresolvedLine', { place: say('paragraph', { number: paragraph }), quote, reason })}`;
}
