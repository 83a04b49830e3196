import type { Message, Relation } from '../findings';
import type { Review } from '../review-types';
import type { MessageKey } from '../../voice/catalogue';
import type { FormId } from '../forms/form';
import type { Forms } from '../forms/forms';
import { FORMS } from '../forms/forms';
import { formName } from '../forms/names';
import { UNDECIDED_KEYS } from '../relations/undecided';
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

const UNDECIDED: Readonly<Partial<Record<MessageKey, UncheckedCause>>> = Object.fromEntries(
  Object.values(UNDECIDED_KEYS).map((key) => [key, 'unreadable'] as const),
);

const CAUSES: Readonly<Partial<Record<MessageKey, UncheckedCause>>> = {
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
  reasonShared: 'unreadable',
  ...UNDECIDED,
  reasonZeroDivisor: 'zeroDivisor',
};

/** Relations that could not be checked for one and the same reason. */
export interface Unchecked {
  readonly cause: UncheckedCause;
  readonly reason: Message | null;
  /** The form that it is about, where the cause is a form that is missing or there several times. */
  readonly form: FormId | null;
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

/** The form that is missing or there several times, by the name that the reason gives. */
function absentForm({ cause, reason }: Pick<Unchecked, 'cause' | 'reason'>, forms: Forms): FormId | null {
  if (cause !== 'formMissing' && cause !== 'severalForms') return null;
  return forms.checked.find((id) => formName(id, forms) === reason?.values['form']) ?? null;
}

/** The forms of the final accounts that are not there; none where not one of them is: the workbook is then of another kind. */
export function missingForms(review: Review, forms = FORMS): readonly FormId[] {
  const missing = forms.checked.filter((form) => {
    const { state } = presenceOf(review, form, forms);
    return state === 'missing' || state === 'near';
  });
  return missing.length === forms.checked.length ? [] : missing;
}

/**
 * Everything that could not be checked, by reason, in the order of the causes; each missing form is there, whether or
 * not anything waits for it.
 */
export function uncheckedOf(review: Review, forms = FORMS): readonly Unchecked[] {
  const groups = new Map<string, { cause: UncheckedCause; reason: Message | null; relations: Relation[] }>();
  const groupOf = (cause: UncheckedCause, reason: Message | null): Relation[] => {
    const name = `${cause} ${nameOf(reason)}`;
    const known = groups.get(name);
    if (known !== undefined) return known.relations;
    const relations: Relation[] = [];
    groups.set(name, { cause, reason, relations });
    return relations;
  };
  for (const form of missingForms(review, forms))
    groupOf('formMissing', { key: 'reasonFormMissing', values: { form: formName(form, forms) } });
  for (const relation of review.relations)
    if (relation.state === 'notCheckable') groupOf(causeOf(relation), relation.reason).push(relation);
  return UNCHECKED_CAUSES.flatMap((cause) =>
    [...groups.values()]
      .filter((group) => group.cause === cause)
      .map((group) => ({ ...group, form: absentForm(group, forms) })),
  );
}
