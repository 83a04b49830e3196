import { isSheet } from '../journal/journal-xml';
import { isIndex, isListOf, isText, members } from '../parts/checks';
import type { PartName } from '../parts/json-xml';
import { contentOf, jsonXml } from '../parts/json-xml';
import type { Parsed } from '../parts/workbook-part';
import type { ChosenScheme, Choices, FormReference, TypedWeight } from './choices';
import { isPoints, isScheme } from './scheme-check';

/** The namespace by which the workbook's custom XML part with the choices is found. */
export const CHOICES_NAMESPACE = 'urn:final-accounts-check:choices';

const PART: PartName = { element: 'choices', namespace: CHOICES_NAMESPACE, version: '1' };

/** The choices as an XML document. */
export function choicesXml({ schemes, weights }: Choices): string {
  return jsonXml(PART, { schemes, weights });
}

/** Reads what `choicesXml` wrote. Anything in it that is not understood makes the whole of it unreadable. */
export function parseChoices(xml: string): Parsed<Choices> {
  const read = contentOf(PART, xml);
  if ('unreadable' in read) return read;
  const { schemes, weights } = members(read.content);
  return isListOf(isChosenScheme)(schemes) && isListOf(isTypedWeight)(weights)
    ? { value: { schemes, weights } }
    : { unreadable: PART.version };
}

function isForm(value: unknown): value is FormReference {
  const { sheet, title, project, row, column } = members(value);
  return isSheet(sheet) && isText(title) && isText(project) && isIndex(row) && isIndex(column);
}

function isChosenScheme(value: unknown): value is ChosenScheme {
  const { form, scheme } = members(value);
  return isForm(form) && isScheme(scheme);
}

function isTypedWeight(value: unknown): value is TypedWeight {
  const { form, label, row, column, weight } = members(value);
  return isForm(form) && isText(label) && isIndex(row) && isIndex(column) && isPoints(weight);
}
