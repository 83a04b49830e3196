import type { Quantity } from './amounts';
import type { SectionId } from './sections';
import type { SubjectKey } from './subject-table';
import type { TextPlace } from './text';

/** What a claim says of its subject. */
export type Role =
  /** An amount as such: 收入合计1474.07万元. */
  | 'amount'
  /** 年初预算. */
  | 'openingBudget'
  /** 预算, 全年预算. */
  | 'budget'
  /** 年中追加, 调增. */
  | 'addedBudget'
  /** 决算, 执行数, 实际支出. */
  | 'final'
  /** The change on the year before. */
  | 'change'
  | 'changeRate'
  /** The change against the budget. */
  | 'budgetChange'
  /** 占…%. */
  | 'share'
  /** 完成预算的…%, 执行率…%. */
  | 'completion'
  | 'score'
  /** The part of a score that the execution rate gives. */
  | 'executionScore'
  /** The part of a score that the indicators give. */
  | 'indicatorScore'
  | 'fullScore'
  /** Vehicles, people, projects. */
  | 'count'
  /** 决算数大于（小于、等于）预算数. */
  | 'comparison';

/** Whether a claim says that something rose or fell, or that one thing is above, below or as another. */
export type Direction = 'up' | 'down' | 'same';

/** One thing that the text claims, with its place. */
export interface Claim {
  /** Its number among the text's claims, from 0. */
  readonly index: number;
  readonly role: Role;
  /** What it is about, in the text's words. */
  readonly subject: string;
  /** What it is about, where the words are those of the standard text. */
  readonly key: SubjectKey | null;
  readonly section: SectionId | null;
  /** The year that it speaks of, where that is not the text's own. */
  readonly year: string | null;
  /** What is stated; null for a comparison in words. */
  readonly quantity: Quantity | null;
  readonly direction: Direction | null;
  /** For a share: of what, in the text's words; "" where that is understood. */
  readonly whole: string | null;
  readonly place: TextPlace;
}

/** A claim that states a figure: all but comparisons in words. */
export interface StatedClaim extends Claim {
  readonly quantity: Quantity;
}

/** What the text says of one subject in one breath: at most one claim a role. */
export interface Topic {
  readonly subject: string;
  readonly key: SubjectKey | null;
  readonly section: SectionId | null;
  readonly year: string | null;
  readonly claims: ReadonlyMap<Role, StatedClaim>;
  /** Whether what was spent is said to be above or below the budget. */
  readonly comparison: Claim | null;
  /** The list that it is a part of. */
  readonly list: Enumeration | null;
  /** The report or the project's summary that it stands in, by its number. */
  readonly scope: number;
  /** For the spending of a project: the project's name. */
  readonly project: string | null;
  /** Whether the text does not name it: it is taken to go on with what was spoken of before. */
  readonly inherited: boolean;
  /** Whether a heading says which section it stands in. */
  readonly headed: boolean;
  /** Whether it is an item of the numbered list of 类, 款 and 项. */
  readonly item: boolean;
}

/** 其中：…: a whole and the parts that the text gives for it. */
export interface Enumeration {
  /** Null where the text never says what the parts are parts of. */
  readonly whole: Topic | null;
  readonly parts: readonly Topic[];
  /** Whether the text says that these are all parts (具体为, 包括), or only some (其中). */
  readonly complete: boolean;
  /** Whether no word says that these are parts: they follow their whole, and are what it consists of. */
  readonly implied: boolean;
  /** Whether a number stands in it that was not read: it then proves nothing about its whole. */
  readonly holed: boolean;
  /** Whether 等 stands behind its parts: that they come to less proves nothing. */
  readonly cut: boolean;
  /** What of the whole was stated right before the list: 预算5万元（其中：…）；决算4万元（其中：…）; null for its value. */
  readonly of: Role | null;
}

/** Whether what a topic states is a budget, since it is a part of one: 预算5.00万元（其中：…）. */
export function isOfBudget({ list, claims }: Pick<Topic, 'list' | 'claims'>): boolean {
  const of = list?.of ?? null;
  return of !== null && BUDGET_ROLES.has(of) && claims.has('amount') && !claims.has('final');
}

/** The budgets that a list may be of. */
const BUDGET_ROLES: ReadonlySet<Role> = new Set<Role>(['budget', 'openingBudget']);

/** The value that a topic is about: its amount, what was spent, or how many there are. */
export function valueOf({ claims }: Pick<Topic, 'claims'>): StatedClaim | undefined {
  return claims.get('final') ?? claims.get('amount') ?? claims.get('count');
}
