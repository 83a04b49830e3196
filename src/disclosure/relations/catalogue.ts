import { NARRATIVE_RULES } from '../narrative/catalogue';
import { FINAL_ACCOUNTS_RULES } from './final-accounts/catalogue';
import { SELF_ASSESSMENT_RULES } from './self-assessment/catalogue';

/** All rules. Ids are stable: they appear in messages, marks, reports and tests. */
export const RULES = { ...SELF_ASSESSMENT_RULES, ...FINAL_ACCOUNTS_RULES, ...NARRATIVE_RULES };

export type RuleId = keyof typeof RULES;
