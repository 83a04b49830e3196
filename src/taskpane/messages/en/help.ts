import type { EnglishOf } from '../keys';
import type { help as zhCN } from '../zh-CN/help';

/** What the tour, the help and the settings say in English. */
export const help: EnglishOf<typeof zhCN> = {};
