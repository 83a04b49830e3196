import type { Language } from '../../disclosure/messages';
import { en } from './en';
import type { MessageKey } from './keys';
import { zhCN } from './zh-CN';

export type { Language } from '../../disclosure/messages';
export type { MessageKey } from './keys';

/** The languages that the command line speaks, the default first. */
export const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly Language[];

const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en };

/** Says a message: "{name}" is replaced by the value of that name. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** The voice of a language. */
export function voice(language: Language): Say {
  return (key, values = {}) =>
    MESSAGES[language][key].replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
