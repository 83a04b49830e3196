import { appending } from './appending';
import { escapedAttribute, ownPrefix, scanElements } from './elements';
import type { Splice } from './splices';
import { spliced } from './splices';

const PART = '[Content_Types].xml';

type Element = 'Default' | 'Override';

/** The part that says of every other what kind of content it is. It is read once and written once. */
export class ContentTypes {
  private readonly added = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(private readonly before: string) {}

  /** Says what kind of content a part or an ending is, unless something is said of it. */
  add(element: Element, of: string, contentType: string): void {
    const written = `${element} ${element === 'Default' ? 'Extension' : 'PartName'}="${escapedAttribute(of)}"`;
    this.added.set(keyOf(element, of), `${written} ContentType="${contentType}"`);
  }

  /** Takes away what is said of a part. */
  remove(part: string): void {
    this.removed.add(keyOf('Override', part));
  }

  /** The text as it is changed; null where it is not. */
  text(): string | null {
    if (this.added.size === 0 && this.removed.size === 0) return null;
    const { before } = this;
    const splices: Splice[] = [];
    const root = scanElements(before, PART, ({ name, attributes: { PartName, Extension }, start, end }) => {
      if (name !== 'Default' && name !== 'Override') return;
      const key = keyOf(name, (name === 'Default' ? Extension : PartName) ?? '');
      this.added.delete(key);
      if (this.removed.has(key)) splices.push({ start, end, text: '' });
    });
    const prefix = ownPrefix(before, root);
    const added = [...this.added.values()].map((entry) => `<${prefix}${entry}/>`).join('');
    if (added !== '') splices.push(appending(before, root, prefix, added));
    return splices.length === 0 ? null : spliced(before, splices);
  }
}

function keyOf(element: Element, of: string): string {
  return `${element} ${of.toLowerCase()}`;
}
