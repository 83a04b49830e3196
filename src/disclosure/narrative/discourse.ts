import type { Quantity } from './amounts';
import type { Role } from './claims';
import type { TopicStart } from './drafts';
import { ListDraft, TopicDraft } from './drafts';
import { ListStack } from './lists';
import type { Opener } from './openers';
import type { Heading, SectionId } from './sections';
import { sectionOpenedBy } from './sections';
import type { SubjectKey } from './subject-table';
import { compositionOf, partsOf, subjectNamedBy } from './subjects';
import { BUDGETS, LISTED, PERFORMED, ROLE_NAMES, SCORES } from './topic-roles';
import { wholeNamedBy } from './wholes';
import { isGeneric, isUnit, projectOf, sameProject, subjectOf } from './words';

/** Words of a total that follows its parts. */
const TOTAL = /合计|共计|总计|总额/u;

/** The families of parts that need no word to be read as parts. */
const IMPLIED: ReadonlySet<string> = new Set(['source', 'nature']);

/** What the whole unit is called where its performance is spoken of. */
const WHOLE_NAME = '部门整体';

/** What is spoken of where the text is read: the section, the project, the topic, the lists that are open. */
export class Discourse {
  readonly topics: TopicDraft[] = [];
  readonly lists = new ListStack();
  section: SectionId | null = null;
  /** Whether a whole part is read that is not about the accounts: its chapters are not, either. */
  private apart = false;
  /** Whether a heading said which section it is. */
  private headed = false;
  topic: TopicDraft | null = null;
  /** What was spoken of last in the standard text's words. */
  private keyed: TopicDraft | null = null;
  /** The year that the sentence speaks of, where that is not the text's own. */
  year: string | null = null;
  /** The words that head what follows: 产出指标： */
  label = '';
  /** Whether the paragraph begins with a number. */
  numbered = false;
  /** Whether a sentence or a part of one has ended since the last claim. */
  paused = false;
  private project: string | null = null;
  private scope = 0;
  /** The topics of the sentence that is read. */
  private readonly sentence = new Set<TopicDraft>();
  /** Whether the paragraph that is read is an item's: what it states without a subject is the item's. */
  itemOpen = false;
  private readonly latest = new Map<SubjectKey, TopicDraft>();
  private readonly scores = new Map<number, TopicDraft>();

  /** What was stated last. */
  private lastRole: Role | null = null;

  /** Goes on behind a claim. */
  said(role: Role): void {
    this.lastRole = role;
    this.paused = false;
  }

  /** What a list that is opened now is a list of. */
  private get listed(): Role | null {
    const { lastRole } = this;
    return lastRole !== null && (BUDGETS.includes(lastRole) || lastRole === 'final' || lastRole === 'amount')
      ? lastRole
      : null;
  }

  /** Begins what a heading heads. */
  beginSection({ section, report, part, chapter, title }: Heading, unit: string | null): void {
    const below = !part && !chapter && !report;
    if (below && (this.section === 'evaluation' || this.section === section)) return;
    const ends = chapter && this.section !== 'evaluation' && !this.apart;
    if (part) this.apart = section === 'other';
    if (section !== null || part || ends) {
      this.section = section;
      this.headed = section !== null;
    }
    if (report) this.beginScope(projectOf(title, unit));
    else if (ends || (section !== null && section !== 'evaluation')) this.project = null;
    this.lists.clear();
    this.topic = null;
    this.keyed = null;
    this.label = '';
  }

  /** In a text without headings, sections begin with their first sentence. */
  openSection(paragraph: string): void {
    if (!this.headed) this.section = sectionOpenedBy(paragraph) ?? this.section;
  }

  /** Whether a budget and what was spent of it were just stated, and no rate yet. */
  isUnrated(): boolean {
    const claims = this.topic?.claims;
    return claims?.has('final') === true && !claims.has('completion');
  }

  /** Begins a report of its own, or the summary of a project: scores and rates belong to their scope. */
  beginScope(project: string | null): void {
    this.scope += 1;
    this.project = project;
    this.topic = null;
    this.lists.clear();
  }

  /** Begins an item of the list of 类, 款 and 项. */
  beginItem(subject: string): void {
    this.lists.clear();
    // Only the general budget's items are compared with what is said of their 类 before.
    const key = this.section === 'general' ? subjectNamedBy(subject, this.section) : null;
    this.topic = this.begin(subject, key, { item: true });
    this.itemOpen = true;
  }

  /** Ends a sentence. */
  endSentence(): void {
    this.lists.endSentence();
    this.sentence.clear();
    this.year = null;
    this.paused = true;
  }

