import { qualified } from '../xml/scan';
import type { EditedPackage } from './edited-package';
import type { PlacedElement } from './elements';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const MAIN_TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MAIN_STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** The names that a package's edition of the standard uses. */
export interface Edition {
  /** What relationship types and ids begin with. */
  readonly relationships: string;
  /** The namespace of sheets and styles. */
  readonly main: string;
}

/** The namespace of a root's vocabulary. */
function namespaceOf({ attributes }: PlacedElement, prefix: string): string {
  return attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '';
}

/** The edition that a workbook part is written in: the strict one where it says so, else the usual one. */
export function editionOf(root: PlacedElement, prefix: string): Edition {
  return namespaceOf(root, prefix) === MAIN_STRICT
    ? { main: MAIN_STRICT, relationships: STRICT }
    : { main: MAIN_TRANSITIONAL, relationships: TRANSITIONAL };
}

/** An attribute with a relationship's id, under the prefix that the root has for it, else declaring one. */
export function idAttribute({ attributes }: PlacedElement, { relationships }: Edition, id: string): string {
  const declared = Object.keys(attributes).find(
    (name) => name.startsWith('xmlns:') && attributes[name] === relationships,
  );
  return declared === undefined
    ? ` xmlns:r="${relationships}" r:id="${id}"`
    : ` ${declared.slice('xmlns:'.length)}:id="${id}"`;
}

/** The attribute with a sheet's relationship, written as the sheets that a workbook part lists already write theirs. */
export function sheetReference(
  root: PlacedElement,
  edition: Edition,
  listed: readonly PlacedElement[],
  id: string,
): string {
  const like = listed.find(({ attributes }) => qualified(attributes, 'id') !== undefined);
  const name = Object.keys(like?.attributes ?? {}).find((key) => key.endsWith(':id'));
  return name === undefined ? idAttribute(root, edition, id) : ` ${name}="${id}"`;
}

/** The content types of the parts that are added. */
export const CONTENT_TYPES = {
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  sheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  customXml: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

/** Relates a part to another one in the terms of the package's edition. */
export function relate(
  pack: EditedPackage,
  edition: Edition,
  part: string,
  kind: string,
  target: string,
): string {
  return pack.relate(part, `${edition.relationships}/${kind}`, target);
}
