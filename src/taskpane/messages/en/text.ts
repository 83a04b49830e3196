import type { EnglishOf } from '../keys';
import type { text as zhCN } from '../zh-CN/text';

/** What the written explanation say in English. */
export const text: EnglishOf<typeof zhCN> = {};
