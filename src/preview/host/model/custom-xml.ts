import { SaxesParser } from 'saxes';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { PreviewWorkbook } from './preview-workbook';
import { newGuid } from './sheets';
import type { CustomXmlPart } from './side-store';

/** The namespace of a document's root element; empty when it has none, undefined when this is no XML at all. */
export function namespaceOf(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let namespace: string | undefined;
  const errors: Error[] = [];
  parser.on('error', (error) => errors.push(error));
  parser.on('opentag', ({ uri }) => {
    namespace ??= uri;
  });
  parser.write(xml.replace(/^\uFEFF/u, '').trimStart()).close();
  return errors.length > 0 ? undefined : namespace;
}

/** The namespaces of parts, by the text that they were read from: parts are asked for far more often than written. */
const NAMESPACES = new WeakMap<
  CustomXmlPart,
  { readonly xml: string; readonly namespace: string | undefined }
>();

function knownNamespace(part: CustomXmlPart): string | undefined {
  const known = NAMESPACES.get(part);
  if (known?.xml === part.xml) return known.namespace;
  const namespace = namespaceOf(part.xml);
  NAMESPACES.set(part, { xml: part.xml, namespace });
  return namespace;
}

/** The custom XML parts, of one namespace when given. */
export function customXmlParts(workbook: PreviewWorkbook, namespace?: string): readonly CustomXmlPart[] {
  const parts = workbook.side.customXmlParts;
  return namespace === undefined ? parts : parts.filter((part) => knownNamespace(part) === namespace);
}

/** A part by its id; ItemNotFound when there is none. */
export function customXmlPart(workbook: PreviewWorkbook, id: string): CustomXmlPart {
  const part = workbook.side.customXmlParts.find((one) => one.id === id);
  if (!part) throw itemNotFound(`no custom XML part "${id}"`);
  return part;
}

/** Adds a part; InvalidArgument when the text is no XML. */
export function addCustomXmlPart(workbook: PreviewWorkbook, xml: string): CustomXmlPart {
  const part = { id: newGuid(), xml: checked(xml) };
  workbook.side.customXmlParts.push(part);
  return part;
}

/** Replaces a part's text; InvalidArgument when the text is no XML. */
export function setCustomXml(part: CustomXmlPart, xml: string): void {
  part.xml = checked(xml);
}

/** Takes a part away. */
export function removeCustomXmlPart(workbook: PreviewWorkbook, id: string): void {
  const parts = workbook.side.customXmlParts;
  const index = parts.findIndex((part) => part.id === id);
  if (index < 0) throw itemNotFound(`no custom XML part "${id}"`);
  parts.splice(index, 1);
}

function checked(xml: string): string {
  if (namespaceOf(xml) === undefined) throw invalidArgument('the text is not well-formed XML');
  return xml;
}
