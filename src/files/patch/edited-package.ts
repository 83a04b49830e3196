import type { Package } from '../package/package';
import { baseName, folderOf, relativeTo, resolved } from '../package/part-paths';
import { relationshipsPath } from '../package/relationships';
import { encodingOf, PartDecoder } from '../xml/decoder';
import { appending } from './appending';
import { ContentTypes } from './content-types';
import { escapedAttribute, ownPrefix, scanElements } from './elements';
import type { Splice } from './splices';
import { spliced } from './splices';
import { writeZip } from './write-zip';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = '[Content_Types].xml';
const NO_TYPES = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`;
const NO_RELATIONSHIPS = `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** A package that is changed part by part; what is not changed stays as it is packed. */
export class EditedPackage {
  private readonly changed = new Map<string, { readonly path: string; readonly text: string }>();
  private readonly removed = new Set<string>();
  private readonly numbers = new Map<string, number>();
  private readonly types: ContentTypes;

  constructor(readonly pack: Package) {
    this.types = new ContentTypes(pack.has(TYPES) ? this.text(TYPES) : NO_TYPES);
  }

  has(path: string): boolean {
    const key = path.toLowerCase();
    return this.changed.has(key) || (this.pack.has(path) && !this.removed.has(key));
  }

  /** A part's text, as far as it is changed. */
  text(path: string): string {
    const known = this.changed.get(path.toLowerCase());
    if (known !== undefined) return known.text;
    const decoder = new PartDecoder(path);
    const bytes = this.pack.part(path);
    const text = decoder.text(bytes) + decoder.text();
    // A changed part is written in UTF-8, whatever it was.
    return encodingOf(bytes) === 'utf-8'
      ? text
      : text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/u, '$1"UTF-8"');
  }

  /** Sets a part's text. */
  set(path: string, text: string): void {
    this.changed.set(path.toLowerCase(), { path: this.pack.entry(path)?.path ?? path, text });
  }

  /** Adds a part under the first free name: "xl/comments{n}.xml". Without a content type its ending says what it is. */
  add(pattern: string, text: string, contentType?: string): string {
    let number = this.numbers.get(pattern) ?? 1;
    while (this.has(pathAt(pattern, number)) || this.pack.has(pathAt(pattern, number))) number += 1;
    this.numbers.set(pattern, number + 1);
    const path = pathAt(pattern, number);
    this.set(path, text);
    if (contentType !== undefined) this.types.add('Override', `/${path}`, contentType);
    return path;
  }

  /** Takes a part out, its own relationships and its content type with it. */
  remove(path: string): void {
    for (const gone of [path, relationshipsPath(path)]) {
      this.removed.add(gone.toLowerCase());
      this.changed.delete(gone.toLowerCase());
    }
    this.types.remove(`/${path}`);
  }

  /** Says by its ending what kind of content parts are, where nothing is said of it. */
  declareEnding(ending: string, contentType: string): void {
    this.types.add('Default', ending, contentType);
  }

  /** Relates a part to another one and returns the relationship's id. */
  relate(part: string, type: string, target: string): string {
    return this.relateTo(part, type, escapedAttribute(relativeTo(folderOf(part), target)), '');
  }

  /** Relates a part to something outside the package and returns the relationship's id. */
  relateOutside(part: string, type: string, address: string): string {
    return this.relateTo(part, type, escapedAttribute(address), ' TargetMode="External"');
  }

  /** Takes the relationships of a kind away from a part: all of them, or those that lead to another part. */
  unrelate(part: string, kind: string, target?: string): void {
    const path = relationshipsPath(part);
    if (!this.has(path)) return;
    const text = this.text(path);
    const gone: Splice[] = [];
    scanElements(text, path, ({ name, attributes: { Type = '', Target = '' }, start, end }) => {
      if (name !== 'Relationship' || baseName(Type) !== kind) return;
      const leadsTo = resolved(folderOf(part), Target).toLowerCase();
      if (target === undefined || leadsTo === target.toLowerCase()) gone.push({ start, end, text: '' });
    });
    if (gone.length > 0) this.set(path, spliced(text, gone));
  }

  bytes(): Uint8Array {
    const types = this.types.text();
    if (types !== null) this.set(TYPES, types);
    return writeZip(this.pack, this.changed, this.removed);
  }

  private relateTo(part: string, type: string, to: string, mode: string): string {
    const path = relationshipsPath(part);
    const text = this.has(path) ? this.text(path) : NO_RELATIONSHIPS;
    const ids = new Set<string>();
    const root = scanElements(text, path, ({ attributes: { Id } }) => ids.add(Id ?? ''));
    let number = 1;
    while (ids.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const prefix = ownPrefix(text, root);
    const entry = `<${prefix}Relationship Id="${id}" Type="${type}" Target="${to}"${mode}/>`;
    this.set(path, spliced(text, [appending(text, root, prefix, entry)]));
    return id;
  }
}

function pathAt(pattern: string, number: number): string {
  return pattern.replace('{n}', String(number));
}
