import { commandLine } from './command-line';
import { duties } from './duties';
import { engine } from './engine';
import { failures } from './failures';
import { failuresOnPage } from './failures-on-page';
import { language } from './language';
import { opinion } from './opinion';
import { ownSheets } from './own-sheets';
import { page } from './page';
import { pane } from './pane';
import { paneOnPage } from './pane-on-page';
import { report } from './report';
import { summary } from './summary';

/** All texts in English. */
export const en = {
  language,
  engine,
  duties,
  failures,
  ownSheets,
  report,
  summary,
  opinion,
  commandLine,
  pane,
  page,
  paneOnPage,
  failuresOnPage,
} as const;
