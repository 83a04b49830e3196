import { SaxesParser } from 'saxes';

/** The namespaces of a manifest, by the short names that the facts use. */
export const NAMESPACES = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  basic: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
} as const;

/** The namespace of `xsi:type`. */
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** One element of a manifest, as it was read. */
export interface ManifestElement {
  /** Its name as it is written, with its prefix. */
  readonly written: string;
  /** Its name without a prefix. */
  readonly name: string;
  readonly namespace: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** What `xsi:type` says. */
  readonly variant: string | null;
  /** Its attributes by their names, without namespaces' own and `xsi:`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ManifestElement[];
  /** Its text, without the blanks around it. */
  readonly text: string;
}

/** A manifest that is no XML: where, and what the reader says. */
export interface NoXml {
  readonly line: number;
  readonly reason: string;
}

/** An element that is still being read. */
interface Growing extends ManifestElement {
  readonly children: Growing[];
  text: string;
}

/** Reads a manifest's root element, or says where it is no XML. */
export function readManifest(xml: string): ManifestElement | NoXml {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  const roots: Growing[] = [];
  let start = 1;
  const failures: NoXml[] = [];
  parser.on('error', ({ message }) => failures.push({ line: parser.line, reason: message }));
  parser.on('opentagstart', () => (start = lineAt(xml, xml.lastIndexOf('<', parser.position - 1))));
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name: key }) => prefix === '' && key !== 'xmlns');
    const typed = Object.values(attributes).find((one) => one.uri === INSTANCE && one.local === 'type');
    const element: Growing = {
      ...{ written: name, name: local, namespace: uri, line: start, variant: typed?.value ?? null },
      attributes: new Map(own.map(({ name: key, value }) => [key, value])),
      ...{ children: [], text: '' },
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) closed.text = closed.text.trim();
  });
  parser.write(xml).close();
  return failures[0] ?? roots[0] ?? { line: 1, reason: 'no element' };
}

/** The line of a place in a text, from 1. */
function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** An element and all below it, in the order of the text. */
export function withDescendants(element: ManifestElement): readonly ManifestElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}
