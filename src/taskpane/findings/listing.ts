import type { Severity } from '../../disclosure/findings';
import type { FormId } from '../../disclosure/forms/form';
import type { ShownReview, ShownUnit } from './state-look';

/**
 * By what the findings stand together: how grave they are and then their sheet, their sheet alone, their rule, or the cell
 * that is the likely cause of several.
 */
export type Grouping = 'severity' | 'sheet' | 'rule' | 'problem';

/** What a finding is about: a form, the written explanation, or the workbook as a whole. */
export type Subject = FormId | 'text' | 'workbook';

/** How the user wants to see the findings. */
export interface Listing {
  readonly grouping: Grouping;
  readonly severities: ReadonlySet<Severity>;
  /** What the unit and what the reviewer did about the findings that are shown; all of it where nothing is chosen. */
  readonly units: ReadonlySet<ShownUnit>;
  readonly reviews: ReadonlySet<ShownReview>;
  /** What the findings shown are about; everything where nothing is chosen. */
  readonly subjects: ReadonlySet<Subject>;
  /** Words that must all occur; "" for any. */
  readonly search: string;
}

/** What shows every finding, in whatever grouping. */
export const UNFILTERED: Omit<Listing, 'grouping'> = {
  severities: new Set<Severity>(['error', 'warning', 'rounding', 'info']),
  units: new Set<ShownUnit>(),
  reviews: new Set<ShownReview>(),
  subjects: new Set<Subject>(),
  search: '',
};

/** The gravest first. 尾差 and 提示 are many and need nothing done: they are counted, and shown when asked for. */
export const FIRST_LISTING: Listing = {
  ...UNFILTERED,
  grouping: 'severity',
  severities: new Set<Severity>(['error', 'warning']),
};

/** A set with an item taken out, or put in where it was not. */
export function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const changed = new Set(items);
  if (!changed.delete(item)) changed.add(item);
  return changed;
}
