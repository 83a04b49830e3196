import { relationshipsOf } from './package/relationships';
import type { CopySource } from './opened-workbook';
import { CONTENT_TYPES } from './patch/namespaces';
import type { EditedPackage } from './patch/edited-package';
import { XML_HEAD } from './patch/edited-package';
import { escapedAttribute, scanElements } from './patch/elements';
import { PartDecoder } from './xml/decoder';

/** A custom XML part of a workbook. */
export interface CustomXmlPart {
  readonly path: string;
  readonly xml: string;
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DATA = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** The custom XML parts whose roots are of a namespace. */
export function customXmlParts({ pack, book }: CopySource, namespace: string): readonly CustomXmlPart[] {
  const paths = relationshipsOf(pack, book.path)
    .filter(({ kind, path }) => kind === 'customXml' && pack.has(path))
    .map(({ path }) => path);
  return paths
    .map((path): CustomXmlPart => {
      const decoder = new PartDecoder(path);
      return { path, xml: decoder.text(pack.part(path)) + decoder.text() };
    })
    .filter(({ path, xml }) => namespaceOf(path, xml) === namespace);
}

/**
 * Writes a custom XML part into a copy: over the one at a path, else as a new one.
 *
 * @param at the path of the part that is written over; else the id of a new one, "{…}", and the namespace of its root
 */
export function writeCustomXml(
  copy: EditedPackage,
  { book }: CopySource,
  xml: string,
  at: { readonly path: string } | { readonly id: string; readonly namespace?: string },
): void {
  if ('path' in at) {
    copy.set(at.path, xml);
    return;
  }
  addCustomXml(copy, book.path, xml, at.id, at.namespace ?? '');
}

/**
 * Adds a custom XML part to a package, with what says its id.
 *
 * @param id "{…}"
 * @param namespace of its root, "" for one that is not told
 */
export function addCustomXml(
  copy: EditedPackage,
  bookPath: string,
  xml: string,
  id: string,
  namespace: string,
): void {
  const path = copy.add('customXml/item{n}.xml', xml);
  const reference = namespace === '' ? '' : `<ds:schemaRef ds:uri="${escapedAttribute(namespace)}"/>`;
  const references = reference === '' ? '<ds:schemaRefs/>' : `<ds:schemaRefs>${reference}</ds:schemaRefs>`;
  const properties = `${XML_HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${DATA}">${references}</ds:datastoreItem>`;
  const about = copy.add('customXml/itemProps{n}.xml', properties, CONTENT_TYPES.customXml);
  copy.declareEnding('xml', 'application/xml');
  copy.relate(path, `${TYPE}/customXmlProps`, about);
  copy.relate(bookPath, `${TYPE}/customXml`, path);
}

/** Takes a custom XML part out of a package, with what says its id. */
export function removeCustomXml(copy: EditedPackage, bookPath: string, path: string): void {
  for (const { kind, path: properties } of relationshipsOf(copy.pack, path))
    if (kind === 'customXmlProps') copy.remove(properties);
  copy.remove(path);
  copy.unrelate(bookPath, 'customXml', path);
}

/** The namespace of a document's root; none where it is not well-formed, since such a part is somebody else's. */
function namespaceOf(path: string, xml: string): string | undefined {
  try {
    const { attributes, start } = scanElements(xml, path, () => undefined);
    const prefix = /^<(?:([^\s:/>]+):)?/u.exec(xml.slice(start))?.[1];
    return attributes[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`];
  } catch {
    return undefined;
  }
}
