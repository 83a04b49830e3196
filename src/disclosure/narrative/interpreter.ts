import type { Gap, Quantity } from './amounts';
import { numbersIn } from './amounts';
import type { Claim, Direction, Role } from './claims';
import type { Clause } from './clauses';
import { clausesOf } from './clauses';
import { Discourse } from './discourse';
import type { ListDraft, TopicDraft } from './drafts';
import { openerIn } from './openers';
import type { Run } from './runs';
import { runsIn, subjectsOf } from './runs';
import type { Reading } from './reading';
import { placeOf } from './reading';
import type { Basis, Saying } from './roles';
import { baseYearIn, basisIn, comparisonIn, isPercentWithoutSign, priorYearIn, sayingOf } from './roles';
import type { SectionId } from './sections';
import { headingIn } from './sections';
import type { TextPlace } from './text';
import type { UnreadNumber, UnreadReason } from './unread';
import { BUDGETS, STATED, VALUES } from './topic-roles';
import type { SubjectWords } from './words';
import { isCounted, itemHeading, labelOf, leadOf, subjectOf, withoutLevelCodes } from './words';

/** What the text says. */
export interface Interpretation {
  /** The text's own year; null for a text that names none. */
  readonly year: string | null;
  readonly claims: readonly Claim[];
  readonly topics: readonly TopicDraft[];
  readonly lists: readonly ListDraft[];
  /** The section that each paragraph stands in, by the paragraphs' numbers. */
  readonly sections: ReadonlyMap<number, SectionId | null>;
  /** The numbers that are no claim, and why. */
  readonly unread: readonly UnreadNumber[];
  /** Claims inside a stated cause, which are compared with nothing. */
  readonly causes: ReadonlySet<Claim>;
}

/** Where a cause begins: what follows explains, and states nothing that must add up. */
const CAUSE = /原因(?:是|为|在于)?|主要(?:是)?(?:因为|由于)|^(?:因(?!公)|由于)/u;

/** A list in which such a number stands is not read whole. */
const HOLES: ReadonlySet<UnreadReason> = new Set<UnreadReason>([
  'numberRound',
  'numberBare',
  'numberBroken',
  'numberUndecided',
  'numberUnclear',
]);

/** A paragraph that begins with a number of its own. */
const NUMBERED = /^(?:\(?\d{1,2}\)|\d{1,2}[.、])/u;

/** What stands before the base of a ratio. */
const INLINE_BASE = /(?:占|为|是|达到?|相当于|完成)了?(?<of>[\p{Script=Han}()]{2,24})$/u;

/** What stands between a base and the ratio to it. */
const OF_IT = /^的(?:比重|比例)?(?:为|是)?$/u;

/** Whether an amount is the base of the ratio behind it, as 为年初预算1100万元 is in 为年初预算1100万元的95.46%. */
function isInlineBase(
  before: string,
  { measure, end }: Quantity,
  next: Quantity | Gap | undefined,
  text: string,
  start: number,
): boolean {
  if (measure !== 'amount' || next === undefined || !('measure' in next) || next.measure !== 'ratio')
    return false;
  return INLINE_BASE.test(before) && OF_IT.test(text.slice(end - start, next.start - start));
}

/** What may grow by less than nothing. */
const GROWING: ReadonlySet<Role> = new Set<Role>(['change', 'changeRate', 'budgetChange']);

/** 增长-4.62% is a fall of 4.62 %, and 增加-2.00万元 one of 2.00. */
function asGrowth<Stated extends Quantity | null>(
  quantity: Stated,
  { role, direction }: Pick<Claim, 'role' | 'direction'>,
): { readonly quantity: Stated; readonly direction: Direction | null } {
  if (quantity === null || !GROWING.has(role) || direction !== 'up' || !quantity.value.isNegative())
    return { quantity, direction };
  return { quantity: { ...quantity, value: quantity.value.abs() }, direction: 'down' };
}

/** Figures of several subjects while they are read. */
interface RunReading {
  readonly saying: Saying;
  /** The topics of those that were read. */
  readonly topics: TopicDraft[];
  /** The subjects' words; null where they are those of the last such figures. */
  readonly subjects: readonly string[] | null;
  readonly length: number;
  /** Where the figure ends that was read last. */
  end: number;
}

