import type { Package } from '../../files/package/package';
import type { Relationship } from '../../files/package/relationships';
import { appending } from '../../files/patch/appending';
import { XML_HEAD, type EditedPackage } from '../../files/patch/edited-package';
import { escapedAttribute, ownPrefix, scanElements } from '../../files/patch/elements';
import { spliced } from '../../files/patch/splices';
import { readPeople } from './threaded-comments';

const namespace = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const relationshipType = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
const contentType = 'application/vnd.ms-excel.person+xml';

/** The people that a file knows as authors of conversations, and those that are added to it. */
export class People {
  private readonly ids: Map<string, string>;
  private readonly added = new Map<string, string>();
  private readonly part: string | undefined;

  constructor(
    pack: Package,
    private readonly bookPath: string,
    relationships: readonly Relationship[],
  ) {
    this.ids = new Map([...readPeople(pack, relationships)].map(([id, name]) => [name, id]));
    this.part = relationships.find(({ kind, path }) => kind === 'person' && pack.has(path))?.path;
  }

  /** The id of a person by the name; one that is not known yet is added. */
  idOf(name: string): string {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.ids.set(name, id);
    this.added.set(name, id);
    return id;
  }

  /** Writes the people that were added. */
  write(pack: EditedPackage): void {
    if (this.added.size === 0) return;
    const entries = (prefix: string): string =>
      [...this.added]
        .map(([name, id]) => {
          const written = escapedAttribute(name);
          return `<${prefix}person displayName="${written}" id="${id}" userId="${written}" providerId="None"/>`;
        })
        .join('');
    if (this.part === undefined) {
      const xml = `${XML_HEAD}<personList xmlns="${namespace}">${entries('')}</personList>`;
      const name = pack.has('xl/persons/person.xml') ? 'xl/persons/person{n}.xml' : 'xl/persons/person.xml';
      pack.relate(this.bookPath, relationshipType, pack.add(name, xml, contentType));
      return;
    }
    const text = pack.text(this.part);
    const root = scanElements(text, this.part, () => undefined);
    const prefix = ownPrefix(text, root);
    pack.set(this.part, spliced(text, [appending(text, root, prefix, entries(prefix))]));
  }
}
