import type { Message } from '../message';
import type { Form } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import type { Forms } from '../forms/forms';
import { formName } from '../forms/names';
import { sameUnit } from '../narrative/identity';
import { normaliseLabel } from '../sheet/text';

/** A form of the published document and the same form of the workbook. */
export interface PublishedPair {
  readonly document: Form;
  readonly workbook: Form;
}

/** Which forms of the document are which of the workbook. */
export interface Pairing {
  readonly pairs: readonly PublishedPair[];
  /** Forms of the workbook of which it is not certain which form of the document is the same, and why. */
  readonly uncertain: readonly { readonly form: Form; readonly reason: Message }[];
  /** Forms that only one of both has, where the other has any of their kind. */
  readonly onlyInDocument: readonly Form[];
  readonly onlyInWorkbook: readonly Form[];
}

/** Which form it is: by its id and, for one of a project, the project. */
function nameOf({ id, project }: Form): string {
  return JSON.stringify([id, normaliseLabel(project ?? '')]);
}

function byName(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const found = new Map<string, Form[]>();
  for (const form of forms) {
    const same = found.get(nameOf(form));
    if (same === undefined) found.set(nameOf(form), [form]);
    else same.push(form);
  }
  return found;
}

/** Why two forms are not the same year's or unit's; null where nothing says so. */
function differenceBetween(document: Form, workbook: Form): Message | null {
  if (document.year !== null && workbook.year !== null && document.year !== workbook.year)
    return { key: 'reasonWordYear', values: { actual: document.year, expected: workbook.year } };
  const [actual, expected] = [document.department, workbook.department];
  if (actual !== null && expected !== null && !sameUnit(normaliseLabel(actual), normaliseLabel(expected)))
    return { key: 'reasonWordUnit', values: { actual, expected } };
  return null;
}

/** Whether both forms say whose they are, and are one unit's. */
function isOfSameUnit(document: Form, workbook: Form): boolean {
  return (
    document.department !== null &&
    workbook.department !== null &&
    differenceBetween(document, workbook) === null
  );
}

/** Finds out which forms of the document and of the workbook are the same, where that is certain. */
export function pairForms(document: readonly Form[], workbook: readonly Form[], known: Forms): Pairing {
  const [published, own] = [byName(document), byName(workbook)];
  const pairs: PublishedPair[] = [];
  const uncertain: { form: Form; reason: Message }[] = [];
  for (const [name, forms] of own) {
    const others = published.get(name) ?? [];
    if (others.length === 0) continue;
    const several: Message = {
      key: 'reasonWordSeveral',
      values: { form: formName(forms[0]?.id ?? '', known) },
    };
    for (const form of forms) {
      const same = sameAmong(form, forms, others);
      const reason = same === null ? several : differenceBetween(same, form);
      if (same === null || reason !== null) uncertain.push({ form, reason: reason ?? several });
      else pairs.push({ document: same, workbook: form });
    }
  }
  return {
    pairs,
    uncertain,
    onlyInDocument: onlyIn(document, own, workbook),
    onlyInWorkbook: onlyIn(workbook, published, document),
  };
}

/** The one of several forms that is the same as another one; null where that is not certain. */
function sameAmong(form: Form, rivals: readonly Form[], others: readonly Form[]): Form | null {
  const [other] = others;
  if (rivals.length === 1 && others.length === 1) return other ?? null;
  const [same, ...further] = others.filter((one) => isOfSameUnit(one, form));
  if (same === undefined || further.length > 0) return null;
  return rivals.every((rival) => rival === form || !isOfSameUnit(same, rival)) ? same : null;
}

/** The forms that the others lack, though these have some of their kind: of the accounts, or self-assessments. */
function onlyIn(
  forms: readonly Form[],
  others: ReadonlyMap<string, readonly Form[]>,
  all: readonly Form[],
): readonly Form[] {
  const kinds = new Set(all.map(isOfAssessments));
  return forms.filter((form) => !others.has(nameOf(form)) && kinds.has(isOfAssessments(form)));
}
