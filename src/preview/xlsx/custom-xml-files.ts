import { addCustomXml, removeCustomXml } from '../../files/custom-xml';
import type { Package } from '../../files/package/package';
import { relationshipsOf } from '../../files/package/relationships';
import { EditedPackage } from '../../files/patch/edited-package';
import type { BookPart } from '../../files/workbook/book-part';
import { partTree } from '../../files/xml/tree';
import { namespaceOf } from '../host/model/custom-xml';
import type { CustomXmlPart } from '../host/model/side-store';

/** A custom XML part of a file, and where it is. */
export interface FileXml extends CustomXmlPart {
  readonly path: string;
}

/** The custom XML parts of a file, with the ids their properties give them. */
export function readCustomXml(pack: Package, bookPath: string): readonly FileXml[] {
  const text = new EditedPackage(pack);
  return relationshipsOf(pack, bookPath)
    .filter(({ kind, path }) => kind === 'customXml' && pack.has(path))
    .map(({ path }) => {
      const properties = relationshipsOf(pack, path).find(({ kind }) => kind === 'customXmlProps')?.path;
      const { attributes } = partTree(pack, properties);
      const id = Object.entries(attributes).find(([name]) => /(?:^|:)itemID$/u.test(name))?.[1];
      return { path, id: id ?? `{${crypto.randomUUID().toUpperCase()}}`, xml: text.text(path) };
    });
}

/** Writes what of the custom XML parts is other than in the file. */
export function writeCustomXml(
  pack: EditedPackage,
  { book, customXml }: { readonly book: BookPart; readonly customXml: readonly FileXml[] },
  now: readonly CustomXmlPart[],
): void {
  for (const { id, path, xml } of customXml) {
    const is = now.find((part) => part.id === id);
    if (is?.xml === xml) continue;
    if (is !== undefined) {
      pack.set(path, is.xml);
      continue;
    }
    removeCustomXml(pack, book.path, path);
  }
  for (const { id, xml } of now) {
    if (customXml.some((part) => part.id === id)) continue;
    addCustomXml(pack, book.path, xml, id, namespaceOf(xml) ?? '');
  }
}
