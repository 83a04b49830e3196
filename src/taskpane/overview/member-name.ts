import type { TFunction } from 'i18next';
import type { Member } from '../../disclosure/coverage/member';
import { formNumber } from '../../disclosure/layouts/final-accounts/numbers';
import { FORM_NAMES } from '../common/form-names';

/** What a member of the matrix is called where there is little room: T1 … T9, 自评, 说明. */
export function shortName(member: Member, t: TFunction): string {
  if (member === 'self-assessment') return t('memberSelfAssessment');
  return member === 'text' ? t('memberText') : formNumber(member);
}

/** A member's whole name. */
export function longName(member: Member, t: TFunction): string {
  if (member === 'self-assessment') return t('memberSelfAssessmentLong');
  if (member === 'text') return t('memberTextLong');
  return `${formNumber(member)} ${t(FORM_NAMES[member])}`;
}
