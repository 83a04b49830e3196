import type { FindingState, GoneDecision } from '../../../disclosure/decisions/standing';
import type { Language } from '../../../disclosure/messages';
import { en } from './en';
import { zhCN } from './zh-CN';

/** The ids of the shared words; the Chinese file is the reference. */
export type SharedKey = keyof typeof zhCN;

const MESSAGES: Readonly<Record<Language, Readonly<Record<SharedKey, string>>>> = { 'zh-CN': zhCN, en };

/** Where a finding or a decision stands, in one word. */
export function stateWord(state: FindingState | GoneDecision['state'], language: Language): string {
  return MESSAGES[language][state];
}

/** What stands below every printed page, with Excel's codes for the page and the number of pages. */
export function pageFooter(language: Language): string {
  return MESSAGES[language].page;
}
