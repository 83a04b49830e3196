import type { Unrecognised } from '../findings';
import type { Review } from '../review-types';
import type { Disclosure, DisclosedForms } from '../forms/disclosure';
import { disclosuresOf } from '../forms/disclosure';
import type { Form, FormId } from '../forms/form';
import type { Forms } from '../forms/forms';
import { FORMS } from '../forms/forms';
import { SELF_ASSESSMENT_LAYOUTS } from '../forms/self-assessment/recognise';
import type { Member } from './member';
import { isBesides, memberOf } from './member';

/**
 * Whether a member is in the workbook: found; there several times, and not to be told which is meant; missing; or
 * missing with a sheet that is nearest to it, or may be it (not recognised).
 */
export type PresenceState = 'found' | 'several' | 'missing' | 'near';

/** What the workbook has of a member. */
export interface Presence {
  readonly state: PresenceState;
  readonly forms: readonly Form[];
  /** The sheets that are nearest to it, or may be it, without being recognised. */
  readonly near: readonly Unrecognised[];
  /** Whether it is due: a disclosure of the workbook lacks it. */
  readonly due: boolean;
}

function memberOfLayout(nearest: Unrecognised['nearest'], known: Forms): Member | null {
  if (nearest === null) return null;
  return SELF_ASSESSMENT_LAYOUTS.some(({ id }) => id === nearest)
    ? 'self-assessment'
    : memberOf(nearest, known);
}

/** The sheets that were not recognised and are nearest to a member, or may be it. */
export function nearTo(
  member: Member,
  unrecognised: readonly Unrecognised[],
  known: Forms,
): readonly Unrecognised[] {
  return unrecognised.filter(
    ({ nearest, mayBe = [] }) => memberOfLayout(nearest, known) === member || mayBe.includes(member),
  );
}

/** The disclosures of the forms of the final accounts that are checked. */
export function disclosuresIn(forms: readonly Form[], known: Forms): readonly DisclosedForms[] {
  return disclosuresOf(forms.filter(({ id }) => known.checked.includes(id)));
}

/**
 * Whether a disclosure lacks a form. Some forms are evidently a disclosure, of which the others are then missing, and not
 * a few tables that somebody keeps by themselves, where they are more than half of all.
 */
export function lacks(disclosure: Disclosure, form: FormId, known: Forms): boolean {
  const there = known.checked.filter((id) => disclosure.has(id));
  return there.length * 2 > known.checked.length && !disclosure.has(form);
}

/** What a reviewed workbook has of a member. */
export function presenceOf(
  { forms, unrecognised, narratives }: Pick<Review, 'forms' | 'unrecognised' | 'narratives'>,
  member: Member,
  known = FORMS,
): Presence {
  if (member === 'text')
    return { state: narratives.length > 0 ? 'found' : 'missing', forms: [], near: [], due: false };
  const own = forms.filter(({ id }) => memberOf(id, known) === member);
  const near = nearTo(member, unrecognised, known);
  const disclosures = isBesides(member)
    ? []
    : disclosuresIn(forms, known).map(({ disclosure }) => disclosure);
  const due = disclosures.some((disclosure) => lacks(disclosure, member, known));
  const several = disclosures.some((disclosure) => disclosure.get(member) === 'several');
  const state = own.length > 0 ? (several ? 'several' : 'found') : near.length > 0 ? 'near' : 'missing';
  return { state, forms: own, near, due };
}
