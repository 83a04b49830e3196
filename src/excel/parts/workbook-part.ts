import type { PartKind } from '../../record/parts/part-kind';
import type { PartText, ReadParts } from '../../record/parts/read-parts';
import { distinctEntries, partXml, readParts } from '../../record/parts/read-parts';
import type { Kept } from '../../record/parts/unread';
import { NotKept, officeError } from '../office-error';

/** The custom XML parts of one kind in the workbook, whose reading is queued. */
export interface WorkbookPart<Value> {
  /** After the sync, whether all parts of the kind were read; else `queueRest` and a further sync are needed. */
  isComplete(): boolean;
  /** Queues the reading of the parts that nobody knew of before. */
  queueRest(): void;
  /** What all parts of the kind hold together. */
  read(): Kept<Value>;
  /**
   * Queues the writing of a value: a part of its own is added, and those that were read are taken away, so that what
   * somebody else adds in between is never written over. An empty value leaves none behind.
   */
  write(value: Value): void;
  /**
   * After the writing, merges what somebody else has written in between; syncs only where somebody has. Where Excel
   * does not let it, both parts stay, and the next reading merges them.
   *
   * @returns what is kept now
   */
  settle(): Promise<Kept<Value>>;
}

/** How often a merge is written anew because somebody wrote in between. */
const ROUNDS = 3;

/** The ids of the parts by their namespace, as they were seen last. Only ever a guess. */
const known = new Map<string, readonly string[]>();

/** What a writing has queued, to be looked at after its sync. */
interface Writing<Value> {
  readonly value: Value;
  readonly added: Excel.CustomXmlPart | null;
  readonly before: Excel.CustomXmlPartScopedCollection;
  readonly after: Excel.CustomXmlPartScopedCollection;
}

