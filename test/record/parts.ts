import type { PartKind } from '../../src/record/parts/part-kind';
import type { ReadParts } from '../../src/record/parts/read-parts';
import { partXml, readParts } from '../../src/record/parts/read-parts';

/** A value as the part that a workbook keeps; fails for the empty one, of which there is none. */
export function xmlOf<Value>(kind: PartKind<Value>, value: Value): string {
  const xml = partXml(kind, { value, unread: [] });
  if (xml === null) throw new Error('nothing to keep');
  return xml;
}

/** What parts hold together. */
export function readBack<Value>(kind: PartKind<Value>, ...xml: readonly string[]): ReadParts<Value> {
  return readParts(
    kind,
    xml.map((text, index) => ({ id: `part ${index}`, xml: text })),
  );
}

/** A part of a kind as another build writes it. */
export function partOf(
  { element, namespace }: Pick<PartKind<unknown>, 'element' | 'namespace'>,
  content: unknown,
  version: number | string,
): string {
  return `<${element} xmlns="${namespace}" version="${version}">${JSON.stringify(content).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</${element}>`;
}
