import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { Duty } from './duty';
import { byEnding } from './duties';
import { dutyName, whyText } from './saying';

/** Duties that are listed one by one in a summary; of more, only their number is told. */
const MOST = 20;

/** How many duties ended in which way, as one line. */
export function countsLine(duties: readonly Duty[], language: Language): string {
  const say = voice(language, 'duties');
  const counts = byEnding(duties).map(([ending, own]) =>
    say('countOf', { ending: say(`ending_${ending}`), count: own.length }),
  );
  return say('listHead', { count: duties.length, counts: counts.join(say('countJoin')) });
}

/** The duties that were not checked, each with its first reason, as lines. */
export function uncheckedLines(duties: readonly Duty[], language: Language): readonly string[] {
  const say = voice(language, 'duties');
  const unchecked = duties.filter(({ ending }) => ending === 'unchecked');
  return [
    ...unchecked.slice(0, MOST).map((duty) => {
      const reason = duty.why.map((why) => whyText(why, language)).find(Boolean) ?? '';
      return say('uncheckedLine', { name: dutyName(duty, language), reason });
    }),
    ...(unchecked.length > MOST ? [say('more', { count: unchecked.length - MOST })] : []),
  ];
}

/** What was not given, each material once with the number of its duties, as one line; null where all was. */
export function notGivenLine(duties: readonly Duty[], language: Language): string | null {
  const say = voice(language, 'duties');
  const materials = new Map<string, number>();
  for (const { ending, why } of duties)
    if (ending === 'notGiven') {
      const text = why.map((one) => whyText(one, language)).find(Boolean) ?? '';
      materials.set(text, (materials.get(text) ?? 0) + 1);
    }
  if (materials.size === 0) return null;
  const told = [...materials].map(([reason, count]) => say('material', { reason, count }));
  return say('notGivenLine', { materials: told.join('') });
}

/** The list of duties as lines for a report or an opinion: the counts, what was not checked and why, what was not given. */
export function dutySummary(duties: readonly Duty[], language: Language): readonly string[] {
  const notGiven = notGivenLine(duties, language);
  return [
    countsLine(duties, language),
    ...uncheckedLines(duties, language),
    ...(notGiven === null ? [] : [notGiven]),
  ];
}
