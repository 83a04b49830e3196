import type { RelationEntry } from '../entry';
import { ACROSS_ENTRIES } from './across';
import { CODED_ENTRIES, SHAPE_ENTRIES } from './coded-forms';
import { COMMON_ENTRIES } from './common';
import { BASIC_ENTRIES, THREE_PUBLIC_ENTRIES } from './other-forms';
import { APPROPRIATION_ENTRIES, SUMMARY_ENTRIES } from './statements';

/** The relations of the final accounts: within a form, between forms, of any form. */
export const FINAL_ACCOUNTS_ENTRIES: readonly RelationEntry[] = [
  ...SUMMARY_ENTRIES,
  ...CODED_ENTRIES,
  ...APPROPRIATION_ENTRIES,
  ...BASIC_ENTRIES,
  ...THREE_PUBLIC_ENTRIES,
  ...ACROSS_ENTRIES,
  ...SHAPE_ENTRIES,
  ...COMMON_ENTRIES,
];
