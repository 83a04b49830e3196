import type { zhCN } from './zh-CN';

/** The ids of the command line's messages; the Chinese file is the reference, every language has them all. */
export type MessageKey = keyof typeof zhCN;
