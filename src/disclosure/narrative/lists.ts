import type { Quantity } from './amounts';
import type { ListDraft, TopicDraft } from './drafts';

/** Words that go on with a list over the end of its sentence: 其他资金来源67.54万元。 */
const GOES_ON = /^其[他余]/u;

/** The lists that are open where the text is read, the innermost last. */
export class ListStack {
  /** Every list that was ever opened. */
  readonly all: ListDraft[] = [];
  private readonly stack: ListDraft[] = [];
  private readonly wholes = new Set<TopicDraft>();

  /** The innermost open list. */
  get top(): ListDraft | null {
    return this.stack.at(-1) ?? null;
  }

  /** The list whose whole is only said behind its parts, where one was read and its whole was not yet said. */
  get headless(): ListDraft | null {
    const last = this.all.at(-1);
    return last?.whole === null && last.parts.length > 0 ? last : null;
  }

  /** Whether a list was ever opened under a whole. */
  hasOf(whole: TopicDraft): boolean {
    return this.wholes.has(whole);
  }

  open(list: ListDraft): void {
    if (list.whole !== null) this.wholes.add(list.whole);
    this.all.push(list);
    this.stack.push(list);
  }

  /** A number that is not read stands in what is open. */
  hole(): void {
    for (const list of this.stack) if (!list.ended || list.kind === 'block') list.holed = true;
  }

  /** 等 stands behind the part that was read last: the innermost list is not complete. */
  cut(): void {
    const list = this.all.at(-1);
    if (list !== undefined && list.parts.length > 0) list.cut = true;
  }

  clear(): void {
    this.stack.length = 0;
  }

  /** A full stop: what follows is a part only if it shows itself as one. */
  endSentence(): void {
    while (this.top?.kind === 'bracket') this.stack.pop();
    for (const list of this.stack) list.end();
  }

  /** A semicolon sets apart the parts of a list whose parts no comma has set apart yet, and closes those inside. */
  semicolon(): void {
    for (let list = this.top; list !== null && list.kind !== 'bracket'; list = this.top) {
      if (list.ended && list.recent === 0) return;
      if (list.recent === 1 || list.semicolons) {
        list.semicolons = true;
        return;
      }
      if (list.parts.length === 0 && list.kind === 'block') return;
      this.stack.pop();
    }
  }

  /** Closes the bracket that is open, and whatever is open inside; the whole that it stands behind. */
  closeBracket(): TopicDraft | null {
    if (!this.stack.some(({ kind }) => kind === 'bracket')) return null;
    for (let list = this.stack.pop(); list !== undefined; list = this.stack.pop()) {
      if (list.kind === 'bracket') return list.whole;
    }
    return null;
  }

  /** Makes a new topic a part of the list that it belongs to, and closes the lists that it shows to be over. */
  attach(topic: TopicDraft, quantity: Quantity, numbered: boolean): void {
    for (let list = this.top; list !== null; list = this.top) {
      if (topic.key !== null && list.owns(topic.key)) {
        if (!list.has(topic.key) && list.fits(quantity)) list.add(topic);
        return;
      }
      if (!list.ended) {
        if (list.fits(quantity)) list.add(topic);
        return;
      }
      if ((topic.key === null || quantity.measure === 'count') && !list.fits(quantity)) return;
      const more = list.kind === 'block' && list.ownNames && topic.key === null;
      if ((more && !numbered && !topic.item) || GOES_ON.test(topic.subject)) {
        list.add(topic);
        return;
      }
      this.stack.pop();
    }
  }
}
