import { LANGUAGES } from '../voice/languages';
import { filled } from '../voice/say';
import type { Message } from './findings';
import type { Names } from './forms/final-accounts/definition';

/** What a relation says in a sentence of its own: filled in at once, a value a language (`sentence` takes its own). */
export function ownSentence(said: Names, values: Message['values']): Message {
  const sayings = LANGUAGES.map((language) => [language, filled(said[language], values)] as const);
  return { key: 'ownSentence', values: { ...values, ...Object.fromEntries(sayings) } };
}
