import type { Form, FormId } from './form';

/**
 * The forms of one unit's disclosure, by their ids. Where a form is there more than once and cannot be told apart by
 * its department, it is `several`: nothing is compared with a form that may be the wrong one.
 */
export type Disclosure = ReadonlyMap<FormId, Form | 'several'>;

function disclosureOf(forms: readonly Form[]): Disclosure {
  const disclosure = new Map<FormId, Form | 'several'>();
  for (const form of forms) disclosure.set(form.id, disclosure.has(form.id) ? 'several' : form);
  return disclosure;
}

function repeats(forms: readonly Form[]): boolean {
  return new Set(forms.map(({ id }) => id)).size < forms.length;
}

/** Forms that belong together, and the same by their ids. */
export interface DisclosedForms {
  readonly forms: readonly Form[];
  readonly disclosure: Disclosure;
}

/** The disclosures among the final-accounts forms of a workbook: one, unless forms repeat; then one a department. */
export function disclosuresOf(forms: readonly Form[]): readonly DisclosedForms[] {
  if (!repeats(forms)) return [{ forms, disclosure: disclosureOf(forms) }];
  const departments = [...new Set(forms.map(({ department }) => department))];
  return departments.map((name) => {
    const own = forms.filter(({ department }) => department === name);
    return { forms: own, disclosure: disclosureOf(own) };
  });
}
