import type { Language } from '../../../disclosure/messages';
import { en } from './en';
import { zhCN } from './zh-CN';

/** The ids of the sheet's words; the Chinese file is the reference. */
export type OpinionKey = keyof typeof zhCN;

const MESSAGES: Readonly<Record<Language, Readonly<Record<OpinionKey, string>>>> = { 'zh-CN': zhCN, en };

/** How sheets with opinions begin, in every language. */
export const OPINION_TITLES: readonly string[] = Object.values(MESSAGES).map(({ title }) => title);

/** Says a word or a sentence of the sheet. */
export type SayOpinion = (key: OpinionKey, values?: Readonly<Record<string, string | number>>) => string;

/** The sheet's voice in a language. */
export function opinionVoice(language: Language): SayOpinion {
  return (key, values = {}) =>
    MESSAGES[language][key].replace(/\{(\w+)\}/gu, (_whole, name: string) => String(values[name] ?? ''));
}
