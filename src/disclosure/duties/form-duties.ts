import type { Review } from '../review-types';
import type { Unrecognised } from '../findings';
import type { Message } from '../message';
import type { Form, FormId } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import type { Forms } from '../forms/forms';
import { formName } from '../forms/names';
import { undecidedMessage } from '../relations/undecided';
import type { Subject, Why } from './duty';
import type { Ledger } from './ledger';
import { sheetNames } from './missing-forms';
import type { Presence } from './presence';
import { presenceOf } from './presence';

/** None of the forms of the final accounts is given. */
export const NO_ACCOUNTS: Message = { key: 'dutyNoAccounts', values: {} };

/** Whether a form is there once, and could be read: why not where it is not, null where it is. */
function absenceOf({ state, due, near }: Presence, form: Form['id'], known: Forms): Why | null {
  const values = { form: formName(form, known) };
  if (state === 'several')
    return { cause: 'severalForms', message: { key: 'reasonSeveralForms', values }, count: 1 };
  if (near.length > 0 && (state === 'near' || due))
    return {
      ...{ cause: 'sheetUnread', count: 1 },
      message: { key: 'dutyNear', values: { ...values, sheets: sheetNames(near) } },
    };
  if (due) return { cause: 'formMissing', message: { key: 'reasonFormMissing', values }, count: 1 };
  return state === 'missing'
    ? { cause: 'notGiven', message: { key: 'dutyFormNotGiven', values }, count: 0 }
    : null;
}

/** Why each form of the final accounts is absent; null where it is there. */
export type Absences = ReadonlyMap<FormId, Why | null>;

/** How every form of the final accounts is absent; null where it is there. Where none is there, all are one material. */
export function absencesIn(review: Review, known: Forms): Absences {
  const isGiven = review.forms.some(({ id }) => known.checked.includes(id));
  return new Map(
    known.checked.map((id) => {
      const absence = absenceOf(presenceOf(review, id, known), id, known);
      const isAll = absence?.cause === 'notGiven' && !isGiven;
      return [id, isAll ? { ...absence, message: NO_ACCOUNTS } : absence];
    }),
  );
}

/** What of a form was not read since nobody can tell what it is. */
export function undecidedIn({ unread }: Form): readonly Why[] {
  return unread
    .filter(({ kind }) => kind === 'undecided')
    .map(({ why = 'rivals', name, cells: [cell] }) => ({
      ...{ cause: 'unreadable', message: undecidedMessage({ why, names: name }), count: 1 },
      ...(cell === undefined ? {} : { cell }),
    }));
}

/** The duty of a form to be there and to be read. */
function ownDuty(form: Form, known: Forms): Subject {
  if (form.id === 'project-summary') return { kind: 'projects' };
  if (isOfAssessments(form)) return { kind: 'assessment', form };
  return known.checked.includes(form.id)
    ? { kind: 'form', form: form.id }
    : { kind: 'sheet', sheet: form.sheet };
}

/** The form of whose tables a part was not read; undefined for a sheet that is no form. */
function formOf({ sheet, nearest, reason }: Unrecognised, forms: readonly Form[]): Form | undefined {
  if (nearest !== null) return undefined;
  const own = forms.filter((form) => form.sheet === sheet);
  return own.find(({ title }) => title === reason.values['title']) ?? own[0];
}

/** The duty of a form of the document beside the workbook; that of the whole document for what is of none of its forms. */
export function publishedSubject({ published }: Review, form: FormId | null): Subject {
  const known = published?.forms.some(({ id }) => id === form) === true;
  return form !== null && known ? { kind: 'published-form', form } : { kind: 'published' };
}

/**
 * The tables of the document beside the workbook: recognised, and in themselves as they should be, or told why not. How
 * they stand to the workbook's forms is among the review's own relations.
 */
function tellPublished(review: Review, ledger: Ledger): void {
  const { published } = review;
  if (published === undefined) return;
  const { forms, unrecognised, relations } = published;
  for (const form of forms) ledger.at(publishedSubject(review, form.id)).why.push(...undecidedIn(form));
  for (const relation of relations)
    ledger.at(publishedSubject(review, relation.form)).relations.push(relation);
  for (const { reason } of unrecognised)
    if (reason.key !== 'sheetEmpty')
      ledger.at({ kind: 'published' }).why.push({ cause: 'sheetUnread', message: reason, count: 1 });
}

/** Every form of the final accounts, and every sheet, was there and read, or is told why not. */
export function tellForms(review: Review, absences: Absences, ledger: Ledger, known: Forms): void {
  const { forms, unrecognised } = review;
  for (const [form, absence] of absences) {
    const entry = ledger.at({ kind: 'form', form });
    if (absence?.cause === 'notGiven') entry.otherwise = { ending: 'notGiven', message: absence.message };
    else if (absence !== null) entry.why.push(absence);
    entry.why.push(...forms.filter(({ id }) => id === form).flatMap(undecidedIn));
  }
  for (const { id, sheet } of forms)
    if (!isOfAssessments({ id }) && !known.checked.includes(id))
      ledger.at({ kind: 'sheet', sheet }).otherwise = {
        ...{ ending: 'notApplicable', message: { key: 'dutyDetailTable', values: {} } },
      };
  tellPublished(review, ledger);
  for (const part of unrecognised) {
    const { sheet, reason } = part;
    const form = formOf(part, forms);
    const entry = ledger.at(form === undefined ? { kind: 'sheet', sheet } : ownDuty(form, known));
    if (reason.key === 'sheetEmpty') entry.otherwise = { ending: 'notApplicable', message: reason };
    else entry.why.push({ cause: 'sheetUnread', message: reason, count: 1 });
  }
}
