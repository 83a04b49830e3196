import type { Language } from '../voice/languages';
import { DEFAULT_LANGUAGE } from '../voice/languages';
import { say } from '../voice/say';
import type { Message } from './findings';
import { RULES } from './relations/catalogue';

const isRule = (id: string): id is keyof typeof RULES => Object.hasOwn(RULES, id);

/** A message as a sentence; a "{relation}" in it is the title of that rule. */
export function sentence({ key, values }: Message, language: Language = DEFAULT_LANGUAGE): string {
  const { relation } = values;
  return say(
    language,
    'engine',
    key,
    relation === undefined || !isRule(relation)
      ? values
      : { ...values, relation: RULES[relation].title[language] },
  );
}
