import type { Package } from '../../files/package/package';
import { externalTargets } from '../../files/package/relationships';
import { qualified } from '../../files/xml/scan';
import { childOf, childrenOf, type XmlNode } from '../../files/xml/tree';

/** A link of a file: to an address, or to a place in the workbook. */
export interface FileLink {
  /** A1 of the cells it stands on. */
  readonly ref: string;
  readonly address: string | undefined;
  /** "Sheet1!A1". */
  readonly location: string | undefined;
}

/** The links of a sheet's part, from its root. */
export function readLinks(pack: Package, part: string, root: XmlNode): readonly FileLink[] {
  const list = childrenOf(childOf(root, 'hyperlinks'), 'hyperlink');
  if (list.length === 0) return [];
  const targets = externalTargets(pack, part);
  return list.map(({ attributes }) => {
    const target = targets.get(qualified(attributes, 'id') ?? '');
    const { ref = 'A1', location } = attributes;
    const isInside = target === undefined || target.startsWith('#');
    return {
      ref,
      address: isInside ? undefined : location === undefined ? target : `${target}#${location}`,
      location: isInside ? (location ?? target ?? '').replace(/^#/u, '') : undefined,
    };
  });
}
