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
    heading: /名词解释|重点工作(?:完成|情况)|主要(?:职能|职责)|部门职责|单位职责|其他重要事项|部门决算表$/u,
  },
  {
    id: 'evaluation',
    heading:
      /自评报告|(?:整体|绩效)评价报告|自评结论|佐证材料|自评结果$|^附件?$|预算单位基本情况|预算收支情况|资金使用及绩效情况/u,
  },
  { id: 'staff', heading: /人员构成|机构设置|人员情况/u, opening: /在职(?:实有)?人(?:数|员)/u },
  {
    id: 'appropriation',
    heading: /财政拨款收入?、?支出?决算总体情况/u,
    opening: /^(?:20\d\d年度?)?财政拨款收(?:入)?(?:总计)?、?支(?:出)?总计/u,
  },
  {
    id: 'summary',
    heading: /收入?、?支出?决算总体情况/u,
    opening: /^(?:20\d\d年度?)?收(?:入)?(?:总计)?、?支(?:出)?总计/u,
  },
  {
    id: 'three-public',
    heading: /三公经费/u,
    opening: /^(?:20\d\d年度?)?三公经费(?:财政拨款)?/u,
  },
  {
    id: 'basic',
    heading: /基本支出决算(?:具体)?(?:情况|说明)/u,
    opening: /^(?:20\d\d年度?)?(?:一般公共预算)?财政拨款基本支出/u,
  },
  {
    id: 'general',
    heading: /一般公共预算(?:财政拨款)?支出决算(?:具体)?(?:情况|说明)/u,
    opening: /^(?:20\d\d年度?)?(?:一般公共预算)?财政拨款支出/u,
  },
  { id: 'government-fund', heading: /政府性基金/u, opening: /^(?:20\d\d年度?)?政府性基金预算/u },
  { id: 'state-capital', heading: /国有资本经营/u, opening: /^(?:20\d\d年度?)?国有资本经营预算/u },
  { id: 'running-costs', heading: /机关运行经费/u, opening: /机关运行经费/u },
  { id: 'general-costs', heading: /一般性支出/u, opening: /开支会议费/u },
  { id: 'procurement', heading: /政府采购/u, opening: /政府采购支出总额/u },
  { id: 'assets', heading: /国有资产占[用有]|资产占用/u, opening: /共有车辆/u },
  { id: 'performance', heading: /预算绩效|绩效评价|绩效自评/u, opening: /根据预算绩效管理要求/u },
  {
    id: 'income',
    heading: /^(?:关于)?(?:20\d\d年度?)?收入决算(?:情况|说明)/u,
    opening: /^(?:20\d\d年度?)?(?:本年)?收入(?:合计|总计)/u,
  },
  {
    id: 'expenditure',
    heading: /^(?:关于)?(?:20\d\d年度?)?支出决算(?:情况|说明)/u,
    opening: /^(?:20\d\d年度?)?(?:本年)?支出(?:合计|总计)/u,
  },
];

const HEADING_NUMBER = /^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]{1,3}、)/u;

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
  /** Where it ends: what stands behind it in the paragraph is text. */
  readonly end: number;
}

/** A heading that its text follows in the same paragraph. */
const LEADING =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、)([^,。;:]{2,45}?(?:情况(?:的)?说明|说明|情况))(?=20\d\d|截至|本年|本部门|本单位|“?三公|[\p{Script=Han}]{2,20}20\d\d)/u;

const sectionHeaded = (title: string): SectionId | null =>
  SECTIONS.find(({ heading }) => heading.test(title))?.id ?? null;

/** Reads a paragraph, or its beginning, as a heading; null for one that is none. */
export function headingIn(text: string): Heading | null {
  const [whole = '', led = ''] = LEADING.exec(text) ?? [];
  const section = led === '' ? null : sectionHeaded(led);
  if (section !== null)
    return { section, title: led, report: false, part: text.startsWith('第'), end: whole.length };
  const report = REPORT_TITLE.test(text);
  const number = HEADING_NUMBER.exec(text)?.[0];
  if ((number === undefined && !report) || text.length > HEADING_LENGTH || /[。;]/u.test(text)) return null;
  const title = text.slice(number?.length ?? 0).replace(/:$/u, '');
  return { section: sectionHeaded(title), title, report, part: text.startsWith('第'), end: text.length };
}

/** The section whose first sentence a sentence is; null for none. */
export function sectionOpenedBy(sentence: string): SectionId | null {
  return SECTIONS.find(({ opening }) => opening?.test(sentence) === true)?.id ?? null;
}