/** Reads paragraph after paragraph; each claim finds its topic, each topic its list. */
export class Interpreter {
  private readonly claims: Claim[] = [];
  private readonly unread: UnreadNumber[] = [];
  private readonly sections = new Map<number, SectionId | null>();
  private readonly causes = new Set<Claim>();
  private readonly discourse = new Discourse();
  private basis: Basis | null = null;
  private inCause = false;
  private runs: ReadonlyMap<Quantity, Run> = new Map();
  /** The figures of several subjects that are being read. */
  private run: RunReading | null = null;
  /** The subjects of the last such figures: 各下降… goes on with them. */
  private lastRun: readonly TopicDraft[] = [];

  /** @param year the text's own year; @param unit the unit whose text it is */
  constructor(
    private readonly ownYear: string | null,
    private readonly unit: string | null,
  ) {}

  /** Everything that was read so far. */
  result(): Interpretation {
    const { ownYear: year, claims, unread, sections, causes, discourse } = this;
    return { year, claims, topics: discourse.topics, lists: discourse.lists.all, unread, sections, causes };
  }

  /** Reads the next paragraph. */
  read(reading: Reading): void {
    const { discourse } = this;
    const { quantities, passed } = numbersIn(reading.text);
    if (reading.paragraph.text.includes('\t')) {
      this.leave(reading, [...quantities, ...passed], 'numberInTable');
      return;
    }
    const heading = headingIn(reading.text);
    if (heading === null) discourse.openSection(reading.text);
    else discourse.beginSection(heading, this.unit);
    this.sections.set(reading.paragraph.number, discourse.section);
    const from = heading?.end ?? 0;
    if (from === reading.text.length) return;
    if (discourse.section === 'other') {
      this.leave(reading, [...quantities, ...passed], 'numberOutside');
      return;
    }
    this.runs = runsIn(reading.text, quantities);
    this.lastRun = [];
    discourse.itemOpen = false;
    const known = discourse.lists.all.length;
    for (const number of passed) this.leave(reading, [number], number.reason);
    if (passed.some(({ reason }) => HOLES.has(reason))) discourse.lists.hole();
    discourse.numbered = NUMBERED.test(reading.text);
    const clauses = clausesOf(reading.text, from, quantities);
    for (const [index, clause] of clauses.entries()) {
      this.readClause(reading, clause, index === 0, index === clauses.length - 1);
      if (clause.delimiter === '。') this.endSentence();
    }
    if (passed.some(({ reason }) => HOLES.has(reason)))
      for (const list of discourse.lists.all.slice(known)) list.holed = true;
    this.endSentence();
  }

  /** Numbers that are not read, and why. */
  private leave(
    reading: Reading,
    numbers: readonly { readonly start: number; readonly end: number }[],
    reason: UnreadReason,
  ): void {
    for (const { start, end } of numbers) this.unread.push({ place: placeOf(reading, start, end), reason });
  }

  private endSentence(): void {
    this.discourse.endSentence();
    this.basis = null;
    this.inCause = false;
  }

  private readClause(reading: Reading, clause: Clause, first: boolean, last: boolean): void {
    const { discourse } = this;
    const { text, quantities, delimiter } = clause;
    const heading = first ? itemHeading(clause, discourse.section) : null;
    if (heading?.kind === 'project') discourse.beginScope(heading.name);
    if (heading?.kind === 'item') discourse.beginItem(heading.name);
    const basis = basisIn(text);
    if (basis !== null) {
      this.basis = basis;
      this.inCause = false;
    }
    const opener = openerIn(text, delimiter, quantities.length > 0, last);
    if (opener !== null) discourse.openList(opener);
    this.readComparison(reading, clause);
    this.readFigures(reading, clause);
    const heads = quantities.length === 0 && opener === null && (first || delimiter === ':');
    if (heads) discourse.label = labelOf(text);
    if (delimiter === ';') {
      this.inCause = false;
      discourse.paused = true;
      discourse.lists.semicolon();
    }
    if (delimiter === 'open') discourse.openBracket();
    if (delimiter === 'close') discourse.closeBracket();
  }

