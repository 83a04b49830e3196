import type { Disclosure } from '../exact/disclosure';
import type { FormId } from '../forms';
import type { Variant } from './variant';

const SHOWN: Readonly<Record<FormId, string>> = {
  T1: '本表列示部门全年收支总额和年末结转结余。',
  T2: '本表按来源列示部门全年收入。',
  T3: '本表按性质列示部门全年支出。',
  T4: '本表按资金来源（一般公共预算、政府性基金预算、国有资本经营预算）列示财政拨款的收支总额和年末结转结余。',
  T5: '本表列示一般公共预算财政拨款的全年支出。',
  T6: '本表按经济分类列示一般公共预算财政拨款的基本支出。',
  T7: '本表列示“三公”经费的预算数和决算数。预算数按调整后的全年预算填列；决算数按当年实际支出填列，用以前年度结转资金安排的也计算在内。',
  T8: '本表列示政府性基金预算财政拨款的收入、支出和结转结余。',
  T9: '本表列示国有资本经营预算财政拨款的全年支出。',
};

const ROUNDING = '金额换算成万元后，合计与明细可能有尾差。';

/** Why a form may be empty. */
const REASONS: Readonly<Partial<Record<FormId, string>>> = {
  T7: '一般公共预算财政拨款“三公”经费支出',
  T8: '政府性基金的收入和支出',
  T9: '国有资本经营预算财政拨款支出',
};

/** The lines below a form; an empty form always says why it is empty. */
export function notesOf(
  form: FormId,
  empty: boolean,
  { department }: Disclosure,
  { notes }: Variant,
): string[] {
  const shown = {
    none: [],
    below: [`注：${SHOWN[form]}`],
    several: [`注：1. ${SHOWN[form]}`, `2. ${ROUNDING}`],
  }[notes];
  const reason = `${department}全年没有${REASONS[form] ?? '数据'}，本表无数据。`;
  return empty ? [...shown, shown.length === 0 ? `注：${reason}` : reason] : shown;
}
