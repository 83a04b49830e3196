import { english } from './messages/en-US';
import { chinese, type Messages } from './messages/zh-CN';

/** A language of the preview, as an Office locale. */
export type Language = 'zh-CN' | 'en-US';

/** The preview's own words, by language. */
export const messages: Readonly<Record<Language, Messages>> = { 'zh-CN': chinese, 'en-US': english };
