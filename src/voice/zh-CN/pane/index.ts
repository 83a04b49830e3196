import { findings } from './findings';
import { frame } from './frame';
import { help } from './help';
import { overview } from './overview';
import { text } from './text';

/** What the pane says in 简体中文. */
export const pane = { ...frame, ...findings, ...overview, ...text, ...help } as const;
