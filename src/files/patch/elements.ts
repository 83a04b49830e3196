import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';
import type { Attributes } from '../xml/scan';
import { prefixOf } from '../xml/scan';

/** An element and where it stands in its text. */
export interface PlacedElement {
  /** Without the prefix of the root's vocabulary, with any other. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly parent: PlacedElement | null;
  readonly depth: number;
  /** Where its start tag begins and ends. */
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  /** Where its end tag begins and ends; for an element without content both are the end of its one tag. */
  contentEnd: number;
  end: number;
}

/** Scans a text for its elements with their places; refused where it is not well-formed. Returns its root. */
export function scanElements(
  text: string,
  part: string,
  closed: (element: PlacedElement) => void,
  prefix?: string,
): PlacedElement {
  const parser = new SaxesParser({ xmlns: false });
  const refuse = (): never => {
    throw new Refusal('damaged', { part });
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  let own = prefix;
  const seen: { open: PlacedElement | null; root: PlacedElement | null } = { open: null, root: null };
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    own ??= prefixOf(name);
    const openEnd = parser.position;
    const depth = (seen.open?.depth ?? 0) + 1;
    if (depth > LIMITS.depth) throw new Refusal('tooDeep', { part });
    seen.open = {
      name: own !== '' && name.startsWith(own) ? name.slice(own.length) : name,
      attributes,
      parent: seen.open,
      depth,
      start: text.lastIndexOf('<', openEnd - 1),
      openEnd,
      selfClosing: isSelfClosing,
      contentEnd: openEnd,
      end: openEnd,
    };
    seen.root ??= seen.open;
  });
  parser.on('closetag', () => {
    const element = seen.open;
    if (element === null) return;
    if (!element.selfClosing) {
      element.end = parser.position;
      element.contentEnd = text.lastIndexOf('<', parser.position - 1);
    }
    seen.open = element.parent;
    closed(element);
  });
  parser.write(text).close();
  return seen.root ?? refuse();
}

/** The root of a document that something is put into; refused where it is another one or has no content. */
export function openRoot(root: PlacedElement, name: string, part: string): PlacedElement {
  if (root.name !== name || root.selfClosing) throw new Refusal('damaged', { part });
  return root;
}

/** The prefix of a document's own vocabulary: "x:" or "". */
export function ownPrefix(text: string, { start, name }: PlacedElement): string {
  const written = /^<([^\s/>]+)/u.exec(text.slice(start, start + 200))?.[1] ?? '';
  return written.slice(0, Math.max(0, written.length - name.length));
}

/** A start tag with an attribute set to a value. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapedAttribute(value)}"`;
  const known = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u');
  if (known.test(tag)) return tag.replace(known, (_, space: string) => space + written);
  return tag.replace(/\s*(\/?>)$/u, (_, close: string) => ` ${written}${close}`);
}

/** A start tag without some attributes. */
export function withoutAttributes(tag: string, names: readonly string[]): string {
  return names.reduce(
    (rest, name) => rest.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), ''),
    tag,
  );
}

/** A text inside an attribute. */
export function escapedAttribute(text: string): string {
  return escapedContent(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** A text inside an element. */
export function escapedContent(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
