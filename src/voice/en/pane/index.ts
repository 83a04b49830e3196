import { findings } from './findings';
import { frame } from './frame';
import { help } from './help';
import { overview } from './overview';
import { rules } from './rules';
import { text } from './text';

/** What the pane says in English. */
export const pane = { ...frame, ...findings, ...overview, ...text, ...rules, ...help } as const;
