import { LAST_YEAR_ENTRIES } from '../last-year/entries';
import { NARRATIVE_ENTRIES } from '../narrative/entries';
import { OWN_ENTRIES } from '../own-relations/entries';
import { PUBLISHED_ENTRIES } from '../published/entries';
import { FINAL_ACCOUNTS_ENTRIES } from './final-accounts/entries';
import { createRules } from './rules';
import { SELF_ASSESSMENT_ENTRIES } from './self-assessment/entries';

/** The relations that the add-in knows. */
export const RULES = createRules([
  ...SELF_ASSESSMENT_ENTRIES,
  ...FINAL_ACCOUNTS_ENTRIES,
  ...NARRATIVE_ENTRIES,
  ...PUBLISHED_ENTRIES,
  ...LAST_YEAR_ENTRIES,
  ...OWN_ENTRIES,
]);
