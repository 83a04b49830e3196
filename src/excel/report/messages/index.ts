import type { Language } from '../../../disclosure/messages';
import { en } from './en';
import { zhCN } from './zh-CN';

/** The ids of the report's words; the Chinese file is the reference. */
export type ReportKey = keyof typeof zhCN;

const MESSAGES: Readonly<Record<Language, Readonly<Record<ReportKey, string>>>> = { 'zh-CN': zhCN, en };

/** How reports begin, in every language. */
export const REPORT_TITLES: readonly string[] = Object.values(MESSAGES).map(({ title }) => title);

/** Says a word or a sentence of the report. */
export type Say = (key: ReportKey, values?: Readonly<Record<string, number>>) => string;

/** The report's voice in a language. */
export function voice(language: Language): Say {
  return (key, values = {}) =>
    MESSAGES[language][key].replace(/\{(\w+)\}/gu, (_whole, name: string) => String(values[name] ?? ''));
}
