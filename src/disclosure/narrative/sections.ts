/** The parts of an explanation, by what they explain: the same words mean another figure in another part. */
export type SectionId =
  | 'staff'
  | 'summary'
  | 'income'
  | 'expenditure'
  | 'appropriation'
  | 'general'
  | 'basic'
  | 'three-public'
  | 'government-fund'
  | 'state-capital'
  | 'running-costs'
  | 'general-costs'
  | 'procurement'
  | 'assets'
  | 'performance'
  | 'evaluation'
  /** The unit's duties, its work, the glossary: what stands there is no claim about the accounts. */
  | 'other';

interface Section {
  readonly id: SectionId;
  /** What its heading says, behind the heading's number. */
  readonly heading: RegExp;
  /** How its first sentence begins: what a text without headings is known by. */
  readonly opening?: RegExp;
}

/** The sections; of several that fit, the first counts. */
const SECTIONS: readonly Section[] = [
  {
    id: 'other',
    heading: /名词解释|重点工作(?:完成|情况)|主要(?:职能|职责)|部门职责|单位职责|部门决算表$/u,
  },
  {
    id: 'evaluation',
    heading:
      /自评报告|(?:整体|绩效)评价报告|自评结论|佐证材料|自评结果$|^附件?$|预算单位基本情况|预算收支情况|资金使用及绩效情况/u,
  },
  { id: 'staff', heading: /人员构成|机构设置|人员情况/u, opening: /在职(?:实有)?人(?:数|员)/u },
  {
    id: 'appropriation',
    heading: /财政拨款收入?、?支出?决算总体情况|财政拨款收入决算(?:情况|说明)/u,
    opening: /^财政拨款收(?:入)?(?:总计)?、?支(?:出)?总计/u,
  },
  {
    id: 'summary',
    heading: /收入?、?支出?决算总体情况/u,
    opening:
      /^收(?:入)?(?:总计)?、?支(?:出)?总计|^收入总计.*支出总计|^(?:收入|支出)总计.*(?:结转和?结余|结余分配|非财政拨款结余)/u,
  },
  {
    id: 'three-public',
    heading: /三公经费/u,
    opening: /^三公经费(?:财政拨款)?/u,
  },
  {
    id: 'basic',
    heading: /基本支出决算(?:具体)?(?:情况|说明)/u,
    opening: /^(?:一般公共预算)?财政拨款基本支出/u,
  },
  {
    id: 'general',
    heading: /一般公共预算(?:财政拨款)?支出决算(?:具体|总体|结构)?(?:情况|说明)/u,
    opening: /^(?:一般公共预算)?财政拨款支出/u,
  },
  { id: 'government-fund', heading: /政府性基金/u, opening: /^政府性基金预算/u },
  { id: 'state-capital', heading: /国有资本经营/u, opening: /^国有资本经营预算/u },
  { id: 'running-costs', heading: /机关运行经费/u, opening: /机关运行经费/u },
  { id: 'general-costs', heading: /一般性支出/u, opening: /开支会议费/u },
  { id: 'procurement', heading: /政府采购/u, opening: /政府采购支出总额/u },
  { id: 'assets', heading: /国有资产占[用有]|资产占用/u, opening: /共有车辆/u },
  { id: 'performance', heading: /预算绩效|绩效评价|绩效自评/u, opening: /根据预算绩效管理要求/u },
  {
    id: 'income',
    heading: /^(?:关于)?(?:20\d\d年度?)?收入决算(?:情况|说明)/u,
    opening: /^(?:本年)?收入(?:合计|总计)/u,
  },
  {
    id: 'expenditure',
    heading: /^(?:关于)?(?:20\d\d年度?)?支出决算(?:情况|说明)/u,
    opening: /^(?:本年)?支出(?:合计|总计)/u,
  },
];

/** How deep a heading stands: a part (第三部分), a chapter (一、), below it (（一）, 1.), or without a number. */
type Level = 'part' | 'chapter' | 'below' | 'bare';

const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ['part', /^第[一二三四五六七八九十]+(?:部分|章)/u],
  ['chapter', /^[一二三四五六七八九十]{1,3}、/u],
  ['below', /^(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、)])/u],
  ['bare', /^/u],
];

/** The chapter that is the whole explanation, though it is numbered as its sections are. */
const WHOLE_EXPLANATION = /(?:部门|单位)决算(?:公开)?情况(?:的)?说明$/u;

/** A heading without a chapter's number says that it is one. */
const HEADING_END = /(?:情况(?:的)?说明|情况|说明)$/u;

