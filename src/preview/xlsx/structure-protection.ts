import { isTrue } from '../../files/xml/scan';
import { childOf, type XmlNode } from '../../files/xml/tree';
import { escapedAttribute } from '../../files/patch/elements';
import type { StructureProtection } from '../host/model/side-store';

/** How a file protects its structure, from the root of its workbook part; undefined where it does not. A password can be kept, not checked. */
export function readStructure(book: XmlNode): StructureProtection | undefined {
  const attributes = childOf(book, 'workbookProtection')?.attributes ?? {};
  if (!isTrue(attributes['lockStructure'])) return undefined;
  const given = Object.entries(attributes).map(([name, value = '']): [string, string] => [name, value]);
  const isSealed = given.some(([name]) => /Password|HashValue/iu.test(name));
  return { password: undefined, seal: isSealed ? new Map(given) : undefined };
}

/** How the structure is protected, as an element; "" where it is not. A password that was given here goes as the protection alone. */
export function structureXml(structure: StructureProtection | undefined): string {
  if (structure === undefined) return '';
  const attributes = structure.seal ?? new Map([['lockStructure', '1']]);
  const written = [...attributes].map(([name, value]) => ` ${name}="${escapedAttribute(value)}"`);
  return `<workbookProtection${written.join('')}/>`;
}
