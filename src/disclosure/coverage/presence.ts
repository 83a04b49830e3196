import type { Unrecognised } from '../findings';
import type { Review } from '../review-types';
import { disclosuresOf } from '../layouts/disclosure';
import type { Form } from '../layouts/form';
import { isSelfAssessment } from '../layouts/form';
import type { Member } from './member';
import { memberOf } from './member';

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

function memberOfLayout(nearest: Unrecognised['nearest']): Member | null {
  switch (nearest) {
    case null:
      return null;
    case 'wuhan-department':
    case 'wuhan-project':
    case 'standard-department':
    case 'standard-project':
    case 'coefficient-department':
    case 'coefficient-project':
    case 'unscored-department':
    case 'unscored-project':
      return 'self-assessment';
    default:
      return memberOf(nearest);
  }
}

/** What a reviewed workbook has of a member. */
export function presenceOf({ forms, unrecognised, narratives }: Review, member: Member): Presence {
  if (member === 'text') return { state: narratives.length > 0 ? 'found' : 'missing', forms: [], near: [] };
  const own = forms.filter(({ id }) => memberOf(id) === member);
  const near = unrecognised.filter(({ nearest }) => memberOfLayout(nearest) === member);
  if (own.length === 0) return { state: near.length > 0 ? 'near' : 'missing', forms: own, near };
  return { state: isAmbiguous(forms, member) ? 'several' : 'found', forms: own, near };
}

function isAmbiguous(forms: readonly Form[], member: Member): boolean {
  if (member === 'self-assessment' || member === 'text') return false;
  const accounts = forms.filter((form) => !isSelfAssessment(form) && form.id !== 'detail-table');
  return disclosuresOf(accounts).some(({ disclosure }) => disclosure.get(member) === 'several');
}
