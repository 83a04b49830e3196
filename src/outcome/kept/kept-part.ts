import { customXmlParts } from '../../files/custom-xml';
import type { CopySource } from '../../files/opened-workbook';
import type { PartKind } from '../../record/parts/part-kind';
import type { ReadParts } from '../../record/parts/read-parts';
import { readParts } from '../../record/parts/read-parts';

/** What a file keeps of one kind; the empty value in an old workbook, which keeps nothing. */
export function keptPart<Value>(source: CopySource | null, kind: PartKind<Value>): ReadParts<Value> {
  const parts = source === null ? [] : customXmlParts(source, kind.namespace);
  return readParts(
    kind,
    parts.map(({ path, xml }) => ({ id: path, xml })),
  );
}
