import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { elements, escapeXml } from './xml-scan';

/** A relationship from one part of the file to another. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written: relative to the part's folder, or a web address. */
  readonly target: string;
}

const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The files inside an .xlsx file, with what is needed to add parts to it. */
export class PackageFiles {
  private constructor(private readonly files: Record<string, Uint8Array>) {}

  /** Unpacks a file; throws when it is no zip archive. */
  static open(bytes: Uint8Array): PackageFiles {
    return new PackageFiles(unzipSync(bytes));
  }

  /** The paths of all parts. */
  get paths(): readonly string[] {
    return Object.keys(this.files);
  }

  /** A part's text; undefined when there is no such part. */
  text(path: string): string | undefined {
    const file = this.files[path];
    return file && strFromU8(file);
  }

  /** Writes a part. */
  write(path: string, text: string): void {
    this.files[path] = strToU8(text);
  }

  /** The relationships of a part. */
  relationships(path: string): readonly Relationship[] {
    return elements(this.text(relationshipsPath(path)) ?? '', 'Relationship').map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: attributes.get('Target') ?? '',
    }));
  }

  /** The path of what a relationship of the given kind (the end of its type) leads to; all of them, in order. */
  related(path: string, kind: string): readonly string[] {
    return this.relationships(path)
      .filter(({ type }) => type.endsWith(`/${kind}`))
      .map(({ target }) => resolvePath(path, target));
  }

  /** Adds a relationship and returns its id. */
  relate(path: string, type: string, target: string, external = false): string {
    const id = `rIdPreview${this.relationships(path).length + 1}`;
    const mode = external ? ' TargetMode="External"' : '';
    const entry = `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`;
    const known =
      this.text(relationshipsPath(path)) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${relationshipsNamespace}"></Relationships>`;
    const open = known.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
    this.write(relationshipsPath(path), open.replace('</Relationships>', `${entry}</Relationships>`));
    return id;
  }

  /** Says what kind of content a part is. */
  declare(path: string, contentType: string): void {
    const types = this.text('[Content_Types].xml') ?? '';
    const entry = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
    this.write('[Content_Types].xml', types.replace('</Types>', `${entry}</Types>`));
  }

  /** The file. */
  pack(level: 0 | 6 = 6): Uint8Array<ArrayBuffer> {
    return new Uint8Array(zipSync(this.files, { level }));
  }
}

/** The paths of the sheets' parts by sheet name. */
export function sheetPaths(files: PackageFiles): ReadonlyMap<string, string> {
  const book = 'xl/workbook.xml';
  const targets = new Map(files.relationships(book).map(({ id, target }) => [id, resolvePath(book, target)]));
  return new Map(
    elements(files.text(book) ?? '', 'sheet').map(({ attributes }) => [
      attributes.get('name') ?? '',
      targets.get(attributes.get('r:id') ?? '') ?? '',
    ]),
  );
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
