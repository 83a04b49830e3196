import { findings } from './findings';
import { frame } from './frame';
import { help } from './help';
import { overview } from './overview';
import { text } from './text';

/** The pane's messages in 简体中文. "{{name}}" is filled in; "_one" and "_other" are chosen by the count. */
export const zhCN = { ...frame, ...findings, ...overview, ...text, ...help } as const;
