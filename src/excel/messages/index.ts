import type { Language } from '../../disclosure/messages';
import type { ExcelFailure, FailureKind } from '../failure';
import { en } from './en';
import { zhCN } from './zh-CN';

const MESSAGES: Readonly<Record<Language, Readonly<Record<FailureKind, string>>>> = { 'zh-CN': zhCN, en };

/** A failure in the user's words: what happened and what to do. */
export function failureMessage({ kind, values }: ExcelFailure, language: Language): string {
  return MESSAGES[language][kind].replace(/\{(\w+)\}/gu, (_whole, name: string) => values[name] ?? '?');
}
