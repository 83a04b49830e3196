import { customXmlParts, removeCustomXml, writeCustomXml } from '../../files/custom-xml';
import type { CopySource } from '../../files/opened-workbook';
import type { EditedPackage } from '../../files/patch/edited-package';
import { CHOICES_PART } from '../../record/choices/choices-part';
import { DECISIONS_PART } from '../../record/decisions/decisions-part';
import { JOURNAL_PART } from '../../record/journal/journal-part';
import type { PartKind } from '../../record/parts/part-kind';
import type { PartText, ReadParts } from '../../record/parts/read-parts';
import { partXml, readParts } from '../../record/parts/read-parts';
import { newId } from '../../session/room/new-id';

/** The namespaces of what is kept in a workbook. */
const NAMESPACES: readonly string[] = [JOURNAL_PART, CHOICES_PART, DECISIONS_PART].map(
  ({ namespace }) => namespace,
);

/** A part by its path in the file; one that the file does not have yet, by an id of its own. */
interface HeldPart extends PartText {
  readonly namespace: string;
}

/** What is kept in a workbook file: its custom XML parts, as they were read and as they are by now. */
export class KeptParts {
  private readonly before: readonly HeldPart[];
  private parts: readonly HeldPart[];

  /** @param source null for a file of which no copy can be made: it keeps nothing */
  constructor(private readonly source: CopySource | null) {
    this.before =
      source === null
        ? []
        : NAMESPACES.flatMap((namespace) =>
            customXmlParts(source, namespace).map(({ path, xml }) => ({ id: path, xml, namespace })),
          );
    this.parts = this.before;
  }

  read<Value>(kind: PartKind<Value>): ReadParts<Value> {
    return readParts(
      kind,
      this.parts.filter(({ namespace }) => namespace === kind.namespace),
    );
  }

  /** Keeps what somebody has made of `base`: merged with what is kept by now. */
  keep<Value>(kind: PartKind<Value>, base: Value, mine: Value): ReadParts<Value> {
    const now = this.read(kind);
    const xml = partXml(kind, { value: kind.merge(base, mine, now.value), unread: now.carried });
    const [id = `{${newId().toUpperCase()}}`] = now.replaced;
    const others = this.parts.filter((part) => !now.replaced.includes(part.id));
    this.parts = xml === null ? others : [...others, { id, xml, namespace: kind.namespace }];
    return this.read(kind);
  }

  /** Whether anything is kept that the file does not keep, or the other way round. */
  get isChanged(): boolean {
    const known = new Map(this.before.map(({ id, xml }) => [id, xml]));
    return this.parts.length !== known.size || this.parts.some(({ id, xml }) => known.get(id) !== xml);
  }

  /** Writes what is kept into a copy. */
  writeTo(copy: EditedPackage): void {
    const { source, before, parts } = this;
    if (source === null) return;
    const known = new Map(before.map(({ id, xml }) => [id, xml]));
    for (const { id, xml, namespace } of parts)
      if (known.get(id) !== xml)
        writeCustomXml(copy, source, xml, known.has(id) ? { path: id } : { id, namespace });
    for (const { id } of before)
      if (!parts.some((part) => part.id === id)) removeCustomXml(copy, source.book.path, id);
  }
}
