import { filled } from '../voice/say';
import type { Message } from './findings';
import type { Names } from './forms/final-accounts/definition';

/** What a relation says in a sentence of its own: filled in at once, in every language. */
export function ownSentence(said: Names, values: Message['values']): Message {
  const saying = (language: keyof Names): string => filled(said[language], values);
  return { key: 'ownSentence', values: { ...values, zh: saying('zh-CN'), en: saying('en') } };
}
