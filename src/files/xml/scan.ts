import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits';
import type { Package } from '../package/package';
import { Refusal } from '../refusal';
import { PartDecoder } from './decoder';

/** The attributes of an element by their names, with their prefixes. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * What is told of a document as it is scanned. Names of the vocabulary that its root belongs to come without their
 * prefix, all others with it.
 */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Scans a part of a package. Refused where it is not well-formed, declares a document type or lies too deep.
 *
 * @param root the name that its root must have
 */
export function scanPart(pack: Package, part: string, handlers: XmlHandlers, root?: string): void {
  const decoder = new PartDecoder(part);
  const scanner = new Scanner(part, handlers, root);
  pack.unpack(part, (piece) => {
    scanner.write(decoder.text(piece));
  });
  scanner.write(decoder.text());
  scanner.end();
}

/** Scans a text; the part is named where it is refused. */
export function scanText(text: string, part: string, handlers: XmlHandlers): void {
  const scanner = new Scanner(part, handlers);
  scanner.write(text);
  scanner.end();
}

class Scanner {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private depth = 0;
  private prefix: string | undefined;

  constructor(
    private readonly part: string,
    handlers: XmlHandlers,
    root?: string,
  ) {
    const { parser } = this;
    const refuse = (): never => {
      throw new Refusal('damaged', { part });
    };
    parser.on('error', refuse);
    parser.on('doctype', refuse);
    parser.on('opentag', ({ name, attributes }) => {
      this.depth += 1;
      if (this.depth > LIMITS.depth) throw new Refusal('tooDeep', { part });
      if (this.prefix === undefined) {
        this.prefix = prefixOf(name);
        if (root !== undefined && this.own(name) !== root) refuse();
      }
      handlers.open?.(this.own(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.depth -= 1;
      handlers.close?.(this.own(name));
    });
    if (handlers.text) {
      const text = handlers.text.bind(handlers);
      parser.on('text', text);
      parser.on('cdata', text);
    }
  }

  write(text: string): void {
    if (text !== '') this.parser.write(text);
  }

  end(): void {
    this.parser.close();
    if (this.prefix === undefined) throw new Refusal('damaged', { part: this.part });
  }

  private own(name: string): string {
    const { prefix = '' } = this;
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  }
}

/** "x:" of "x:worksheet"; "" of a name without a prefix. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** An attribute by its name in whatever namespace: "rId1" of r:id="rId1". */
export function qualified(attributes: Attributes, name: string): string | undefined {
  const found = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return found === undefined ? undefined : attributes[found];
}

/** Whether an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