  /** Opens a list under what was spoken of last, or under the subject that its opener names. */
  openList({ whole: words, unknown, kind, complete }: Opener): void {
    if (this.topic === null && !unknown) return;
    const key = words === '' ? null : subjectNamedBy(subjectOf(words).words, this.section);
    const named = key === null ? undefined : this.latest.get(key);
    const of = named === undefined || named === this.topic ? this.listed : null;
    this.lists.open(new ListDraft(unknown ? null : (named ?? this.topic), kind, complete, false, of));
  }

  /** Opens a list where a part follows its whole in one sentence: 本年支出合计…，基本支出…，项目支出…. */
  private openImplied(key: SubjectKey | null): void {
    const composition = key === null ? null : compositionOf(key);
    if (composition === null || !IMPLIED.has(composition.family)) return;
    const whole = this.latest.get(composition.whole);
    if (whole === undefined || !this.sentence.has(whole) || this.lists.hasOf(whole)) return;
    this.lists.open(new ListDraft(whole, 'sentence', false, true));
  }

  /** Opens a list in brackets under what was spoken of last. */
  openBracket(): void {
    this.lists.open(new ListDraft(this.topic, 'bracket', false, false, this.listed));
  }

  /** Closes the list in brackets: its whole is spoken of again. */
  closeBracket(): void {
    this.topic = this.lists.closeBracket() ?? this.topic;
  }

  /** Whether a number would be a part of the list that is open in its sentence. */
  inList(quantity: Quantity): boolean {
    const list = this.lists.top;
    return list !== null && (!list.ended || list.kind === 'block') && list.fits(quantity);
  }

  /**
   * The topic of a claim: the one that is spoken of, or a new one, in the list that it belongs to.
   *
   * @param words what the claim says that it is about; @param before everything that stands before its number
   */
  topicFor(role: Role, words: string, quantity: Quantity, before: string): TopicDraft {
    if (SCORES.has(role) || role === 'fullScore') return this.scored(role);
    const current = this.currentFor(role, words, quantity);
    if (current !== null) return current;
    const plain = this.isPlain(role, words) || isUnit(words);
    const repeated = plain && !this.opensPart(role, quantity) ? this.spokenOf(role) : null;
    const { project } = this;
    const named = project !== null && sameProject(words, project) ? project : words;
    const subject = plain ? '' : named;
    const own = subjectNamedBy(subject, this.section) ?? this.wholeKey(role, words);
    const key = own ?? repeated?.key ?? null;
    const name = subject === '' ? this.nameFor(role, key, repeated) : subject;
    const inherited = own === null && repeated !== null;
    const topic = this.begin(name, key, { item: repeated?.item ?? false, inherited });
    if (LISTED.has(role)) {
      this.openImplied(key);
      this.lists.attach(topic, quantity, this.numbered);
    }
    const { headless } = this.lists;
    if (headless?.ended === true && TOTAL.test(before)) headless.whole = topic;
    this.gather(topic);
    this.topic = topic;
    return topic;
  }

  /** A total that stands behind its parts in their sentence: 货物…、工程…、服务…，政府采购金额合计…. */
  private gather(whole: TopicDraft): void {
    const { key, year } = whole;
    if (key === null || whole.list !== null || partsOf(key).length === 0) return;
    const parts = [...this.sentence].filter((topic) => topic !== whole && topic.year === year);
    const isPart = ({ key: part, list }: TopicDraft): boolean =>
      list === null && part !== null && compositionOf(part)?.whole === key;
    if (parts.length < 2 || !parts.every(isPart)) return;
    const list = new ListDraft(whole, 'sentence', false);
    for (const part of parts) list.add(part);
    this.lists.all.push(list);
  }

  /** What a claim without words goes on with: 团组1个、2人次，实际发生支出… is what was spent on the kind they are of. */
  private spokenOf(role: Role): TopicDraft | null {
    const { topic } = this;
    const counted =
      topic?.key === null &&
      topic.claims.size > 0 &&
      [...topic.claims.keys()].every((known) => known === 'count');
    return counted && role === 'final' && this.section === 'three-public' ? this.keyed : topic;
  }

  /** The name of a topic that the text gives none. */
  private nameFor(role: Role, key: SubjectKey | null, repeated: TopicDraft | null): string {
    if (this.project !== null) return this.project;
    if (key === 'whole') return WHOLE_NAME;
    if (this.lists.top?.ended === false) return ROLE_NAMES[role] ?? '';
    return repeated !== null && key !== null ? repeated.subject : this.label;
  }

