import type { Package } from '../../files/package/package';
import { relationshipsOf } from '../../files/package/relationships';
import { unescapedText } from '../../files/workbook/cell-text';
import { childOf, childrenOf, partTree, type XmlNode } from '../../files/xml/tree';
import { parseAddress } from '../host/model/address';

/** A note of the old kind: a text at a cell. */
export interface FileNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes of a sheet's part, without the placeholders of threads (at the given cells). */
export function readNotes(
  pack: Package,
  sheetPath: string,
  threads: ReadonlySet<string>,
): readonly FileNote[] {
  return relationshipsOf(pack, sheetPath)
    .filter(({ kind }) => kind === 'comments')
    .flatMap(({ path }) => childrenOf(childOf(partTree(pack, path), 'commentList'), 'comment'))
    .flatMap((comment) => {
      const { ref = '' } = comment.attributes;
      const area = parseAddress(ref)?.area;
      if (!area || threads.has(ref)) return [];
      return [{ row: area.row, column: area.column, text: textOf(childOf(comment, 'text')) }];
    });
}

function textOf(text: XmlNode | undefined): string {
  const runs = (text?.children ?? []).flatMap((child) =>
    child.name === 't' ? [child] : child.name === 'r' ? childrenOf(child, 't') : [],
  );
  return unescapedText(runs.map((run) => run.text).join(''));
}
