import type { Review } from '../../disclosure/review-types';
import { sentence } from '../../disclosure/sentence';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';

/** With what of last year's workbook the forms were compared, or why with nothing; no line where it was not given. */
export function lastYearLines({ lastYear }: Review, language: Language): readonly string[] {
  if (lastYear === undefined) return [];
  const say = voice(language, 'commandLine');
  const { name, pairs, hindrance } = lastYear;
  return [
    hindrance === null
      ? say('lastYearPair', { name, count: pairs.length })
      : say('lastYearNot', { name, reason: sentence(hindrance, language) }),
  ];
}
