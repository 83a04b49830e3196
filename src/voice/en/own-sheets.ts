import type { TextsLike } from '../catalogue';
import type { ownSheets as chinese } from '../zh-CN/own-sheets';

/** The words that the add-in's own sheets share, in English. */
export const ownSheets: TextsLike<typeof chinese> = {
  unit_open: 'Open',
  unit_changed: 'Figures changed',
  unit_accepted: 'Accepted',
  unit_explained: 'Explained',
  unit_ignored: 'Ignored',
  review_open: 'Not reviewed',
  review_changed: 'Figures changed since review',
  review_answered: 'Answered',
  review_passed: 'Passed',
  review_returned: 'Returned',
  closed: 'Corrected',
  absent: 'Form missing',

  page: 'Page &P of &N   Printed on &D',
};
