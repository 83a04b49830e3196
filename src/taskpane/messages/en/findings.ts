import type { EnglishOf } from '../keys';
import type { findings as zhCN } from '../zh-CN/findings';

/** What the findings and their decisions say in English. */
export const findings: EnglishOf<typeof zhCN> = {};
