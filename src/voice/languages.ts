import type { Catalogue } from './catalogue';
import { en } from './en';
import { zhCN } from './zh-CN';

const LISTED = { 'zh-CN': zhCN, en } as const satisfies Readonly<Record<string, Catalogue>>;

/** A language that is spoken, by its BCP 47 tag. */
export type Language = keyof typeof LISTED;

/** The texts of every language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = LISTED;

/** Whether something is the tag of a language that is spoken. */
export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(CATALOGUES, value);

/** The languages that are spoken, the default first. */
export const LANGUAGES: readonly Language[] = Object.keys(CATALOGUES).filter(isLanguage);

/** What is spoken where nothing else is asked for. */
export const DEFAULT_LANGUAGE: Language = 'zh-CN';
