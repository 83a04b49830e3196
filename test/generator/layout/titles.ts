import type { Disclosure } from '../exact/disclosure';
import type { FormId } from '../forms';
import type { Variant } from './variant';

/** The forms in the order of their published numbers. */
const ORDER: Readonly<Record<Variant['numbering'], readonly FormId[]>> = {
  early: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
  late: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T8', 'T9', 'T7'],
};

/** The forms as they follow each other in a workbook. */
export function formOrder({ numbering }: Variant): readonly FormId[] {
  return ORDER[numbering];
}

/** The published number of a form, from 1. */
export function formNumber(form: FormId, { numbering }: Variant): number {
  return ORDER[numbering].indexOf(form) + 1;
}

/** What each form is called, the standard words first. */
const NAMES: Readonly<Record<FormId, (variant: Variant) => readonly [string, ...string[]]>> = {
  T1: () => ['收入支出决算总表', '收支决算总表', '收入支出决算表'],
  T2: () => ['收入决算表', '收入决算总表'],
  T3: () => ['支出决算表'],
  T4: () => ['财政拨款收入支出决算总表', '财政拨款收支决算总表', '财政拨款收入支出决算表'],
  T5: ({ generalCarryOver }) =>
    generalCarryOver
      ? ['一般公共预算财政拨款收入支出决算表']
      : ['一般公共预算财政拨款支出决算表', '一般公共预算支出决算表'],
  T6: ({ basicTitle }) => [
    `一般公共预算财政拨款${basicTitle}`,
    `一般公共预算${basicTitle}`,
    '财政拨款基本支出经济分类决算表',
  ],
  T7: ({ threePublicTitle, quotes }) => {
    const [open = '', close = ''] = quotes;
    const short = `${open}三公${close}经费`;
    return [`${threePublicTitle}${short}支出决算表`, `${short}及会议费、培训费支出决算表`, `${short}情况表`];
  },
  T8: ({ fundCarryOver }) => {
    const words = `${fundCarryOver ? '收入' : ''}支出决算表`;
    return [`政府性基金预算财政拨款${words}`, `政府性基金预算${words}`];
  },
  T9: ({ capitalCarryOver }) => {
    const words = `${capitalCarryOver ? '收入' : ''}支出决算表`;
    return [`国有资本经营预算财政拨款${words}`, `国有资本经营预算${words}`];
  },
};

/** The name of a form, as it also stands on a sheet's tab. */
export function formName(form: FormId, variant: Variant): string {
  const names = NAMES[form](variant);
  return names[variant.wording % names.length] ?? names[0];
}

/** The title as it is printed above a form. */
export function formTitle(form: FormId, { department, year }: Disclosure, variant: Variant): string {
  const name = formName(form, variant) + variant.titleEnd;
  const number = formNumber(form, variant);
  switch (variant.title) {
    case 'plain':
      return name;
    case 'year':
      return `${year}年度${name}`;
    case 'department':
      return `${department}${name}`;
    case 'tableLabel':
      return `公开0${number}表 ${name}`;
    case 'shortLabel':
      return `表${number} ${name}`;
    case 'attachment':
      return `附件2：${name}`;
    case 'spaced':
      return Array.from(name).join(' ');
  }
}
