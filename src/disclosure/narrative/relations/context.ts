import type { Side } from '../../sheet/standing';
import type { Quantity } from '../amounts';
import type { StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import type { TopicDraft } from '../drafts';
import type { Interpretation } from '../interpreter';
import { Exactness } from '../judgement';
import type { SubjectKey } from '../subject-table';
import { compositionOf } from '../subjects';
import { wholeNamedBy } from '../wholes';

const nameOf = (key: SubjectKey, year: string | null): string => `${key} ${year ?? ''}`;

function put(topics: Map<string, TopicDraft[]>, name: string, topic: TopicDraft): void {
  const known = topics.get(name);
  if (known === undefined) topics.set(name, [topic]);
  else known.push(topic);
}

/** What the relations of a text look things up in. Built in time linear in the text. */
export class TextContext {
  /** The text's own year; null for a text that names none. */
  readonly year: string | null;
  readonly topics: readonly TopicDraft[];
  readonly lists: Interpretation['lists'];
  readonly exactness: Exactness;
  private readonly order: ReadonlyMap<Topic, number>;
  private readonly byKey = new Map<string, TopicDraft[]>();
  private readonly bySubject = new Map<string, TopicDraft[]>();

  /** @param corrected what figures should be that are known to be wrong */
  constructor(
    { year, topics, lists, claims }: Interpretation,
    corrected: ReadonlyMap<Quantity, Side> = new Map(),
  ) {
    this.year = year;
    this.topics = topics;
    this.lists = lists;
    this.exactness = new Exactness(claims, corrected);
    this.order = new Map(topics.map((topic, index) => [topic, index]));
    for (const topic of topics) {
      if (topic.key === null || valueOf(topic) === undefined) continue;
      const name = nameOf(topic.key, topic.year);
      put(this.byKey, name, topic);
      put(this.bySubject, `${name} ${topic.subject}`, topic);
    }
  }

  /** The topics with a value about a subject, in the order of the text. */
  about(key: SubjectKey, year: string | null): readonly TopicDraft[] {
    return this.byKey.get(nameOf(key, year)) ?? [];
  }

  /** The value of a subject that was stated last before a topic; where it is only stated later, the first one. */
  valueBefore(key: SubjectKey, topic: Topic): StatedClaim | undefined {
    const found = this.topicBefore(key, topic);
    return found === undefined ? undefined : valueOf(found);
  }

  /** The topic with that value. */
  topicBefore(key: SubjectKey, topic: Topic): TopicDraft | undefined {
    const name = nameOf(key, topic.year);
    // 收入总计 and 支出总计 are two statements of one figure: what goes on with either is said of that one.
    const known = this.bySubject.get(`${name} ${topic.subject}`) ?? this.byKey.get(name) ?? [];
    const at = this.order.get(topic) ?? 0;
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.order.get(known[middle] ?? topic) ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const found = known[low - 1] ?? known[low];
    return found === topic ? undefined : found;
  }

  /** The value of what a share is a share of: named in its own words, else its list's whole, else its subject's. */
  wholeOf(topic: TopicDraft, words: string): StatedClaim | undefined {
    const own = topic.list?.whole ?? null;
    if (words !== '') {
      const key = wholeNamedBy(words);
      if (key === null) return undefined;
      return own?.key === key && own.year === topic.year ? valueOf(own) : this.valueBefore(key, topic);
    }
    const whole = own === null ? undefined : valueOf(own);
    if (whole !== undefined) return whole;
    const composition = topic.key === null ? null : compositionOf(topic.key);
    return composition === null ? undefined : this.valueBefore(composition.whole, topic);
  }
}
