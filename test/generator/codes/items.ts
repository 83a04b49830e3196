import type { Division } from './division';
import { GENERAL_DIVISIONS } from './general-divisions';
import { CAPITAL_DIVISIONS, FUND_DIVISIONS } from './fund-divisions';

/** The fund that pays for a code: general public budget, government funds, state capital operation. */
export type Fund = 'general' | 'government' | 'capital';

/** A 项 of the classification: a functional code of seven digits. */
export interface FunctionalItem {
  readonly code: string;
  readonly name: string;
  /** The name of its 款, the first five digits. */
  readonly division: string;
  readonly fund: Fund;
}

/** The 项 that most 款 of the administration have. */
const COMMON_ITEMS = ['01 行政运行', '02 一般行政管理事务', '03 机关服务', '50 事业运行'];

function itemsOf(fund: Fund, [code, name, ...items]: Division): FunctionalItem[] {
  const rest = `99 其他${name}${name.endsWith('支出') ? '' : '支出'}`;
  const own = items.length > 0 ? items : [...COMMON_ITEMS, rest];
  return own.map((item) => ({
    code: code + item.slice(0, 2),
    name: item.slice(3),
    division: name,
    fund,
  }));
}

const of = (fund: Fund, divisions: readonly Division[]): readonly FunctionalItem[] =>
  divisions.flatMap((division) => itemsOf(fund, division));

/** Every 项 that a disclosure may have, by the fund that pays for it; no 款 belongs to two funds. */
export const ITEMS: Readonly<Record<Fund, readonly FunctionalItem[]>> = {
  general: of('general', GENERAL_DIVISIONS),
  government: of('government', FUND_DIVISIONS),
  capital: of('capital', CAPITAL_DIVISIONS),
};
