import type { PackageParts } from './package-parts';
import { partText } from './package-parts';
import { baseName, folderOf, resolved } from './part-paths';

/** A relationship of a part: what it leads to inside the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "comments", "table". */
  readonly kind: string;
  /** The path of the part that it leads to: "xl/comments1.xml". */
  readonly path: string;
  /** The element as it is written. */
  readonly element: string;
}

/** Where the relationships of a part are kept. */
export function relationshipsPath(part: string): string {
  return resolved(folderOf(part), `_rels/${baseName(part)}.rels`);
}

/** The relationships of a part that stay inside the package. */
export function relationshipsOf(parts: PackageParts, part: string): readonly Relationship[] {
  const elements = partText(parts, relationshipsPath(part)).match(/<(?:\w+:)?Relationship\s[^>]*>/gu) ?? [];
  return elements
    .filter((element) => attribute(element, 'TargetMode') !== 'External')
    .map((element) => ({
      id: attribute(element, 'Id'),
      kind: baseName(attribute(element, 'Type')),
      path: resolved(folderOf(part), attribute(element, 'Target')),
      element,
    }));
}

/** An attribute of an element as it is written in XML; "" where it has none. */
export function attribute(element: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(element);
  return unescaped(match?.[1] ?? match?.[2] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A text of an XML document without its entities. */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[String(name)] ?? whole;
    },
  );
}
