import type { Language } from '../voice/languages';
import { DEFAULT_LANGUAGE } from '../voice/languages';
import { say } from '../voice/say';
import type { Message } from './findings';
import { RULES } from './relations/catalogue';

/** A message as a sentence; a "{relation}" in it is the title of that rule. */
export function sentence(
  { key, values }: Message,
  language: Language = DEFAULT_LANGUAGE,
  rules = RULES,
): string {
  const { relation, [language]: said } = values;
  return say(language, 'engine', key, {
    ...values,
    ...(relation === undefined ? {} : { relation: rules.title(relation, language) }),
    ...(said === undefined ? {} : { said }),
  });
}
