import type { FunctionalItem } from '../codes/items';
import type { Fen } from './amount';

/** One fund's money for one 项: opening + income = basic + project + closing. */
export interface FundFlow {
  /** 年初结转和结余. */
  readonly opening: Fen;
  readonly income: Fen;
  readonly basic: Fen;
  readonly project: Fen;
  /** 年末结转和结余. */
  readonly closing: Fen;
}

/** Where money that is no appropriation comes from. */
export interface OwnSources {
  readonly opening: Fen;
  /** 使用非财政拨款结余. */
  readonly surplusUsed: Fen;
  readonly superior: Fen;
  readonly service: Fen;
  readonly operating: Fen;
  readonly affiliated: Fen;
  readonly other: Fen;
}

/** Where money that is no appropriation goes. */
export interface OwnUses {
  readonly basic: Fen;
  readonly project: Fen;
  readonly upward: Fen;
  readonly operatingCost: Fen;
  readonly subsidy: Fen;
  /** 结余分配. */
  readonly distributed: Fen;
  readonly closing: Fen;
}

/** The money of one 项: its fund's, and what is no appropriation. The sources of each add up to its uses. */
export interface DisclosureItem {
  readonly item: FunctionalItem;
  readonly budget: FundFlow;
  readonly sources: OwnSources;
  readonly uses: OwnUses;
}

/** The “三公” lines that are no sums of others. */
export const THREE_PUBLIC_LINES = ['abroad', 'purchase', 'running', 'reception'] as const;

export type ThreePublicLine = (typeof THREE_PUBLIC_LINES)[number];

export type ThreePublicAmounts = Readonly<Record<ThreePublicLine, Fen>>;

/** The 款 of the basic expenditure that a “三公” line contains. */
export const THREE_PUBLIC_CODES: Readonly<Record<ThreePublicLine, string>> = {
  abroad: '30212',
  purchase: '31013',
  running: '30231',
  reception: '30217',
};

/** A department's year in exact amounts, from which all nine forms follow. */
export interface Disclosure {
  readonly department: string;
  readonly year: number;
  /** In the order of their codes. */
  readonly items: readonly DisclosureItem[];
  /** The basic expenditure of the general public budget by economic 款; adds up to the items' own. */
  readonly economic: ReadonlyMap<string, Fen>;
  /** Null where the department has no such expenditure and no budget for it. */
  readonly threePublic: { readonly budget: ThreePublicAmounts; readonly final: ThreePublicAmounts } | null;
}
