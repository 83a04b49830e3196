import { placeFor, WORKSHEET_ORDER } from '../../files/patch/element-order';
import {
  ownPrefix,
  scanElements,
  withAttribute,
  withoutAttributes,
  type PlacedElement,
} from '../../files/patch/elements';
import { spliced, type Splice } from '../../files/patch/splices';
import { withPrefix } from './prefixed';
import type { SheetText } from './write-rows';

/** What attributes are to be: undefined for those that are to be away. */
export type WantedAttributes = Readonly<Record<string, string | undefined>>;

/** An element of a sheet with what lies in it, as it is written. */
export interface ElementText {
  readonly xml: string;
  readonly root: PlacedElement;
  /** All that lies in it, however deep, by its places in `xml`. */
  readonly within: readonly PlacedElement[];
}

/** What is to change among the children of an element. */
export interface ChildrenEdit {
  /** The names of those that go. */
  readonly gone: readonly string[];
  /** What comes, without prefixes; "" for nothing. */
  readonly come: string;
  /** The names of those that it comes behind; else it comes first. */
  readonly behind?: readonly string[];
}

/** Collects what is to change among the elements of a sheet, beside its rows. */
export class SheetElements {
  readonly splices: Splice[] = [];

  constructor(readonly sheet: SheetText) {}

  /** An element of the sheet; undefined where it has none of that name. */
  written(name: string): ElementText | undefined {
    const found = this.find(name);
    if (found === undefined) return undefined;
    return this.scanned(this.sheet.text.slice(found.start, found.end));
  }

  /** Has an element written so, whatever it was: as given where it is prefixed already. "" takes it away. */
  put(name: string, xml: string, isPrefixed = false): void {
    const { index } = this.sheet;
    const found = this.find(name);
    const text = isPrefixed ? xml : withPrefix(xml, index.prefix);
    if (found !== undefined) this.splices.push({ start: found.start, end: found.end, text });
    else if (text !== '') {
      const place = placeFor(name, WORKSHEET_ORDER, index.root, index.children);
      this.splices.push({ start: place, end: place, text });
    }
  }

  /** Has the attributes of an element without content be others where they are to be others than before. */
  attributes(name: string, before: WantedAttributes, now: WantedAttributes): void {
    const changed = changedAttributes(before, now);
    if (Object.keys(changed).length === 0) return;
    const found = this.find(name);
    const tag = found === undefined ? `<${name}/>` : this.sheet.text.slice(found.start, found.openEnd);
    const told = withAttributes(tag, found === undefined ? now : changed);
    if (found === undefined) this.put(name, told);
    else this.splices.push({ start: found.start, end: found.openEnd, text: told });
  }

  /**
   * Has an element have others in it than before.
   *
   * @param edits the names of what goes, what comes instead (without prefixes) and what it comes behind
   */
  children(name: string, edits: readonly ChildrenEdit[]): void {
    if (edits.length === 0) return;
    const { prefix } = this.sheet.index;
    const before = this.written(name)?.xml ?? withPrefix(`<${name}/>`, prefix);
    const xml = edits.reduce((text, edit) => withChildren(this.scanned(text), edit), before);
    const isEmpty = /^<[\w:.-]+\s*\/>$/u.test(xml);
    if (xml !== before) this.put(name, isEmpty ? '' : xml, true);
  }

  /** All changes, of one place those first that only put something in, in the order of the sheet's elements. */
  ordered(more: readonly Splice[]): readonly Splice[] {
    const all = [...this.splices, ...more].map((splice) => ({ splice, rank: rankOf(splice) }));
    return all
      .sort(
        (one, other) =>
          one.splice.start - other.splice.start ||
          Number(one.splice.end > one.splice.start) - Number(other.splice.end > other.splice.start) ||
          one.rank - other.rank,
      )
      .map(({ splice }) => splice);
  }

  private scanned(xml: string): ElementText {
    const { part, index } = this.sheet;
    const within: PlacedElement[] = [];
    const see = (element: PlacedElement): void => {
      if (element.depth > 1) within.push(element);
    };
    const root = scanElements(xml, part, see, index.prefix);
    return { xml, root, within: within.sort((one, other) => one.start - other.start) };
  }

  private find(name: string): PlacedElement | undefined {
    return this.sheet.index.children.find((child) => child.name === name);
  }
}

/** Where an element that is put in belongs among others at its place. */
function rankOf({ text }: Splice): number {
  const name = /^<(?:[\w.-]+:)?(\w+)/u.exec(text)?.[1] ?? '';
  return WORKSHEET_ORDER.indexOf(name);
}

/** The attributes that are to be others than before. */
function changedAttributes(before: WantedAttributes, now: WantedAttributes): WantedAttributes {
  return Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(now)])]
      .filter((name) => before[name] !== now[name])
      .map((name) => [name, now[name]]),
  );
}

/** A start tag with attributes as they are to be. */
export function withAttributes(tag: string, wanted: WantedAttributes): string {
  return Object.entries(wanted).reduce(
    (open, [name, value]) =>
      value === undefined ? withoutAttributes(open, [name]) : withAttribute(open, name, value),
    tag,
  );
}

/** The element with some of its children taken out and something put in their place. */
function withChildren({ xml, root, within }: ElementText, { gone, come, behind = [] }: ChildrenEdit): string {
  const prefix = ownPrefix(xml, root);
  const own = withPrefix(come, prefix);
  if (root.selfClosing) {
    if (own === '') return xml;
    return `${xml.replace(/\s*\/>$/u, '>')}${own}</${prefix}${root.name}>`;
  }
  const direct = within.filter(({ depth }) => depth === 2);
  const place = direct.filter(({ name }) => behind.includes(name)).at(-1)?.end ?? root.openEnd;
  const taken = direct.filter(({ name }) => gone.includes(name));
  const put = { start: place, end: place, text: own };
  return spliced(xml, [put, ...taken.map(({ start, end }) => ({ start, end, text: '' }))]);
}
