import { parseAddress } from '../host/model/address';
import type { PackageFiles } from './package-files';
import { elements, unescapeXml } from './xml-scan';

/** A note of the old kind: a text at a cell. */
export interface FileNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes of a sheet's part, without the placeholders of threads (at the given cells). */
export function readNotes(
  files: PackageFiles,
  sheetPath: string,
  threads: ReadonlySet<string>,
): readonly FileNote[] {
  return files.related(sheetPath, 'comments').flatMap((path) =>
    elements(files.text(path) ?? '', 'comment').flatMap(({ attributes, inner }) => {
      const ref = attributes.get('ref') ?? '';
      const area = parseAddress(ref)?.area;
      if (!area || threads.has(ref)) return [];
      const text = elements(inner, 't')
        .map((run) => unescapeXml(run.inner))
        .join('');
      return [{ row: area.row, column: area.column, text }];
    }),
  );
}
