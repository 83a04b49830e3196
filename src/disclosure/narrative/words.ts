import { normaliseLabel } from '../sheet/text';
import type { Clause } from './clauses';
import { COMPARED_WITH } from './roles';
import type { SectionId } from './sections';

/** Words around a subject that are no part of it. */
const AROUND: readonly RegExp[] = [
  /^(?:\([\d一二三四五六七八九十]{1,3}\)|\(?\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}、)/u,
  /^.*(?:原因(?:是|为|在于)|主要(?:是)?(?:因为|由于)):?/u,
  /^(?:其中|包括|含|另外?|并|且|共(?:计|(?!有))|涉及|组织对)[,:]?/u,
  /^(?:具体(?:明细)?(?:项目|情况|支出)?(?:为|包括|是)|(?:主要)?包括|分别(?:为|是))/u,
  /^.{0,20}?主要用于(?:以下方面)?/u,
  /^(?:本|我)(?:部门|单位|中心|局|委|院|校)(?:\((?:部门|单位)\))?/u,
  /^(?:本年度?|年度|部门)(?=[\p{Script=Han}]{4})/u,
  /^(?:部门)?(?:组织)?开支/u,
  /[各均]$/u,
];

/** Words that name nothing by themselves: the subject is what was spoken of. */
const GENERIC =
  /^(?:[比较与为占的]|全年|当年|年度|年|该项目|预算|(?:支出)+|实际|截至目前|目前|金额|资金|执行)?$/u;

/** Words that name the unit itself. */
const UNIT =
  /^(?:本|我)?(?:部门|单位)$|(?:办公室|中心|局|委员会|部门|单位|人民政府|街道办事处|学校|医院|法院|检察院)(?:部门|整体|单位)?$/u;

/** A subject without what stands around it, and the year that it is said of. */
export interface SubjectWords {
  readonly words: string;
  readonly year: string | null;
}

