import type { Measure } from '../value';
import type { Quantity } from './amounts';
import type { Direction, Role } from './claims';

/** What the words before a number say that it is. */
export interface Saying {
  readonly role: Role;
  readonly direction: Direction | null;
  /** What it is about: the words before those that say the role. */
  readonly subject: string;
  /** For a share: of what. */
  readonly whole: string | null;
  /** Whether a template's choice of words was left as it is, 增加（减少）: it then says nothing. */
  readonly unfilled: boolean;
  /** Whether it is said only of what has a budget: 完成率 of anything else is no claim about the accounts. */
  readonly needsBudget: boolean;
}

const UP = '增加|增长|上升|提高|上涨|增支|多支出|增幅(?:为|达)?';
const DOWN = '减少|下降|降低|压减|缩减|下浮|节约|减支|减幅(?:为|达)?|降幅(?:为|达)?';
const TEMPLATE = String.raw`(?:${UP}|${DOWN})[(/](?:${UP}|${DOWN}|持平)[)]?`;
const IS = '(?:了|均|为|是|达到?|共计?|约|:)*';
/** 一般公共预算5万元 is a source of money, not a budget of something. */
const BUDGET = '(?<!一般公共|政府性基金|国有资本经营)预算(?:总额|总数|数|金额|资金|安排|批复数?)?';

interface Pattern {
  readonly role: Role;
  readonly measures: readonly Measure[];
  /** What the words before the number end with; the group `of` is a share's whole, `about` what changed. */
  readonly words: RegExp;
  readonly direction?: Direction;
  readonly unfilled?: true;
  /** It is this only behind a budget and what was spent of it. */
  readonly needsBudget?: true;
}

const pattern = (
  role: Role,
  measures: readonly Measure[],
  words: string,
  rest: Partial<Pattern> = {},
): Pattern => ({ role, measures, words: new RegExp(`(?:${words})$`, 'u'), ...rest });

const MONEY = ['amount', 'none'] as const;
const POINTS = ['points', 'none'] as const;

/** The patterns of the standard sentences; of several that fit, the first counts. */
const PATTERNS: readonly Pattern[] = [
  pattern(
    'completion',
    ['ratio'],
    `(?:完成了?[^,]{0,8}?|占了?(?:年初|全年|年度|调整后的?)?)预算(?:数|总额|安排)?的?(?:比例)?${IS}`,
  ),
  pattern(
    'completion',
    ['ratio'],
    `(?:为|达到?|相当于)(?:年初|全年|年度|调整后的?)?预算(?:数|总额|安排)?的${IS}`,
  ),
  pattern('completion', ['ratio'], `(?:(?:预算|资金|支出)*执行(?:率|进度)|(?:预算|资金|支出)+完成率)${IS}`),
  pattern('completion', ['ratio'], `^(?:总体|整体|实际)?完成率${IS}`, { needsBudget: true }),
  pattern('completion', ['ratio'], `^(?:总体|整体|实际)?完成(?:比例|进度)?${IS}`, { needsBudget: true }),
  pattern('share', ['ratio'], `占(?:比(?:重|例)?)?(?<of>[^,]*?)的?(?:比重|比例)?${IS}`),
  pattern('changeRate', ['ratio'], `(?:同比)?${TEMPLATE}${IS}`, { unfilled: true }),
  pattern('changeRate', ['ratio'], `(?:同比)?[各均]?(?:${UP})(?:率|幅度)?${IS}`, { direction: 'up' }),
  pattern('changeRate', ['ratio'], `(?:同比)?[各均]?(?:${DOWN})(?:率|幅度)?${IS}`, { direction: 'down' }),
  pattern('changeRate', ['ratio'], `(?:增减(?:变动|变化)?|变动|变化)(?:率|幅度|比例)${IS}`),
  pattern(
    'addedBudget',
    MONEY,
    `(?:年中|中途|当年)?(?:执行)?(?:调整)?(?:追加|调增|增加)${BUDGET}(?:合计)?${IS}`,
  ),
  pattern('addedBudget', MONEY, `(?:年中|中途)?(?:执行)?(?:调整)?(?:追加|调增)(?:金额|资金)?(?:合计)?${IS}`),
  pattern('change', MONEY, `${TEMPLATE}${IS}`, { unfilled: true }),
  pattern('change', MONEY, `(?:增减(?:变动|变化)?|变动|变化)(?:额|数|金额)?${IS}`),
  pattern('change', MONEY, `[各均]?(?:${UP})${IS}`, { direction: 'up' }),
  pattern('change', MONEY, `[各均]?(?:${DOWN})${IS}`, { direction: 'down' }),
  pattern('change', MONEY, String.raw`(?:${UP})(?<about>[\p{Script=Han}]{2,16})`, { direction: 'up' }),
  pattern('change', MONEY, String.raw`(?:${DOWN})(?<about>[\p{Script=Han}]{2,16})`, { direction: 'down' }),
  pattern('budget', MONEY, `(?:全年|调整后的?)年初${BUDGET}${IS}`),
  pattern('openingBudget', MONEY, `年初${BUDGET}${IS}`),
  pattern('budget', MONEY, `(?:全年|(?<!\\d)年度|调整后的?)?${BUDGET}${IS}`),
  pattern('final', MONEY, `决算(?:数|金额|总额)?${IS}`),
  pattern('final', MONEY, `(?:全年|预算|实际)*执行(?:数|书|金额|总额)${IS}`),
  pattern('final', MONEY, `(?:全年|实际)(?:发生)?支出(?:数|金额|总额|合计)?${IS}`),
  pattern('executionScore', POINTS, `(?:预算)?执行(?:情况|率)?(?:自评)?(?:得|评)分${IS}`),
  pattern('indicatorScore', POINTS, `(?:年度)?(?:绩效)?指标(?:自评)?(?:得|评)分${IS}`),
  pattern('fullScore', POINTS, `满分${IS}`),
  pattern('score', POINTS, `(?:自评|综合|绩效|评价|自我|最终)*(?:总?得分|评分|总分)${IS}`),
  pattern('count', ['count'], IS),
  pattern('amount', MONEY, `(?:金额)?${IS}`),
];