class QueuedPart<Value> implements WorkbookPart<Value> {
  private readonly scope: Excel.CustomXmlPartScopedCollection;
  private readonly texts = new Map<string, () => string | null>();
  private readonly only: {
    readonly part: Excel.CustomXmlPart;
    readonly xml: OfficeExtension.ClientResult<string>;
  };
  private parts: ReadParts<Value> | null = null;
  private writing: Writing<Value> | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly kind: PartKind<Value>,
  ) {
    this.scope = this.listed();
    const part = this.scope.getOnlyItemOrNullObject();
    part.load('id');
    this.only = { part, xml: part.getXml() };
    const guessed = known.get(kind.namespace) ?? [];
    if (guessed.length > 1) for (const id of guessed) this.queueText(id);
  }

  isComplete(): boolean {
    return this.scope.items.every(({ id }) => this.textOf(id) !== null);
  }

  queueRest(): void {
    for (const { id } of this.scope.items) if (this.textOf(id) === null) this.queueText(id);
  }

  read(): Kept<Value> {
    const { value, unread } = this.seen();
    return { value, unread };
  }

  write(value: Value): void {
    const { carried, replaced } = this.seen();
    this.writing = this.queueWriting(value, { carried, replaced });
  }

  async settle(): Promise<Kept<Value>> {
    const { unread } = this.seen();
    const { writing } = this;
    if (writing === null) return this.read();
    try {
      return { value: await this.settled(writing), unread };
    } catch (thrown) {
      if (officeError(thrown) === null) throw thrown;
      return { value: writing.value, unread };
    }
  }

  private async settled(first: Writing<Value>): Promise<Value> {
    let writing = first;
    let base: ReadParts<Value> = this.seen();
    for (let round = 0; round < ROUNDS; round += 1) {
      const own = writing.added?.id;
      const present = idsIn(writing.after);
      const stayed = new Set(idsIn(writing.before));
      known.set(this.kind.namespace, present);
      if (own !== undefined && !present.includes(own)) throw new NotKept();
      const isOurs = (id: string): boolean => id === own || base.untouched.includes(id);
      const isUndisturbed = base.replaced.every((id) => stayed.has(id)) && present.every(isOurs);
      if (isUndisturbed) return writing.value;
      // What both had counts as theirs, too, as long as nobody has taken it away.
      const others = await this.textsOf(present.filter((id) => !isOurs(id)));
      const left = base.replaced.filter((id) => stayed.has(id)).map((id) => this.partOf(id));
      const theirs = readParts(this.kind, [...left, ...others]);
      const value = this.kind.merge(base.value, writing.value, theirs.value);
      for (const { id, xml } of others) this.texts.set(id, () => xml);
      const replaced = [
        ...(own === undefined ? [] : [own]),
        ...theirs.replaced.filter((id) => present.includes(id)),
      ];
      const carried = distinctEntries([...base.carried, ...theirs.carried]);
      const xml = partXml(this.kind, { value: writing.value, unread: base.carried });
      if (own !== undefined) this.texts.set(own, () => xml);
      writing = this.queueWriting(value, { carried, replaced });
      base = { ...base, value, carried, replaced, untouched: [...base.untouched, ...theirs.untouched] };
      await this.context.sync();
    }
    return writing.value;
  }

  private queueWriting(
    value: Value,
    { carried, replaced }: Pick<ReadParts<Value>, 'carried' | 'replaced'>,
  ): Writing<Value> {
    const before = this.listed();
    const xml = partXml(this.kind, { value, unread: carried });
    const added = xml === null ? null : this.context.workbook.customXmlParts.add(xml);
    added?.load('id');
    for (const id of replaced) this.scope.getItemOrNullObject(id).delete();
    return { value, added, before, after: this.listed() };
  }

  private seen(): ReadParts<Value> {
    if (this.parts === null) {
      const ids = idsIn(this.scope);
      known.set(this.kind.namespace, ids);
      this.parts = readParts(
        this.kind,
        ids.map((id) => this.partOf(id)),
      );
    }
    return this.parts;
  }

  private async textsOf(ids: readonly string[]): Promise<readonly PartText[]> {
    if (ids.length === 0) return [];
    const queued = ids.map((id) => ({ id, xml: this.scope.getItemOrNullObject(id).getXml() }));
    await this.context.sync();
    return queued.flatMap(({ id, xml }) => (typeof xml.value === 'string' ? [{ id, xml: xml.value }] : []));
  }

  private partOf(id: string): PartText {
    return { id, xml: this.textOf(id) ?? '' };
  }

  private textOf(id: string): string | null {
    const { part, xml } = this.only;
    if (!part.isNullObject && part.id === id) return xml.value;
    return this.texts.get(id)?.() ?? null;
  }

  private queueText(id: string): void {
    const xml = this.scope.getItemOrNullObject(id).getXml();
    this.texts.set(id, () => nullable(xml.value));
  }

  private listed(): Excel.CustomXmlPartScopedCollection {
    const scope = this.context.workbook.customXmlParts.getByNamespace(this.kind.namespace);
    scope.load('items/id');
    return scope;
  }
}

/** What Excel gives for an object that is not there is no text, whatever its type says. */
function nullable(text: unknown): string | null {
  return typeof text === 'string' ? text : null;
}

function idsIn(scope: Excel.CustomXmlPartScopedCollection): readonly string[] {
  return scope.items.map(({ id }) => id);
}

/** Queues the reading of all parts of a kind. */
export function queuePart<Value>(context: Excel.RequestContext, kind: PartKind<Value>): WorkbookPart<Value> {
  return new QueuedPart(context, kind);
}

/** Reads, in one sync, what is still missing of parts; none where nothing is. */
export async function completeParts(
  context: Excel.RequestContext,
  parts: readonly Pick<WorkbookPart<unknown>, 'isComplete' | 'queueRest'>[],
): Promise<void> {
  const open = parts.filter((part) => !part.isComplete());
  if (open.length === 0) return;
  for (const part of open) part.queueRest();
  await context.sync();
}
