import type { Form } from '../forms/form';
import { Numbering } from './numbering';

/** What names each form of a review, so that it outlasts renamed sheets and other places. */
export type FormNames = ReadonlyMap<Form, string>;

/**
 * The names of forms: form id and project; where several have the same, the department, too, so that no other order of
 * the sheets gives one the name of another; numbered in sheet order where that is the same as well.
 */
export function formNames(forms: readonly Form[]): FormNames {
  const departments = new Map<string, Set<string | null>>();
  for (const form of forms)
    departments.set(ownName(form), (departments.get(ownName(form)) ?? new Set()).add(form.department));
  const numbering = new Numbering();
  return new Map(
    forms.map((form) => {
      const name = ownName(form);
      const isShared = (departments.get(name)?.size ?? 0) > 1;
      return [form, numbering.numbered(isShared ? `${name} @ ${form.department ?? ''}` : name)];
    }),
  );
}

function ownName({ id, project }: Form): string {
  return project === null ? id : `${id} ${project}`;
}
