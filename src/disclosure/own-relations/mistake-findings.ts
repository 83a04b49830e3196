import type { Finding } from '../findings';
import { compared, NO_SIDES } from '../relations/outcome';
import { LANGUAGES } from '../../voice/languages';
import { say } from '../../voice/say';
import type { TableMistake } from './own-relation';

/** What of a table is not understood, as findings at its cells. */
export function mistakeFindings(mistakes: readonly TableMistake[]): readonly Finding[] {
  return mistakes.map(({ place, where, message: { key, values } }) => ({
    rule: 'O-TABLE',
    severity: 'warning',
    form: null,
    cells: place === null ? [] : [place],
    ...compared(NO_SIDES, null),
    message: {
      key: 'ownMistake',
      values: {
        where,
        ...Object.fromEntries(LANGUAGES.map((language) => [language, say(language, 'engine', key, values)])),
      },
    },
  }));
}