  /** What was spoken of last, where a claim without words of its own goes on with it. */
  private currentFor(role: Role, words: string, quantity: Quantity): TopicDraft | null {
    const { topic } = this;
    if (topic === null || topic.claims.has(role) || topic.year !== this.year) return null;
    if (isUnit(words) ? topic.key !== 'whole' : !this.isPlain(role, words)) return null;
    if (topic.key === 'performance-funds' && PERFORMED.has(role)) return null;
    if (this.opensPart(role, quantity) || this.spokenOf(role) !== topic) return null;
    if (!this.paused || topic.claims.size === 0 || (topic.item && this.itemOpen)) return topic;
    const budgeted = topic.claims.has('budget') || topic.claims.has('openingBudget');
    const begins = role === 'amount' || /udget$/u.test(role) || (role === 'final' && !budgeted);
    return begins && role !== 'budgetChange' ? null : topic;
  }

  /** Whether words name no subject of their own in this section. */
  private isPlain(role: Role, words: string): boolean {
    const named = role === 'amount' && subjectNamedBy(words, this.section) !== null;
    return isGeneric(words, this.project) && !named;
  }

  /** Whether a number without words of its own is the first part of a list, or one of several budgets in it. */
  private opensPart(role: Role, quantity: Quantity): boolean {
    const list = this.lists.top;
    if (list === null || list.ended || !LISTED.has(role) || role === 'change' || !list.fits(quantity))
      return false;
    return list.parts.length === 0 || (/udget$/u.test(role) && !this.hasBudget(list));
  }

  private hasBudget({ whole }: ListDraft): boolean {
    return whole === null || BUDGETS.some((role) => whole.claims.has(role));
  }

  /** In what is said of performance, figures of the unit, or without a subject, are the whole unit's. */
  private wholeKey(role: Role, words: string): SubjectKey | null {
    const performance = this.section === 'performance' || this.section === 'evaluation';
    const alone = this.topic === null || this.topic.key === 'performance-funds';
    const own = isUnit(words) || (alone && isGeneric(words, this.project));
    return performance && own && this.project === null && PERFORMED.has(role) ? 'whole' : null;
  }

  /** Scores belong to their report or project, not to what was spoken of last. */
  private scored(role: Role): TopicDraft {
    const known = this.scores.get(this.scope);
    if (role === 'fullScore' || (role === 'score' && this.topic?.claims.has('fullScore') === true)) {
      const full = this.topic;
      if (role === 'score' && full !== null && !full.claims.has('score')) return full;
      return (this.topic = this.begin(this.label, null));
    }
    if (known !== undefined && !known.claims.has(role)) return known;
    const topic = this.begin(this.project ?? '', null);
    this.scores.set(this.scope, topic);
    return topic;
  }

  /** What was spoken of, or what words name, in another year; what follows goes on with this one. */
  aside(words: string, year: string): TopicDraft {
    const plain = this.isPlain('final', words) || isUnit(words);
    const key = plain ? (this.topic?.key ?? null) : subjectNamedBy(words, this.section);
    const subject = plain ? (this.topic?.subject ?? '') : words;
    const topic = this.draft({ subject, key, year, inherited: plain });
    this.topics.push(topic);
    return topic;
  }

  /** What words name, beside what is spoken of, which goes on: the whole that a share is of. */
  beside(words: string): TopicDraft {
    const topic = this.draft({ subject: words, key: wholeNamedBy(words) });
    this.topics.push(topic);
    return topic;
  }

  /** What is spoken of, stated once more. */
  again(): TopicDraft {
    const { topic } = this;
    const same = this.draft({ subject: topic?.subject ?? '', key: topic?.key ?? null, inherited: true });
    this.topics.push(same);
    return same;
  }

  /** A topic apart from all others: what is said in a cause. */
  detached(words: string): TopicDraft {
    return this.draft({ subject: words });
  }

  /** Speaks of something that has no figure, so that what follows is about it. */
  mention(words: string): void {
    if (isGeneric(words, this.project) || isUnit(words)) return;
    this.topic = this.begin(words, subjectNamedBy(words, this.section));
  }

  private begin(subject: string, key: SubjectKey | null, start: Partial<TopicStart> = {}): TopicDraft {
    const named = subject === '' && this.project !== null ? this.project : subject;
    const topic = this.draft({ ...start, subject: named, key });
    this.topics.push(topic);
    this.sentence.add(topic);
    if (key === null) return topic;
    this.latest.set(key, topic);
    this.keyed = topic;
    return topic;
  }

  private draft(start: Partial<TopicStart>): TopicDraft {
    const { section, year, scope, project, headed } = this;
    return new TopicDraft({
      ...{ subject: '', key: null, item: false, inherited: false },
      ...{ section, year, scope, project, headed },
      ...start,
    });
  }
}