/** Reads the words before a claim. */
export function subjectOf(before: string): SubjectWords {
  let words = before.replace(COMPARED_WITH, '');
  const year = /(20\d\d)年/u.exec(words)?.[1] ?? null;
  const [, head = '', tail = words] = /^(.*?)20\d\d年(?:度)?(.*)$/u.exec(words) ?? [];
  words = tail === '' ? head : tail;
  for (const pattern of AROUND) words = words.replace(pattern, '');
  return { words: words.replace(/^[,、;:\s)(]+|[,:\s(]+$/gu, ''), year };
}

/** Whether words name no subject of their own; 项目 names none where one project is spoken of. */
export function isGeneric(words: string, project: string | null): boolean {
  return GENERIC.test(words) || (project !== null && /^(?:该|本)?项目(?:资金)?$/u.test(words));
}

const projectName = (name: string): string =>
  normaliseLabel(name).replace(/专项|项目|工作|经费|支出|[()]/gu, '');

/** Whether two names are one project's: 综合协调经费 and 综合协调工作经费. */
export function sameProject(one: string, other: string): boolean {
  const name = projectName(one);
  return one === other || (name !== '' && name === projectName(other));
}

/** Whether words name the unit whose text it is. */
export function isUnit(words: string): boolean {
  return UNIT.test(words);
}

/** What is counted in each section; counts of anything else are no claims about the accounts. */
const COUNTED: Readonly<Partial<Record<SectionId, RegExp>>> = {
  staff: /^(?:人|名)$/u,
  assets: /^(?:辆|台|台\(套\)|平方米|万平方米|m2)$/u,
  'three-public': /^(?:辆|个|人次|批次|批|人)$/u,
};

const TRAVEL = /用车|车辆|保有量|团组|批次|人次|人数|来宾|来访|接待|累计/u;
const PEOPLE = /人(?:员|数)?$|编制$|^(?:行政|事业|工勤|离休|退休)/u;

/** A grade that projects have: 评价等级为优. */
const GRADE =
  /^(?:(?:绩效)?(?:自评|评价|评定)?(?:等级|等次|结果|评级)?(?:为|是)?)?(?:优秀?|良好?|中|不?合格|较?差)(?:的|级|等级|等次)*(?:项目)?$/u;

/** Whether words are the grade of counted projects. */
export function isGrade(words: string): boolean {
  return GRADE.test(words);
}

/** Whether a counted thing is one of those that the standard text states. */
export function isCounted(words: string, unit: string, section: SectionId | null): boolean {
  if (section === null) return false;
  if (section === 'three-public' && words !== '' && !TRAVEL.test(words)) return false;
  if (section === 'performance') return unit === '个' && (/项目$/u.test(words) || isGrade(words));
  if (section === 'evaluation') return unit === '人' && PEOPLE.test(words);
  if (section === 'staff' && unit === '名') return /编制$/u.test(words);
  return COUNTED[section]?.test(unit) ?? false;
}

/** What a paragraph's first clause is the heading of: an item of the list of 类, 款 and 项, or a project's summary. */
export interface ItemHeading {
  readonly kind: 'item' | 'project';
  readonly name: string;
}

const NUMBER = /^(?:\(?\d{1,2}\)|\d{1,2}[.、])/u;
const SUMMARY = /^(?:\(?\d{1,2}[.、)])?(.+?)(?:专项)?项目(?:支出)?(?:绩效)?自评(?:综述|情况)$/u;
/** An item that its figures follow at once: 1.…(项)年初预算为. */
const LEADING_ITEM =
  /^(?:\(?\d{1,2}[.、)])(.+?\([类款项]\)(?:.+?\([款项]\))*(?:支出)?)(?=年初|全年|预算|支出决算|决算|为?\d)/u;
const FUNCTIONAL = /\([类款项]\)|支出$/u;

/** The sections that have a numbered list of 类, 款 and 项. */
const WITH_ITEMS: ReadonlySet<SectionId> = new Set(['general', 'government-fund', 'state-capital']);

/** (208类) as (类): the code of a level is no part of its name. */
export function withoutLevelCodes(words: string): string {
  return words.replace(/\(\d{2,7}([类款项])\)/gu, '($1)');
}

/** Reads a paragraph's first clause as a heading. */
export function itemHeading(
  { text: said, quantities }: Clause,
  section: SectionId | null,
): ItemHeading | null {
  const text = withoutLevelCodes(said);
  const listed = section !== null && WITH_ITEMS.has(section);
  const leading = listed ? LEADING_ITEM.exec(text)?.[1] : undefined;
  if (leading !== undefined) return { kind: 'item', name: leading };
  if (quantities.length > 0) return null;
  const project = SUMMARY.exec(text)?.[1] ?? null;
  if (project !== null) return { kind: 'project', name: project };
  const item = text.replace(NUMBER, '');
  return listed && item !== text && FUNCTIONAL.test(item) ? { kind: 'item', name: item } : null;
}

/** The project that a report is about, by its title; null for a report on the whole unit. */
export function projectOf(title: string, unit: string | null): string | null {
  const bare = title.replace(/^.*?20\d\d年度?/u, '');
  const own = unit !== null && bare.startsWith(unit) ? bare.slice(unit.length) : bare;
  return /^(.+?)项目(?:支出)?(?:绩效)?(?:自评|评价)/u.exec(own)?.[1] ?? null;
}

/** A label is not longer than this; longer words are a sentence's. */
const LABEL_LENGTH = 24;

/** A clause without figures as the label of what follows; "" where it is too long for one. */
export function labelOf(clause: string): string {
  const bare = clause.replace(
    /^(?:\([\d一二三四五六七八九十]{1,3}\)|[\d一二三四五六七八九十]{1,3}[.、])/u,
    '',
  );
  return bare.length > LABEL_LENGTH || /20\d\d年/u.test(bare) ? '' : bare;
}

/** How many characters before a claim only number it or announce it: 3. 其中： */
export function leadOf(before: string): number {
  return (
    /^(?:(?:\(?\d{1,2}\)|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])|其中[,:]?|[,;:、])+/u.exec(before)?.[0]
      .length ?? 0
  );
}
