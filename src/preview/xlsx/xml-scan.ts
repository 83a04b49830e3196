/** An element found in a document. */
export interface FoundElement {
  /** Attributes by name as written, prefix included ("r:id"), with entities resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between the tags, as written; empty for a self-closed element. */
  readonly inner: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The elements of a local name, whatever their prefix, in order. Made for the small parts of a workbook that are lists
 * of one kind of element; elements of that name inside each other are not told apart.
 */
export function elements(xml: string, localName: string): readonly FoundElement[] {
  const tag = new RegExp(
    `<(?:[\\w.-]+:)?${localName}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(?:/>|>([\\s\\S]*?)</(?:[\\w.-]+:)?${localName}\\s*>)`,
    'g',
  );
  return [...xml.matchAll(tag)].map(([, attributes = '', inner = '']) => ({
    attributes: new Map(
      [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, name = '', double, single]) => [name, unescapeXml(double ?? single ?? '')],
      ),
    ),
    inner,
  }));
}

/** Text with its entities resolved. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return entities[entity] ?? whole;
  });
}

/** Text that can stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
