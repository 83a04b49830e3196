import { commandLine } from './command-line';
import { duties } from './duties';
import { engine } from './engine';
import { failures } from './failures';
import { language } from './language';
import { opinion } from './opinion';
import { ownSheets } from './own-sheets';
import { pane } from './pane';
import { report } from './report';

/** All texts in 简体中文, the reference for every other language. */
export const zhCN = {
  language,
  engine,
  duties,
  failures,
  ownSheets,
  report,
  opinion,
  commandLine,
  pane,
} as const;
