import type { Quantity } from './amounts';
import type { Claim, Enumeration, Role, StatedClaim, Topic } from './claims';
import type { SectionId } from './sections';
import type { SubjectKey } from './subject-table';
import { compositionOf } from './subjects';

/** What a topic is begun with. */
export interface TopicStart {
  readonly subject: string;
  readonly key: SubjectKey | null;
  readonly section: SectionId | null;
  readonly year: string | null;
  readonly scope: number;
  readonly project: string | null;
  readonly item: boolean;
  readonly inherited: boolean;
  readonly headed: boolean;
}

/** A topic while the text is read. */
export class TopicDraft implements Topic {
  readonly claims = new Map<Role, StatedClaim>();
  comparison: Claim | null = null;
  readonly subject: string;
  readonly key: SubjectKey | null;
  readonly section: SectionId | null;
  readonly year: string | null;
  readonly scope: number;
  readonly project: string | null;
  readonly item: boolean;
  readonly headed: boolean;
  readonly inherited: boolean;
  list: ListDraft | null = null;

  constructor(start: TopicStart) {
    this.subject = start.subject;
    this.key = start.key;
    this.section = start.section;
    this.year = start.year;
    this.scope = start.scope;
    this.project = start.project;
    this.item = start.item;
    this.inherited = start.inherited;
    this.headed = start.headed;
  }
}

/** How a list stands in the text. */
export type ListKind =
  /** Inside brackets behind its whole. */
  | 'bracket'
  /** In its sentence. */
  | 'sentence'
  /** In the sentences or paragraphs behind a colon. */
  | 'block';

/** Whether a figure is money: one without a unit has had its 万元 left out. */
const isMoney = ({ measure }: Quantity): boolean => measure === 'amount' || measure === 'none';

/** A list of parts while the text is read. */
export class ListDraft implements Enumeration {
  readonly parts: TopicDraft[] = [];
  /** The subjects of its parts, where they are those of the standard text. */
  private readonly keys = new Set<SubjectKey>();
  /** Whether the sentence in which it was opened is over. */
  ended = false;
  /** How many of its parts stand in the sentence that is read. */
  recent = 0;
  /** Whether a number stands in it that was not read. */
  holed = false;
  /** Whether 等 stands behind its parts: it has not all of them. */
  cut = false;
  /** Whether its parts are set apart by semicolons. */
  semicolons = false;

  constructor(
    public whole: TopicDraft | null,
    public kind: ListKind,
    readonly complete: boolean,
    readonly implied = false,
    /** What was stated of the whole right before the list: the parts without a role of their own are that's. */
    readonly of: Role | null = null,
  ) {}

  /** Its sentence is over. A list behind a colon whose parts all stood in that sentence, set apart by commas, is too. */
  end(): void {
    this.ended = true;
    this.recent = 0;
    if (this.kind === 'block' && this.parts.length > 1 && !this.semicolons) this.kind = 'sentence';
  }

  /** Whether a number may be a part: it counts what the whole, or the first part, counts. */
  fits(quantity: Quantity): boolean {
    const measure = this.quantity();
    if (measure === null) return quantity.measure === 'amount' || quantity.measure === 'count';
    if (isMoney(measure)) return isMoney(quantity);
    return measure.measure === quantity.measure && measure.unit === quantity.unit;
  }

  private quantity(): Quantity | null {
    const counted = ['amount', 'final', 'count', 'change', 'addedBudget', 'openingBudget', 'budget'] as const;
    for (const topic of [this.whole, ...this.parts]) {
      for (const role of counted) {
        const quantity = topic?.claims.get(role)?.quantity;
        if (quantity !== undefined) return quantity;
      }
    }
    return null;
  }

  /** Whether a subject is one of those that always add up to the list's whole. */
  owns(key: SubjectKey): boolean {
    const composition = compositionOf(key);
    if (composition === null || this.whole?.key !== composition.whole) return false;
    const first = this.parts[0]?.key ?? null;
    return first === null || compositionOf(first)?.family === composition.family;
  }

  /** Whether a subject is among its parts. */
  has(key: SubjectKey): boolean {
    return this.keys.has(key);
  }

  /** Whether its parts have names of their own. */
  get ownNames(): boolean {
    return this.keys.size === 0;
  }

  add(topic: TopicDraft): void {
    this.parts.push(topic);
    this.recent += 1;
    if (topic.key !== null) this.keys.add(topic.key);
    topic.list = this;
  }
}