  /** The numbers of a clause, and the places of it that were not filled in, in their order. */
  private readFigures(reading: Reading, { text, start, quantities, gaps }: Clause): void {
    const cause = CAUSE.exec(text);
    let from = 0;
    let base = '';
    let baseFrom = 0;
    const tokens = [...quantities, ...gaps].sort((one, other) => one.start - other.start);
    for (const [index, token] of tokens.entries()) {
      const own = text.slice(from, token.start - start);
      const before = base + own;
      const at = start + (base === '' ? from : baseFrom);
      if (cause !== null && cause.index < token.start - start) this.inCause = true;
      base = '';
      if (!('measure' in token)) this.readGap(before, token);
      else if (isInlineBase(before, token, tokens[index + 1], text, start)) {
        this.readBase(reading, before, token, at);
        base = before;
        baseFrom = from;
      } else this.readQuantity(reading, before, token, at);
      from = token.end - start;
    }
    if (from > 0 && text.startsWith('等', from)) this.discourse.lists.cut();
    if (cause !== null) this.inCause = true;
  }

  /** The whole or the budget that a ratio behind it is of: 为年初预算1100万元的95.46%. */
  private readBase(reading: Reading, before: string, quantity: Quantity, from: number): void {
    const { discourse } = this;
    const saying = sayingOf(before, quantity.measure);
    const words = INLINE_BASE.exec(before)?.groups?.['of'] ?? '';
    const role = saying !== null && BUDGETS.includes(saying.role) ? saying.role : 'amount';
    const place = placeOf(reading, from + leadOf(before), quantity.end);
    const { topic } = discourse;
    const isFirst = role !== 'amount' && topic?.claims.has(role) === false && !this.inCause;
    const about = this.inCause
      ? discourse.detached(words)
      : isFirst
        ? topic
        : role === 'amount'
          ? discourse.beside(words)
          : discourse.again();
    about.claims.set(role, this.claim(about, { role, direction: null, whole: null }, quantity, place));
  }

  private readComparison(reading: Reading, clause: Clause): void {
    const comparison = comparisonIn(clause.text);
    const { topic } = this.discourse;
    if (comparison === null || topic === null) return;
    const place = placeOf(reading, clause.start + comparison.start, clause.start + comparison.end);
    if (comparison.unfilled) return;
    const said = { role: 'comparison', direction: comparison.direction, whole: null } as const;
    topic.comparison ??= this.claim(topic, said, null, place);
  }

  private readGap(before: string, gap: Gap): void {
    const saying = sayingOf(before, gap.unit === '%' ? 'ratio' : 'amount');
    if (saying !== null && VALUES.has(saying.role)) this.discourse.lists.hole();
    if (saying !== null && !this.inCause) this.discourse.mention(subjectOf(saying.subject).words);
  }

  private readQuantity(reading: Reading, before: string, quantity: Quantity, from: number): void {
    const reason = this.readOneOfRun(reading, before, quantity, from);
    if (reason === null) return;
    this.leave(reading, [quantity], reason);
    if (HOLES.has(reason)) this.discourse.lists.hole();
  }

  /** Reads a number that may be one of several, each of a subject of its own. */
  private readOneOfRun(
    reading: Reading,
    before: string,
    quantity: Quantity,
    from: number,
  ): UnreadReason | null {
    const begins = this.runs.get(quantity);
    if (begins !== undefined) this.run = this.beginRun(before, quantity, begins);
    const { run } = this;
    if (run === null || (begins === undefined && quantity.start !== run.end + 1)) {
      const goesOn = begins === undefined ? null : 'numberUnclear';
      this.run = null;
      return goesOn ?? this.readClaim(reading, before, quantity, from);
    }
    const index = run.topics.length;
    const { saying, subjects } = run;
    const role = this.roleOf(saying.role);
    const words = subjects?.[index] ?? '';
    const same = this.lastRun[index];
    const known = same !== undefined && (subjects === null || same.subject === words) ? same : undefined;
    if (role === null || (subjects === null && known === undefined)) {
      this.run = null;
      return 'numberUnclear';
    }
    const topic =
      known === undefined || known.claims.has(role)
        ? this.discourse.topicFor(role, words, quantity, before)
        : known;
    const place = placeOf(reading, from + leadOf(before), quantity.end);
    topic.claims.set(role, this.claim(topic, { ...saying, role }, quantity, place));
    this.discourse.said(role);
    run.topics.push(topic);
    run.end = quantity.end;
    if (run.topics.length === run.length) {
      this.lastRun = run.topics;
      this.run = null;
    }
    return null;
  }

