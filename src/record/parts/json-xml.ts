/** How a kind of custom XML part names itself: its one element, its namespace, and the version that this build writes. */
export interface PartName {
  readonly element: string;
  readonly namespace: string;
  readonly version: number;
}

/** A part's version and what it holds, still unchecked; undefined content where it is no JSON, null version for none. */
export interface PartContent {
  readonly version: number | null;
  readonly content: unknown;
}

/** A part as an XML document: JSON in one element, with nothing in it that XML would change. */
export function jsonXml({ element, namespace, version }: PartName, content: unknown): string {
  const json = JSON.stringify(content).replace(
    /[<>&\u007f-\u009f\ufffe\uffff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<${element} xmlns="${namespace}" version="${version}">${json}</${element}>`;
}

/** Reads what `jsonXml` wrote, in whatever version, also after a spreadsheet has written it anew in its own manner. */
export function contentOf({ element }: PartName, xml: string): PartContent {
  const match = new RegExp(
    `<(?:[\\w.-]+:)?${element}\\b([^>]*?)(?:/>|>([\\s\\S]*)</(?:[\\w.-]+:)?${element}>)`,
    'u',
  ).exec(xml);
  const version = /\bversion\s*=\s*["'](\d+)["']/u.exec(match?.[1] ?? '')?.[1];
  return {
    version: version === undefined ? null : Number(version),
    content: parsed(unescaped((match?.[2] ?? '').replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/u, '$1'))),
  };
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
