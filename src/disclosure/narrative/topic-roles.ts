import type { Role } from './claims';

/** The scores of a report or a project's summary. */
export const SCORES: ReadonlySet<Role> = new Set(['score', 'executionScore', 'indicatorScore']);

/** What is said of a performance's funds. */
export const PERFORMED: ReadonlySet<Role> = new Set(['openingBudget', 'budget', 'addedBudget', 'final']);

/** What a budget is stated as. */
export const BUDGETS: readonly Role[] = ['budget', 'openingBudget', 'addedBudget'];

/** What a list adds up. */
export const LISTED: ReadonlySet<Role> = new Set([
  'amount',
  'final',
  'count',
  'change',
  'openingBudget',
  'budget',
  'addedBudget',
]);

/** What parts are called that are budgets of their whole. */
export const ROLE_NAMES: Readonly<Partial<Record<Role, string>>> = {
  openingBudget: '年初预算',
  budget: '预算',
  addedBudget: '追加预算',
};

/** What the year before may be stated by, beside what has changed since. */
export const STATED: ReadonlySet<Role> = new Set(['amount', 'final', 'budget', 'openingBudget', 'count']);

/** What a topic's value is stated as. */
export const VALUES: ReadonlySet<Role> = new Set(['amount', 'final', 'count']);
