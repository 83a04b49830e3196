import type { Message, Relation } from '../findings';
import type { Disclosure } from '../forms/disclosure';
import type { ColumnKey, Figure, Form, FormId, Line } from '../forms/form';
import type { Forms } from '../forms/forms';
import { FORMS } from '../forms/forms';
import { columnName, formName } from '../forms/names';
import type { CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import type { Reading } from '../sheet/printed-number';
import type { NoOperand } from './operand';
import { notEvaluated } from './outcome';
import type { FormPair, Rules } from './rules';
import { undecidedMessage } from './undecided';

/** Why a form cannot be compared with: it is not there, or there are several of it. */
type Absence = 'missing' | 'several';

const ABSENT: Readonly<Record<Absence, Message['key']>> = {
  missing: 'reasonFormMissing',
  several: 'reasonSeveralForms',
};

function absent(id: FormId, absence: Absence, forms = FORMS): Message {
  return { key: ABSENT[absence], values: { form: formName(id, forms) } };
}

/** A form that an equation speaks of is not there to be compared with. */
export function noForm(id: FormId, absence: Absence, forms = FORMS): NoOperand {
  return { ok: false, reason: absent(id, absence, forms), missing: true, cells: [] };
}

/** A line, or its figure, that an equation speaks of is not printed. */
export function noLine(id: FormId, line: string, forms = FORMS): NoOperand {
  const values = { form: formName(id, forms), line };
  return { ok: false, reason: { key: 'reasonLineMissing', values }, missing: true, cells: [] };
}

/** A line has no parts that could be added up. */
export function noParts({ label, place }: Line): NoOperand {
  return { ok: false, reason: { key: 'reasonNoParts', values: { line: label } }, cells: [place] };
}

/** A quotient whose divisor is zero. */
export function zeroDivisor(cells: readonly CellPlace[]): NoOperand {
  return { ok: false, reason: { key: 'reasonZeroDivisor', values: {} }, cells };
}

/** What stands in a shared cell, as a message names it: “业务培训”实际完成值、得分. */
export function meaningsIn({ shared }: Figure): string {
  const columns = new Map<string, string[]>();
  for (const { line, column } of shared?.meanings ?? [])
    columns.set(line, [...(columns.get(line) ?? []), columnName('project-self-assessment', column)]);
  return [...columns].map(([line, names]) => `“${line}”${names.join('、')}`).join('；');
}

/** Why a figure gives no number. */
export function whyUnread(figure: Figure): Message {
  const { reading, place, text } = figure;
  const values = { cell: reference(place), text };
  if (figure.undecided !== undefined) return undecidedMessage(figure.undecided);
  if (figure.shared !== undefined)
    return { key: 'reasonShared', values: { ...values, columns: meaningsIn(figure) } };
  return { key: unreadKey(reading), values };
}

/** What is said of a reading that gives no number. */
export function unreadKey(reading: Reading): 'reasonBlank' | 'reasonStale' | 'reasonUnreadable' {
  if (reading.kind === 'blank') return 'reasonBlank';
  return reading.kind === 'unreadable' && reading.reason === 'stale' ? 'reasonStale' : 'reasonUnreadable';
}

/** A figure that gives no number. */
export function unread(figure: Figure): NoOperand {
  return { ok: false, reason: whyUnread(figure), cells: [figure.place] };
}

/** A line has no cell in a column. */
export function noCell({ label, place }: Line, column: ColumnKey): NoOperand {
  return { ok: false, reason: { key: 'reasonNoCell', values: { line: label, column } }, cells: [place] };
}

/** A relation that could not be checked, and why. */
export function notCheckable(
  rule: Relation['rule'],
  form: Pick<Form, 'id'>,
  reason: Message,
  cells: readonly CellPlace[] = [],
): Relation {
  return notEvaluated(rule, form.id, reason, cells);
}

/** The relations between two forms that a disclosure leaves unevaluated because the first form is not there. */
export function uncheckedAcross(disclosure: Disclosure, forms: Forms, { pairs }: Rules): readonly Relation[] {
  return pairs.flatMap(({ rule, form, other }) => {
    const present = disclosure.get(other);
    if (disclosure.has(form) || present === undefined || present === 'several') return [];
    return [notCheckable(rule, present, absent(form, 'missing', forms))];
  });
}

/**
 * The relation between two forms that was not evaluated at all because a form of it is not there, or is there several
 * times; null where both are there.
 */
export function unevaluated(
  { rule, form, other }: FormPair,
  absenceOf: (form: FormId) => Absence | null,
  forms = FORMS,
): Relation | null {
  for (const id of [form, other]) {
    const absence = absenceOf(id);
    if (absence !== null) return notCheckable(rule, { id: form }, absent(id, absence, forms));
  }
  return null;
}
