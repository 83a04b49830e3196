import type { EnglishOf } from '../keys';
import type { zhCN } from '../zh-CN';
import { findings } from './findings';
import { frame } from './frame';
import { help } from './help';
import { overview } from './overview';
import { text } from './text';

/** The pane's messages in English. */
export const en: EnglishOf<typeof zhCN> = { ...frame, ...findings, ...overview, ...text, ...help };
