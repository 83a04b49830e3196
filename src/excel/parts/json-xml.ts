/** How a kind of custom XML part names itself: its one element, its namespace, and the version of what it holds. */
export interface PartName {
  readonly element: string;
  readonly namespace: string;
  readonly version: string;
}

/** What a part holds, still unchecked, or the version of one that cannot be read. */
export type PartContent = { readonly content: unknown } | { readonly unreadable: string };

/** A part as an XML document: JSON in one element, with nothing in it that XML would change. */
export function jsonXml({ element, namespace, version }: PartName, content: unknown): string {
  const json = JSON.stringify(content).replace(
    /[<>&\u007f-\u009f\ufffe\uffff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<${element} xmlns="${namespace}" version="${version}">${json}</${element}>`;
}

/** Reads what `jsonXml` wrote, also after a spreadsheet has written it anew in its own manner. */
export function contentOf({ element, version: known }: PartName, xml: string): PartContent {
  const match = new RegExp(
    `<(?:[\\w.-]+:)?${element}\\b([^>]*?)(?:/>|>([\\s\\S]*)</(?:[\\w.-]+:)?${element}>)`,
    'u',
  ).exec(xml);
  const version = /\bversion\s*=\s*["']([^"']*)["']/u.exec(match?.[1] ?? '')?.[1] ?? '?';
  if (match === null || version !== known) return { unreadable: version };
  return { content: parsed(unescaped((match[2] ?? '').replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/u, '$1'))) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Some writers put signs beyond ASCII as their numbers, decimal or hexadecimal. */
function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|\w+);/giu, (entity, hexadecimal, decimal) => {
    const code = codePoint(hexadecimal, 16) ?? codePoint(decimal, 10);
    return code === null ? (ENTITIES[entity] ?? entity) : String.fromCodePoint(code);
  });
}

function codePoint(digits: unknown, base: 10 | 16): number | null {
  const code = typeof digits === 'string' ? Number.parseInt(digits, base) : Number.NaN;
  return code <= 0x10ffff ? code : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
