import { namespaceOf } from '../host/model/custom-xml';
import type { CustomXmlPart } from '../host/model/side-store';
import type { PackageFiles } from './package-files';
import { elements, escapeXml } from './xml-scan';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const book = 'xl/workbook.xml';

/** The custom XML parts of a file, with the ids their properties give them. */
export function readCustomXml(files: PackageFiles): readonly CustomXmlPart[] {
  return files.related(book, 'customXml').flatMap((path) => {
    const xml = files.text(path);
    if (xml === undefined) return [];
    const [properties] = files.related(path, 'customXmlProps');
    const item = elements(properties === undefined ? '' : (files.text(properties) ?? ''), 'datastoreItem')[0];
    const id = [...(item?.attributes ?? [])].find(([name]) => name.endsWith('itemID'))?.[1];
    return [{ id: id ?? `{${crypto.randomUUID().toUpperCase()}}`, xml: xml.replace(/^\uFEFF/, '') }];
  });
}

/** Writes custom XML parts the way Excel does: the item, its properties, and the relationships between them. */
export function writeCustomXml(files: PackageFiles, parts: readonly CustomXmlPart[]): void {
  parts.forEach(({ id, xml }, index) => {
    const number = index + 1;
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    files.write(item, xml);
    const namespace = namespaceOf(xml) ?? '';
    const reference = namespace === '' ? '' : `<ds:schemaRef ds:uri="${escapeXml(namespace)}"/>`;
    files.write(
      properties,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${dataStore}"><ds:schemaRefs>${reference}</ds:schemaRefs></ds:datastoreItem>`,
    );
    files.declare(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
    files.relate(item, `${types}/customXmlProps`, `itemProps${number}.xml`);
    files.relate(book, `${types}/customXml`, `../${item}`);
  });
}
