import type { Package } from '../package/package';
import type { Attributes, XmlHandlers } from './scan';
import { scanPart, scanText } from './scan';

/** An element with all that lies in it. Names of the root's vocabulary come without their prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
  /** The text that lies in it directly, pieces joined. */
  readonly text: string;
}

interface Growing extends XmlNode {
  readonly children: Growing[];
  text: string;
}

const NOTHING: XmlNode = { name: '', attributes: {}, children: [], text: '' };

/** Builds the tree of a document as it is scanned. Made for small parts: all of it is held. */
export class TreeBuilder implements XmlHandlers {
  private readonly open_: Growing[] = [];
  private top: Growing | undefined;

  /** The root; an element of no name before anything was scanned. */
  get root(): XmlNode {
    return this.top ?? NOTHING;
  }

  open(name: string, attributes: Attributes): void {
    const node: Growing = { name, attributes, children: [], text: '' };
    this.open_.at(-1)?.children.push(node);
    this.top ??= node;
    this.open_.push(node);
  }

  close(): void {
    this.open_.pop();
  }

  text(text: string): void {
    const node = this.open_.at(-1);
    if (node !== undefined) node.text += text;
  }
}

/** The tree of a part of a package; an element of no name where there is no such part. Refused where it is damaged. */
export function partTree(pack: Package, part: string | undefined): XmlNode {
  if (part === undefined || !pack.has(part)) return NOTHING;
  const builder = new TreeBuilder();
  scanPart(pack, part, builder);
  return builder.root;
}

/** The tree of a text; the part is named where it is refused. */
export function textTree(text: string, part: string): XmlNode {
  const builder = new TreeBuilder();
  scanText(text, part, builder);
  return builder.root;
}

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The children of a name, in order. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}
