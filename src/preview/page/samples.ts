import type { Language } from './language';

/** A sample workbook as the menu offers it. */
export interface Sample {
  /** Its file name. */
  readonly name: string;
  readonly title: string;
}

/** The sample the preview begins with. */
export const firstSample = 'zhuzhou-shifeng-2021.xlsx';

/** What the samples are, in the order of the menu. */
const titles: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  [firstSample]: {
    'zh-CN': '株洲市石峰区 2021：决算公开九张表和自评表',
    'en-US': 'Shifeng, Zhuzhou 2021: the nine forms and self-assessments',
  },
  'zhuzhou-shifeng-2021-split-codes.xlsx': {
    'zh-CN': '同一套九张表：科目编码分列、一表多张',
    'en-US': 'The same nine forms: codes split over columns, several to a sheet',
  },
  'zhuzhou-shifeng-2021-broken-heads.xlsx': {
    'zh-CN': '同一套九张表：表头拆成多格、表名无意义',
    'en-US': 'The same nine forms: headers broken into cells, sheets without names',
  },
  'wuhan-hongshan-2020.xlsx': {
    'zh-CN': '武汉市洪山区 2020：部门整体和项目自评表',
    'en-US': 'Hongshan, Wuhan 2020: self-assessments of department and projects',
  },
  'wuhan-dongxihu-2020.xlsx': {
    'zh-CN': '武汉市东西湖区 2020：部门整体自评表',
    'en-US': 'Dongxihu, Wuhan 2020: self-assessment of the department',
  },
};

const order = Object.keys(titles);

/** Puts the samples the server has into the menu's order; those without a title come last, by file name. */
export function samplesIn(language: Language, names: readonly string[]): readonly Sample[] {
  const known = order.filter((name) => names.includes(name));
  const others = names.filter((name) => !order.includes(name));
  return [...known, ...others].map((name) => ({
    name,
    title: titles[name]?.[language] ?? name.replace(/\.xlsx$/i, ''),
  }));
}
