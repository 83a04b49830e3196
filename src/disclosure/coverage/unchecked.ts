import type { Message, Relation } from '../findings';
import type { Review } from '../review-types';
import type { MessageKey } from '../messages/keys';
import type { NumberedFormId } from '../layouts/final-accounts/numbers';
import { NUMBERED_FORMS } from '../layouts/final-accounts/numbers';
import { formName } from '../layouts/names';
import { presenceOf } from './presence';

/** Why relations could not be checked, by what would make them checkable. */
export type UncheckedCause =
  /** A form is missing: it is to be added. */
  | 'formMissing'
  /** A form is there several times: it must be told which is meant. */
  | 'severalForms'
  /** A line is not found: it is to be added, or worded as the forms word it. */
  | 'lineMissing'
  /** A figure is not filled in. */
  | 'blank'
  /** A figure cannot be read as a number. */
  | 'unreadable'
  /** The divisor is zero: the relation has no meaning. */
  | 'zeroDivisor'
  /** The written explanation does not say enough. */
  | 'text'
  | 'rest';

/** The causes in the order in which they are shown: what settles most comes first. */
export const UNCHECKED_CAUSES: readonly UncheckedCause[] = [
  'formMissing',
  'severalForms',
  'lineMissing',
  'unreadable',
  'blank',
  'zeroDivisor',
  'rest',
  'text',
];

const CAUSES: Readonly<Partial<Record<MessageKey, UncheckedCause>>> = {
  reasonFormMissing: 'formMissing',
  reasonSeveralForms: 'severalForms',
  reasonLineMissing: 'lineMissing',
  reasonNoParts: 'lineMissing',
  reasonNoCell: 'lineMissing',
  reasonBlank: 'blank',
  reasonUnreadable: 'unreadable',
  reasonShared: 'unreadable',
  reasonZeroDivisor: 'zeroDivisor',
};

/** Relations that could not be checked for one and the same reason. */
export interface Unchecked {
  readonly cause: UncheckedCause;
  readonly reason: Message | null;
  /** None where a form is missing but no figure of another form waits for it. */
  readonly relations: readonly Relation[];
}

const REST: UncheckedCause = 'rest';

function causeOf({ reason, text }: Relation): UncheckedCause {
  if (text !== undefined) return 'text';
  return reason === null ? REST : (CAUSES[reason.key] ?? REST);
}

const nameOf = (reason: Message | null): string =>
  reason === null ? '' : JSON.stringify([reason.key, reason.values]);

/** The forms of the nine that are not there; none where not one of them is: the workbook is then of another kind. */
export function missingForms(review: Review): readonly NumberedFormId[] {
  const missing = NUMBERED_FORMS.filter((form) => {
    const { state } = presenceOf(review, form);
    return state === 'missing' || state === 'near';
  });
  return missing.length === NUMBERED_FORMS.length ? [] : missing;
}

/**
 * Everything that could not be checked, by reason, in the order of the causes; each missing form is there, whether or
 * not anything waits for it.
 */
export function uncheckedOf(review: Review): readonly Unchecked[] {
  const groups = new Map<string, { cause: UncheckedCause; reason: Message | null; relations: Relation[] }>();
  const groupOf = (cause: UncheckedCause, reason: Message | null): Relation[] => {
    const name = `${cause} ${nameOf(reason)}`;
    const known = groups.get(name);
    if (known !== undefined) return known.relations;
    const relations: Relation[] = [];
    groups.set(name, { cause, reason, relations });
    return relations;
  };
  for (const form of missingForms(review))
    groupOf('formMissing', { key: 'reasonFormMissing', values: { form: formName(form) } });
  for (const relation of review.relations)
    if (relation.state === 'notCheckable') groupOf(causeOf(relation), relation.reason).push(relation);
  return UNCHECKED_CAUSES.flatMap((cause) => [...groups.values()].filter((group) => group.cause === cause));
}
