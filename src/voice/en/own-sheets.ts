import type { TextsLike } from '../catalogue';
import type { ownSheets as chinese } from '../zh-CN/own-sheets';

/** The words that the add-in's own sheets share, in English. */
export const ownSheets: TextsLike<typeof chinese> = {
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
