import type { Restated } from '../../disclosure/recalculated/restated';
import { sentence } from '../../disclosure/sentence';
import { reference } from '../../disclosure/sheet/address';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';

/** What still states the figures of before a recalculation, as lines for people; none where nothing does. */
export function restatedLines(restated: readonly Restated[], language: Language): readonly string[] {
  if (restated.length === 0) return [];
  const say = voice(language, 'commandLine');
  return [
    say('restatedHead', { count: restated.length }),
    ...restated.map(({ severity, cell, text, message }) => {
      const places = [
        ...(text === undefined ? [] : [say('paragraph', { number: text.paragraph })]),
        ...(cell === undefined ? [] : [reference(cell)]),
      ];
      const line = { severity: say(severity), place: places.join(' '), text: sentence(message, language) };
      return `  ${say('restatedLine', line)}`;
    }),
  ];
}