/** The roles that only a ratio has: 占4.73 lacks its sign. */
const RATIOS: ReadonlySet<Role> = new Set(['share', 'completion']);

/** Whether a bare number with decimals is a ratio by its words: 占4.73. */
export function isPercentWithoutSign(before: string, { measure, digits }: Quantity): boolean {
  if (measure !== 'none' || !digits.includes('.')) return false;
  const saying = sayingOf(before, 'ratio');
  return saying !== null && RATIOS.has(saying.role);
}

/** What the words before a number say of it; null where they make it no claim. */
export function sayingOf(before: string, measure: Measure): Saying | null {
  for (const { role, measures, words, direction, unfilled, needsBudget } of PATTERNS) {
    if (!measures.includes(measure)) continue;
    const match = words.exec(before);
    if (match === null) continue;
    const { of, about } = match.groups ?? {};
    return {
      role,
      direction: direction ?? null,
      subject: about ?? before.slice(0, match.index),
      whole: role === 'share' ? (of ?? '') : null,
      unfilled: unfilled ?? false,
      needsBudget: needsBudget ?? false,
    };
  }
  return null;
}

const COMPARISON =
  /(?:决算|支出|执行)数?(大于|高于|超过|超出|小于|低于|少于|等于|持平于)(\([^)]*\)|\/[大小等]于)?(?:年初|全年|年度)?预算/u;

/** 决算数与年初预算数持平. */
const LEVEL = /(?:决算|支出|执行)数?(?:与|同|和)(?:年初|全年|年度)?预算数?(持平|一致)/u;

const COMPARED: Readonly<Record<string, Direction>> = {
  大于: 'up',
  高于: 'up',
  超过: 'up',
  超出: 'up',
  小于: 'down',
  低于: 'down',
  少于: 'down',
  等于: 'same',
  持平: 'same',
  一致: 'same',
  持平于: 'same',
};

/** A comparison in words, where it stands in a clause. */
export interface Comparison {
  readonly direction: Direction;
  readonly unfilled: boolean;
  readonly start: number;
  readonly end: number;
}

/** 决算数大于预算数, in a clause; null where there is none. */
export function comparisonIn(clause: string): Comparison | null {
  const match = COMPARISON.exec(clause) ?? LEVEL.exec(clause);
  const direction = COMPARED[match?.[1] ?? ''];
  if (match === null || direction === undefined) return null;
  const start = match.index;
  return { direction, unfilled: match[2] !== undefined, start, end: start + match[0].length };
}

/** What a change is measured against, where a clause says it. */
export type Basis = 'year' | 'budget';

const AGAINST_YEAR = /(?:比|较|与|同)(?:上年|去年|上一年|20\d\d年)|同比/u;
const AGAINST_BUDGET = /(?:比|较|与)(?:年初|全年|年度)?预算/u;

/** 比2021年度收、支总计…万元增加: what stands before a figure that is the year before's. */
const PRIOR = /(?:比|较|与|同)(?:(20\d\d)年|上一?年|去年)(?:度)?(?:同期)?([^,]*)$/u;

/** The year before as a figure's words name it: in digits, or "" where they say 上年; null for a figure of no such year. */
export function priorYearIn(before: string): string | null {
  const match = PRIOR.exec(before);
  return match === null || /相比|持平/u.test(match[2] ?? '') ? null : (match[1] ?? '');
}

/** 上年为1200万元: a clause that only states the year before of what was just spoken of. */
const BASE_YEAR = /^,?(?:其中)?(?:(20\d\d)年|上一?年|去年)(?:度)?(?:同期)?(?:决算)?数?(?:为|是|:)?$/u;

/** The year before as it is stated by itself, in digits, or "" for 上年; null for words that state no such year. */
export function baseYearIn(before: string): string | null {
  const match = BASE_YEAR.exec(before);
  return match === null ? null : (match[1] ?? '');
}

/** What a clause compares with; null where it does not say. */
export function basisIn(clause: string): Basis | null {
  if (AGAINST_BUDGET.test(clause)) return 'budget';
  return AGAINST_YEAR.test(clause) ? 'year' : null;
}

/** The words of a comparison with the year before or the budget, which are no part of a subject. */
export const COMPARED_WITH =
  /(?:支出)?(?:决算数?)?(?:比|较|与|同)(?:(?:上年|去年|上一年|20\d\d年)度?(?:决算)?数?|(?:年初|全年|年度)?预算数?)(?:相比)?,?|同比/gu;
