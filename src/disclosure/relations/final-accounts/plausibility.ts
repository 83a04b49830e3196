import type { Finding } from '../../findings';
import type { Disclosure } from '../../forms/disclosure';
import type { ColumnKey, Figure, Form, FormId, Line } from '../../forms/form';
import { firstCell, lineOf } from '../../forms/form';
import { EMPTY_TITLE } from '../../forms/final-accounts/empty-note';
import type { Forms } from '../../forms/forms';
import { formName } from '../../forms/names';
import { reference } from '../../sheet/address';
import { plain } from '../../sheet/decimal';
import { numberOf } from '../figures';
import type { Outcome } from '../outcome';
import { finding, merged, named, NOTHING } from '../outcome';
import { undecidedMessage } from '../undecided';

/** Every amount of a form: text where a number is expected, and amounts below zero. */
function checkAmounts(form: Form): Outcome {
  const findings: Finding[] = [];
  for (const line of form.lines) {
    for (const figure of line.figures.values()) {
      const found = checkAmount(form, line, figure);
      if (found !== null) findings.push(found);
    }
  }
  return { ...NOTHING, findings };
}

function checkAmount(form: Form, line: Line, figure: Figure): Finding | null {
  const { place } = figure;
  if (figure.undecided !== undefined) return null;
  const printed = numberOf(figure, form);
  if (printed === null && figure.reading.kind !== 'blank') {
    const values = { cell: reference(place), line: named(line), text: figure.text };
    return finding('P-READ', 'error', form, [place], { key: 'amountUnreadable', values });
  }
  if (printed === null || !printed.value.isNegative() || printed.value.isZero()) return null;
  const values = { line: named(line), amount: plain(printed.value) };
  const sides = { expected: null, actual: printed.value, counts: 'amount' as const };
  return finding('P-NEGATIVE', 'warning', form, [place], { key: 'amountNegative', values }, sides);
}

/** Columns and lines of which nobody can tell which is the form's, and in which unit: what would be checked against them cannot be. */
function tellUndecided(form: Form): Outcome {
  const parts = form.unread.filter(({ kind }) => kind === 'undecided');
  const findings = parts.map(({ why = 'rivals', name, cells }) =>
    finding(
      'P-READ',
      why === 'stages' ? 'info' : 'warning',
      form,
      cells,
      undecidedMessage({ why, names: name }),
    ),
  );
  return { ...NOTHING, findings };
}

/** A form whose title is none that is known: a person should look whether it is what it was taken for. */
function tellStructure(form: Form, forms: Forms): Outcome {
  if (form.byStructure !== true) return NOTHING;
  const values = { title: form.title, form: formName(form.id, forms) };
  return {
    ...NOTHING,
    findings: [finding('P-STRUCTURE', 'info', form, [firstCell(form)], { key: 'formByStructure', values })],
  };
}

/** The totals that are never exactly zero: a unit that discloses has income and expenditure. */
const NEVER_ZERO: readonly (readonly [FormId, string, ColumnKey])[] = [
  ['income-expenditure-summary', 'income-total', 'amount'],
  ['income-expenditure-summary', 'expenditure-total', 'amount'],
  ['income', 'total', 'total'],
  ['expenditure', 'total', 'total'],
];

function checkZero(form: Form): Outcome {
  const findings = NEVER_ZERO.flatMap(([id, key, column]) => {
    const line = form.id === id ? lineOf(form, key) : undefined;
    const figure = line?.figures.get(column);
    if (line === undefined || figure?.reading.kind !== 'number' || !figure.reading.value.isZero()) return [];
    return [
      finding('P-ZERO', 'warning', form, [figure.place], { key: 'totalZero', values: { line: named(line) } }),
    ];
  });
  return { ...NOTHING, findings };
}

const printsSomething = ({ figures }: Line): boolean =>
  [...figures.values()].some(({ reading }) => reading.kind === 'number');

/** A form that may be empty must then say so. */
function checkEmpty(form: Form, forms: Forms): Outcome {
  const emptyNote = forms.of(form.id)?.emptyNote;
  if (emptyNote === undefined || form.lines.some(printsSomething)) return NOTHING;
  if (form.notes.some((note) => emptyNote.test(note)) || EMPTY_TITLE.test(form.title)) return NOTHING;
  const message = { key: 'formEmpty' as const, values: { form: formName(form.id, forms) } };
  return { ...NOTHING, findings: [finding('P-EMPTY', 'warning', form, [firstCell(form)], message)] };
}

/** What each form of a disclosure must share with the others. The most frequent value is the expected one. */
function checkShared(forms: readonly Form[], what: 'year' | 'department'): Outcome {
  const counts = new Map<string, number>();
  for (const form of forms) {
    const value = form[what];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, one], [, other]) => other - one);
  if (usual === undefined || counts.size < 2) return NOTHING;
  const [rule, key] =
    what === 'year' ? (['P-YEAR', 'yearsDiffer'] as const) : (['P-DEPARTMENT', 'departmentsDiffer'] as const);
  const findings = forms.flatMap((form) => {
    const actual = form[what];
    if (actual === null || actual === usual[0]) return [];
    return [
      finding(rule, 'warning', form, [firstCell(form)], { key, values: { actual, expected: usual[0] } }),
    ];
  });
  return { ...NOTHING, findings };
}

/** What the amounts of one form must look like, apart from their equations. */
export function checkPlausibility(form: Form, forms: Forms): Outcome {
  return merged([
    checkAmounts(form),
    tellUndecided(form),
    tellStructure(form, forms),
    checkZero(form),
    checkEmpty(form, forms),
  ]);
}

/** What the forms of one disclosure must have in common. */
export function checkCommon(disclosure: Disclosure): Outcome {
  const forms = [...disclosure.values()].filter((form) => form !== 'several');
  return merged([checkShared(forms, 'year'), checkShared(forms, 'department')]);
}
