import type { EnglishOf } from '../keys';
import type { overview as zhCN } from '../zh-CN/overview';

/** What the overview and the comparison say in English. */
export const overview: EnglishOf<typeof zhCN> = {};
