import type { Message } from '../findings';
import { RULES } from '../relations/catalogue';
import { en } from './en';
import type { MessageKey } from './keys';
import { zhCN } from './zh-CN';

/** The languages of the messages: 简体中文 first, English second. */
export type Language = 'zh-CN' | 'en';

const LANGUAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en };

const isRule = (id: string): id is keyof typeof RULES => Object.hasOwn(RULES, id);

/** A message as a sentence: "{name}" is replaced by the value of that name, "{relation}" by the title of that rule. */
export function sentence({ key, values }: Message, language: Language = 'zh-CN'): string {
  return LANGUAGES[language][key].replace(/\{(\w+)\}/gu, (_whole, name: string) => {
    const value = values[name] ?? '';
    return name === 'relation' && isRule(value) ? RULES[value].title[language] : value;
  });
}