/** The sections that a heading without a chapter's number may begin: a report has parts of its own by such words. */
const BELOW: ReadonlySet<SectionId> = new Set<SectionId>([
  'summary',
  'income',
  'expenditure',
  'appropriation',
  'general',
  'basic',
  'three-public',
  'government-fund',
  'state-capital',
  'running-costs',
  'general-costs',
  'procurement',
  'assets',
  'performance',
]);

/** A heading is not longer than this, and no sentence. */
const HEADING_LENGTH = 60;

/** Words that a report's title ends with: it needs no number to be a heading. */
const REPORT_TITLE = /^(?![(\d附](?!0\d\d))[^。,;]{4,58}(?:自评报告|评价报告|自评结果)$/u;

/** What a paragraph is as a heading. */
export interface Heading {
  /** The section that it begins; null where it begins none of its own. */
  readonly section: SectionId | null;
  /** Without its number. */
  readonly title: string;
  /** Whether it is the title of a report of its own. */
  readonly report: boolean;
  /** Whether it is that of a whole part (第三部分): the sections before it are over. */
  readonly part: boolean;
  /** Whether it is numbered as a chapter is: one of no known section ends the section before it. */
  readonly chapter: boolean;
  /** Where it ends: what stands behind it in the paragraph is text. */
  readonly end: number;
}

/** A heading that its text follows in the same paragraph. */
const LEADING =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))([^,。;:]{2,45}?(?:情况(?:的)?说明|说明|情况)[。:]?)(?=20\d\d|截至|本年|本部门|本单位|“?三公|[\p{Script=Han}]{2,20}20\d\d)/u;

const sectionHeaded = (title: string): SectionId | null =>
  SECTIONS.find(({ heading }) => heading.test(title))?.id ?? null;

/** The section that a heading without a chapter's number begins; null where its words may as well be a sentence's. */
function sectionBelow(title: string): SectionId | null {
  const section = HEADING_END.test(title) ? sectionHeaded(title) : null;
  return section !== null && BELOW.has(section) ? section : null;
}

/** Reads a paragraph, or its beginning, as a heading; null for one that is none. */
export function headingIn(text: string): Heading | null {
  const [whole = '', led = ''] = LEADING.exec(text) ?? [];
  const leading = led.replace(/[。:]$/u, '');
  const below = whole.startsWith('(');
  const section = leading === '' ? null : below ? sectionBelow(leading) : sectionHeaded(leading);
  if (section !== null)
    return {
      ...{ section, title: leading, report: false, part: text.startsWith('第'), chapter: !below },
      end: whole.length,
    };
  const report = REPORT_TITLE.test(text);
  const line = text.replace(/[。:;]$/u, '');
  if (line.length > HEADING_LENGTH || /[。;]/u.test(line)) return null;
  // What ends as a sentence is a heading only where nothing in it is a sentence's.
  if (text.endsWith('。') && /[,:]|\d(?:万?元|%)/u.test(line)) return null;
  const [level, number] = LEVELS.find(([, pattern]) => pattern.test(line)) ?? ['bare', /^/u];
  const title = line.replace(number, '');
  if (level === 'part' || level === 'chapter' || report) {
    const all = WHOLE_EXPLANATION.test(title);
    return {
      ...{ section: all ? null : sectionHeaded(title), title, report, part: level === 'part' || all },
      ...{ chapter: level === 'chapter', end: text.length },
    };
  }
  const own = /[,:]/u.test(title) ? null : sectionBelow(title);
  return own === null
    ? null
    : { section: own, title, report: false, part: false, chapter: false, end: text.length };
}

/** Whether a line without a number is a section's heading. */
export function isBareHeading(line: string): boolean {
  return sectionBelow(line.replace(/[。:]$/u, '')) !== null && !/[,:;。、(]/u.test(line.slice(0, -1));
}

/** Whether a line that has a number is the whole heading of a known section. */
export function isWholeHeading(line: string): boolean {
  const heading = headingIn(line);
  return heading !== null && heading.section !== null && HEADING_END.test(heading.title);
}

/** What stands before the words that a section's first sentence begins with: its year and whose it is. */
const LEAD =
  /^(?:\(?[一二三四五六七八九十\d]{1,2}[、.)])?(?:20\d\d年(?:度)?)?,?(?:[\p{Script=Han}()]{0,40}?20\d\d年(?:度)?)?(?:(?:本|我)(?:部门|单位|局|委|院|校|中心))?/u;

/** The section whose first sentence a sentence is; null for none. */
export function sectionOpenedBy(sentence: string): SectionId | null {
  const bare = sentence.replace(LEAD, '');
  return SECTIONS.find(({ opening }) => opening?.test(bare) === true)?.id ?? null;
}
