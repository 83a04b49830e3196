import { scanPart } from '../xml/scan';
import type { Package } from './package';
import { baseName, folderOf, resolved } from './part-paths';

/** A relationship of a part to another one inside the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "comments", "table". */
  readonly kind: string;
  /** The whole type. */
  readonly type: string;
  /** The path of the part that it leads to: "xl/comments1.xml". */
  readonly path: string;
}

/** Where the relationships of a part are kept; those of the package itself by "". */
export function relationshipsPath(part: string): string {
  return resolved(folderOf(part), `_rels/${baseName(part)}.rels`);
}

/** The relationships of a part that stay inside the package; of the package itself by "". */
export function relationshipsOf(pack: Package, part: string): readonly Relationship[] {
  const path = relationshipsPath(part);
  const found: Relationship[] = [];
  if (!pack.has(path)) return found;
  scanPart(
    pack,
    path,
    {
      open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
        if (name !== 'Relationship' || TargetMode === 'External') return;
        found.push({ id: Id, kind: baseName(Type), type: Type, path: resolved(folderOf(part), Target) });
      },
    },
    'Relationships',
  );
  return found;
}

/** The targets outside the package that a part has relationships to, by their ids: web addresses and the like. */
export function externalTargets(pack: Package, part: string): ReadonlyMap<string, string> {
  const path = relationshipsPath(part);
  const found = new Map<string, string>();
  if (!pack.has(path)) return found;
  scanPart(pack, path, {
    open: (name, { Id = '', Target = '', TargetMode = '' }) => {
      if (name === 'Relationship' && TargetMode === 'External') found.set(Id, Target);
    },
  });
  return found;
}
