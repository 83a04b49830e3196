import type { Coverage } from '../../disclosure/duties/coverage';
import type { Member } from '../../disclosure/duties/member';
import { isBesides } from '../../disclosure/duties/member';
import { FORMS } from '../../disclosure/forms/forms';
import { commonNumber, shortFormName } from '../../disclosure/forms/names';
import { formLabel } from '../common/form-names';
import type { Messages } from '../common/use-messages';

/** The number that the sheets of a member print; null for none. */
export function numberOf(member: Member, { members }: Pick<Coverage, 'members'>): string | null {
  return commonNumber(members.find((covered) => covered.member === member)?.presence.forms ?? []);
}

/** What a member of the matrix is called where there is little room: 05 of its 公开05表, else 一般; 自评, 说明. */
export function shortName(member: Member, number: string | null, { t, language }: Messages): string {
  if (isBesides(member)) return t(member === 'text' ? 'memberText' : 'memberSelfAssessment');
  return shortFormName(member, number, FORMS, language);
}

/** A member's whole name, behind the number that its sheet prints. */
export function longName(member: Member, number: string | null, messages: Messages): string {
  const { t } = messages;
  if (isBesides(member)) return t(member === 'text' ? 'memberTextLong' : 'memberSelfAssessmentLong');
  const name = formLabel(member, messages);
  return number === null ? name : `${number} ${name}`;
}
