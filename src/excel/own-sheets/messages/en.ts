import type { zhCN } from './zh-CN';

/** The words that the add-in's own sheets share, in English. */
export const en: Readonly<Record<keyof typeof zhCN, string>> = {
  open: 'Open',
  changed: 'Figures changed',
  accepted: 'Accepted',
  explained: 'Explained',
  ignored: 'Ignored',
  passed: 'Passed',
  returned: 'Returned',
  closed: 'Corrected',
  absent: 'Form missing',

  page: 'Page &P of &N',
};
