import type { Relation } from '../findings';
import type { MessageKey } from '../../voice/catalogue';
import { UNDECIDED_KEYS } from '../relations/undecided';
import type { Refusal } from '../scoring/plan/planned-cell';

/** Why something was not checked, by what would make it checkable. */
export type UncheckedCause =
  /** A form is missing: it is to be added. */
  | 'formMissing'
  /** A form is there several times: it must be told which is meant. */
  | 'severalForms'
  /** A sheet, or a part of it, is not recognised. */
  | 'sheetUnread'
  /** A line is not found: it is to be added, or worded as the forms word it. */
  | 'lineMissing'
  /** A figure is not filled in. */
  | 'blank'
  /** A figure cannot be read as a number. */
  | 'unreadable'
  /** A formula has not been calculated since what it depends on has changed. */
  | 'stale'
  /** The weight of an indicator is not printed. */
  | 'weight'
  /** A person judges it. */
  | 'judgement'
  /** The written explanation does not say enough. */
  | 'text'
  | 'rest';

/** A cause that leaves something unchecked; `notGiven`: its material is not there; `nothing`: it has no meaning here. */
export type Cause = UncheckedCause | 'notGiven' | 'nothing';

const UNDECIDED: Readonly<Partial<Record<MessageKey, Cause>>> = Object.fromEntries(
  Object.values(UNDECIDED_KEYS).map((key) => [key, 'unreadable'] as const),
);

const CAUSES: Readonly<Partial<Record<MessageKey, Cause>>> = {
  reasonFormMissing: 'formMissing',
  reasonSeveralForms: 'severalForms',
  reasonLineMissing: 'lineMissing',
  reasonNoParts: 'lineMissing',
  reasonNoCell: 'lineMissing',
  reasonUnknownColumns: 'unreadable',
  reasonRowsUnread: 'unreadable',
  reasonNoUnit: 'unreadable',
  reasonBlank: 'blank',
  reasonUnreadable: 'unreadable',
  reasonStale: 'stale',
  reasonShared: 'unreadable',
  ownNumberNone: 'formMissing',
  ownNumberSeveral: 'severalForms',
  ownSheetMissing: 'formMissing',
  ownLinesSeveral: 'lineMissing',
  ownColumnMissing: 'lineMissing',
  ownColumnsSeveral: 'lineMissing',
  ...UNDECIDED,
  reasonZeroDivisor: 'nothing',
};

/** Why a relation could not be checked. */
export function causeOf({ reason, text }: Pick<Relation, 'reason' | 'text'>): Cause {
  const cause = reason === null ? 'rest' : (CAUSES[reason.key] ?? 'rest');
  return text === undefined || cause === 'nothing' ? cause : 'text';
}

const REFUSALS: Readonly<Record<Exclude<Refusal, 'choice'>, Cause>> = {
  shared: 'unreadable',
  unreadable: 'unreadable',
  percent: 'judgement',
  format: 'unreadable',
  input: 'unreadable',
  undefined: 'nothing',
  weight: 'weight',
  judgement: 'judgement',
  bounds: 'judgement',
};

/** Why a derived cell is left to a person; null where the user leaves it. */
export function causeOfRefusal(refusal: Refusal): Cause | null {
  return refusal === 'choice' ? null : REFUSALS[refusal];
}
