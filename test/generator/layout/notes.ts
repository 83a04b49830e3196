import type { Disclosure } from '../exact/disclosure';
import type { FormId } from '../forms';
import type { Variant } from './variant';

const SHOWN: Readonly<Record<FormId, string>> = {
  T1: '本表反映部门本年度的总收支和年末结转结余情况。',
  T2: '本表反映部门本年度取得的各项收入情况。',
  T3: '本表反映部门本年度各项支出情况。',
  T4: '本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
  T5: '本表反映部门本年度一般公共预算财政拨款支出情况。',
  T6: '本表反映部门本年度一般公共预算财政拨款基本支出明细情况。',
  T7: '本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年一般公共预算财政拨款和以前年度结转资金安排的实际支出。',
  T8: '本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。',
  T9: '本表反映部门本年度国有资本经营预算财政拨款支出情况。',
};

const ROUNDING = '本套报表金额单位转换时可能存在尾数误差。';

/** Why a form may be empty. */
const REASONS: Readonly<Partial<Record<FormId, string>>> = {
  T7: '一般公共预算财政拨款“三公”经费支出',
  T8: '政府性基金收入，也没有使用政府性基金安排的支出',
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
  const reason = `${department}本年度没有${REASONS[form] ?? '数据'}，故本表无数据。`;
  return empty ? [...shown, shown.length === 0 ? `注：${reason}` : reason] : shown;
}
