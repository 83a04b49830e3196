import type { Form } from '../forms/form';

/** What forms are told apart by. */
export type NamedForm = Pick<Form, 'id' | 'project' | 'department' | 'sheet' | 'title'>;

/** A form of the workbook and the same form of the other file. */
export interface FormPair<Matched extends NamedForm = Form> {
  readonly before: Matched;
  readonly now: Matched;
}

/** What the same form of two files has in common: the surest first. Forms of one id are always required. */
const LIKENESSES: readonly ((form: NamedForm) => readonly (string | null)[])[] = [
  ({ project, department, sheet }) => [project, department, sheet],
  ({ project, department }) => [project, department],
  ({ project, sheet }) => [project, sheet],
  ({ project }) => [project],
  ({ title, sheet }) => [title, sheet],
];

/**
 * Finds which form of the one file is which of the other: by id and project, then by department and sheet where there
 * are several; those that nothing tells apart are taken in sheet order. In the order of the forms as they are now.
 */
export function matchForms<Matched extends NamedForm>(
  before: readonly Matched[],
  now: readonly Matched[],
): readonly FormPair<Matched>[] {
  const found = new Map<Matched, Matched>();
  const taken = new Set<Matched>();
  for (const likeness of LIKENESSES) {
    const name = (form: Matched): string => JSON.stringify([form.id, ...likeness(form)]);
    const free = new Map<string, Matched[]>();
    for (const form of before) {
      if (taken.has(form)) continue;
      const alike = free.get(name(form));
      if (alike === undefined) free.set(name(form), [form]);
      else alike.push(form);
    }
    for (const form of now) {
      if (found.has(form)) continue;
      const same = free.get(name(form))?.shift();
      if (same === undefined) continue;
      found.set(form, same);
      taken.add(same);
    }
  }
  return now.flatMap((form) => {
    const same = found.get(form);
    return same === undefined ? [] : [{ before: same, now: form }];
  });
}