  private beginRun(before: string, { measure }: Quantity, { length }: Run): RunReading | null {
    const saying = sayingOf(before, measure);
    if (saying === null || saying.unfilled || saying.role === 'count') return null;
    const { words, year } = this.wordsOf(saying.subject.replace(/(?:各|分别)(?:自)?$/u, ''));
    if (year !== null) this.discourse.year = year === this.ownYear ? null : year;
    const subjects = words === '' ? null : subjectsOf(words, length);
    if (subjects === null && words !== '' && this.lastRun.length !== length) return null;
    return { saying, subjects, length, topics: [], end: -2 };
  }

  /** Reads a number as a claim; why it is none, else null. */
  private readClaim(reading: Reading, before: string, quantity: Quantity, from: number): UnreadReason | null {
    if (isPercentWithoutSign(before, quantity)) return 'numberNoPercent';
    const saying = sayingOf(before, quantity.measure);
    if (saying === null) return 'numberUnclear';
    const place = placeOf(reading, from + leadOf(before), quantity.end);
    if (saying.unfilled) return 'numberUndecided';
    const { discourse } = this;
    const { words, year } = this.wordsOf(saying.subject);
    if (saying.needsBudget && !discourse.isUnrated()) return 'numberUnclear';
    if (saying.role === 'amount' && quantity.measure === 'none' && !discourse.inList(quantity))
      return 'numberBare';
    const base = this.baseYear(saying.role, before);
    if (year !== null && base === null) discourse.year = year === this.ownYear ? null : year;
    if (saying.role === 'count' && !isCounted(words, quantity.unit, discourse.section)) return 'numberOther';
    const role = this.roleOf(saying.role);
    if (role === null) return 'numberBudgetRate';
    const topic =
      base === null || this.inCause ? this.topicOf(role, words, quantity, before) : discourse.aside('', base);
    topic.claims.set(role, this.claim(topic, { ...saying, role }, quantity, place));
    discourse.said(role);
    return null;
  }

  /** The year before, where a figure behind another one of its sentence is that one's in it: …，上年为1200万元. */
  private baseYear(role: Role, before: string): string | null {
    const { topic, paused } = this.discourse;
    const said = STATED.has(role) ? baseYearIn(before) : null;
    if (said === null || this.lastYear === '' || paused || topic === null || topic.year !== null) return null;
    return said === '' || said === this.lastYear ? this.lastYear : null;
  }

  /** The year before the text's own; "" where it names none. */
  private get lastYear(): string {
    return this.ownYear === null ? '' : String(Number(this.ownYear) - 1);
  }

  private topicOf(role: Role, words: string, quantity: Quantity, before: string): TopicDraft {
    const { discourse } = this;
    if (this.inCause) return discourse.detached(words);
    const prior = STATED.has(role) ? priorYearIn(before) : null;
    if (prior === null) return discourse.topicFor(role, words, quantity, before);
    return discourse.aside(words, prior === '' ? this.lastYear : prior);
  }

  /** A subject's words without the unit's own name. */
  private wordsOf(before: string): SubjectWords {
    const { words, year } = subjectOf(withoutLevelCodes(before));
    const { unit } = this;
    const { topic } = this.discourse;
    if (topic?.item === true && topic.claims.size === 0 && words.startsWith(topic.subject))
      return { words: words.slice(topic.subject.length), year };
    const own = unit !== null && words.startsWith(unit) && words !== unit;
    return { words: own ? words.slice(unit.length) : words, year };
  }

  /** A change is one against the budget where the sentence says so. */
  private roleOf(role: Role): Role | null {
    if (role === 'change' && this.basis === 'budget') return 'budgetChange';
    if (role === 'changeRate' && this.basis === 'budget') return null;
    return role;
  }

  /** Records that a topic says something. */
  private claim<Stated extends Quantity | null>(
    { subject, key, section, year }: TopicDraft,
    said: Pick<Claim, 'role' | 'direction' | 'whole'>,
    given: Stated,
    place: TextPlace,
  ): Claim & { readonly quantity: Stated } {
    const { role, whole } = said;
    const index = this.claims.length;
    const { quantity, direction } = asGrowth(given, said);
    const claim = { index, role, subject, key, section, year, quantity, direction, whole, place };
    this.claims.push(claim);
    if (this.inCause) this.causes.add(claim);
    return claim;
  }
}
