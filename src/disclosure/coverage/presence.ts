import type { Unrecognised } from '../findings';
import type { Review } from '../review-types';
import { disclosuresOf } from '../forms/disclosure';
import type { Form } from '../forms/form';
import type { Forms } from '../forms/forms';
import { FORMS } from '../forms/forms';
import { SELF_ASSESSMENT_LAYOUTS } from '../forms/self-assessment/recognise';
import type { Member } from './member';
import { isBesides, memberOf } from './member';

/**
 * Whether a member is in the workbook: found; there several times, and not to be told which is meant; missing; or
 * missing with a sheet that is nearest to it (not recognised).
 */
export type PresenceState = 'found' | 'several' | 'missing' | 'near';

/** What the workbook has of a member. */
export interface Presence {
  readonly state: PresenceState;
  readonly forms: readonly Form[];
  /** The sheets that are nearest to it without being it. */
  readonly near: readonly Unrecognised[];
}

function memberOfLayout(nearest: Unrecognised['nearest'], known: Forms): Member | null {
  if (nearest === null) return null;
  return SELF_ASSESSMENT_LAYOUTS.some(({ id }) => id === nearest)
    ? 'self-assessment'
    : memberOf(nearest, known);
}

/** What a reviewed workbook has of a member. */
export function presenceOf(
  { forms, unrecognised, narratives }: Review,
  member: Member,
  known = FORMS,
): Presence {
  if (member === 'text') return { state: narratives.length > 0 ? 'found' : 'missing', forms: [], near: [] };
  const own = forms.filter(({ id }) => memberOf(id, known) === member);
  const near = unrecognised.filter(({ nearest }) => memberOfLayout(nearest, known) === member);
  if (own.length === 0) return { state: near.length > 0 ? 'near' : 'missing', forms: own, near };
  return { state: isAmbiguous(forms, member, known) ? 'several' : 'found', forms: own, near };
}

function isAmbiguous(forms: readonly Form[], member: Member, known: Forms): boolean {
  if (isBesides(member)) return false;
  const accounts = forms.filter(({ id }) => known.checked.includes(id));
  return disclosuresOf(accounts).some(({ disclosure }) => disclosure.get(member) === 'several');
}
