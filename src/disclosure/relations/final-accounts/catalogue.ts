import type { Rule } from '../rule';

const FORMS = { 'zh-CN': '部门决算公开表填报说明', en: 'Instructions of the final-accounts forms' };

/** The rules of the final-accounts forms: within a form (T…), between forms (X…), plausibility (P…). */
export const FINAL_ACCOUNTS_RULES = {
  'T1-1': {
    title: { 'zh-CN': '本年收入合计 = 各项收入之和', en: 'Total income = the sum of its items' },
    source: FORMS,
  },
  'T1-2': {
    title: { 'zh-CN': '本年支出合计 = 各类支出之和', en: 'Total expenditure = the sum of its classes' },
    source: FORMS,
  },
  'T1-3': {
    title: {
      'zh-CN': '总计（收）= 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
      en: 'Grand total (income) = income + surplus used + opening balance',
    },
    source: FORMS,
  },
  'T1-4': {
    title: {
      'zh-CN': '总计（支）= 本年支出合计 + 结余分配 + 年末结转和结余',
      en: 'Grand total (expenditure) = expenditure + distribution + closing balance',
    },
    source: FORMS,
  },
  'T1-5': { title: { 'zh-CN': '收入总计 = 支出总计', en: 'The two grand totals are equal' }, source: FORMS },
  'T1-6': {
    title: {
      'zh-CN': '本年支出合计 = 按支出性质分的各项之和',
      en: 'Total expenditure = the sum of its kinds by nature',
    },
    source: FORMS,
  },
  'T1-7': {
    title: { 'zh-CN': '基本支出 = 人员经费 + 公用经费', en: 'Basic expenditure = personnel + operating' },
    source: FORMS,
  },
  'T1-8': {
    title: {
      'zh-CN': '经济分类支出合计 = 本年支出合计',
      en: 'Expenditure by economic class = total expenditure',
    },
    source: FORMS,
  },
  'T1-9': {
    title: {
      'zh-CN': '经济分类支出合计 = 各类之和',
      en: 'Expenditure by economic class = the sum of the classes',
    },
    source: FORMS,
  },
  'T2-R': {
    title: { 'zh-CN': '每行合计 = 各栏之和', en: 'Each row: total = the sum of its columns' },
    source: FORMS,
  },
  'T2-C': {
    title: { 'zh-CN': '合计行 = 各类之和', en: 'The 合计 row = the sum of the classes' },
    source: FORMS,
  },
  'T2-H': {
    title: { 'zh-CN': '上级科目 = 下级科目之和', en: 'A code = the sum of its direct children' },
    source: FORMS,
  },
  'T2-N': {
    title: {
      'zh-CN': '科目编码不重复、上级不缺、编码与名称相符',
      en: 'Codes are unique, have their parents, and fit their names',
    },
    source: FORMS,
  },
  'T3-R': {
    title: { 'zh-CN': '每行合计 = 各栏之和', en: 'Each row: total = the sum of its columns' },
    source: FORMS,
  },
  'T3-C': {
    title: { 'zh-CN': '合计行 = 各类之和', en: 'The 合计 row = the sum of the classes' },
    source: FORMS,
  },
  'T3-H': {
    title: { 'zh-CN': '上级科目 = 下级科目之和', en: 'A code = the sum of its direct children' },
    source: FORMS,
  },
  'T3-N': {
    title: {
      'zh-CN': '科目编码不重复、上级不缺、编码与名称相符',
      en: 'Codes are unique, have their parents, and fit their names',
    },
    source: FORMS,
  },
  'T5-1': {
    title: { 'zh-CN': '年初 + 本年收入 = 本年支出 + 年末', en: 'Opening + income = expenditure + closing' },
    source: FORMS,
  },
  'T5-R': {
    title: { 'zh-CN': '每行合计 = 各栏之和', en: 'Each row: total = the sum of its columns' },
    source: FORMS,
  },
  'T5-C': {
    title: { 'zh-CN': '合计行 = 各类之和', en: 'The 合计 row = the sum of the classes' },
    source: FORMS,
  },
  'T5-H': {
    title: { 'zh-CN': '上级科目 = 下级科目之和', en: 'A code = the sum of its direct children' },
    source: FORMS,
  },
  'T5-N': {
    title: {
      'zh-CN': '科目编码不重复、上级不缺、编码与名称相符',
      en: 'Codes are unique, have their parents, and fit their names',
    },
    source: FORMS,
  },
  'T8-R': {
    title: { 'zh-CN': '每行合计 = 各栏之和', en: 'Each row: total = the sum of its columns' },
    source: FORMS,
  },
  'T8-C': {
    title: { 'zh-CN': '合计行 = 各类之和', en: 'The 合计 row = the sum of the classes' },
    source: FORMS,
  },
  'T8-H': {
    title: { 'zh-CN': '上级科目 = 下级科目之和', en: 'A code = the sum of its direct children' },
    source: FORMS,
  },
  'T8-N': {
    title: {
      'zh-CN': '科目编码不重复、上级不缺、编码与名称相符',
      en: 'Codes are unique, have their parents, and fit their names',
    },
    source: FORMS,
  },
  'T9-R': {
    title: { 'zh-CN': '每行合计 = 各栏之和', en: 'Each row: total = the sum of its columns' },
    source: FORMS,
  },
  'T9-C': {
    title: { 'zh-CN': '合计行 = 各类之和', en: 'The 合计 row = the sum of the classes' },
    source: FORMS,
  },
  'T9-H': {
    title: { 'zh-CN': '上级科目 = 下级科目之和', en: 'A code = the sum of its direct children' },
    source: FORMS,
  },
  'T9-N': {
    title: {
      'zh-CN': '科目编码不重复、上级不缺、编码与名称相符',
      en: 'Codes are unique, have their parents, and fit their names',
    },
    source: FORMS,
  },
  'T4-1': {
    title: { 'zh-CN': '本年收入合计 = 三项财政拨款之和', en: 'Total income = the sum of the three funds' },
    source: FORMS,
  },
  'T4-2': {
    title: { 'zh-CN': '每行合计 = 三项财政拨款之和', en: 'Each row: total = the sum of the three funds' },
    source: FORMS,
  },
  'T4-3': {
    title: {
      'zh-CN': '本年支出合计 = 各类支出之和',
      en: 'Total expenditure = the sum of its classes, per fund',
    },
    source: FORMS,
  },
  'T4-4': {
    title: {
      'zh-CN': '总计 = 本年合计 + 年初（年末）结转和结余',
      en: 'Grand total = the year + the opening (closing) balance',
    },
    source: FORMS,
  },
  'T4-5': {
    title: {
      'zh-CN': '年初（年末）结转和结余 = 三项之和',
      en: 'The opening (closing) balance = the sum of its three funds',
    },
    source: FORMS,
  },
  'T4-6': { title: { 'zh-CN': '收入总计 = 支出总计', en: 'The two grand totals are equal' }, source: FORMS },
  'T4-7': {
    title: {
      'zh-CN': '分项：收入 + 年初 = 支出 + 年末',
      en: 'Per fund: income + opening = expenditure + closing',
    },
    source: FORMS,
  },
  'T6-1': {
    title: { 'zh-CN': '经济分类类级 = 款级之和', en: 'An economic class = the sum of its items' },
    source: FORMS,
  },
  'T6-2': { title: { 'zh-CN': '人员经费合计 = 301 + 303', en: 'Personnel = 301 + 303' }, source: FORMS },
  'T6-3': {
    title: {
      'zh-CN': '公用经费合计 = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399',
      en: 'Operating = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399',
    },
    source: FORMS,
  },
  'T6-R': {
    title: {
      'zh-CN': '每行合计 = 人员经费 + 公用经费',
      en: 'Each row: total = personnel + operating',
    },
    source: FORMS,
  },
  'T6-C': {
    title: { 'zh-CN': '合计行 = 经济分类各类之和', en: 'The 合计 row = the sum of the economic classes' },
    source: FORMS,
  },
  'T7-1': {
    title: { 'zh-CN': '公务用车小计 = 购置费 + 运行维护费', en: 'Vehicles = purchase + running' },
    source: FORMS,
  },
  'T7-2': {
    title: {
      'zh-CN': '三公合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费',
      en: 'Total = abroad + vehicles + receptions',
    },
    source: FORMS,
  },
  'T8-1': {
    title: { 'zh-CN': '年初 + 本年收入 = 本年支出 + 年末', en: 'Opening + income = expenditure + closing' },
    source: FORMS,
  },
  'X1-2': {
    title: {
      'zh-CN': '收入支出决算总表的收入与收入决算表一致',
      en: 'The income of the summary agrees with the income form',
    },
    source: FORMS,
  },
  'X1-3': {
    title: {
      'zh-CN': '收入支出决算总表的支出与支出决算表一致',
      en: 'The expenditure of the summary agrees with the expenditure form',
    },
    source: FORMS,
  },
  'X1-4': {
    title: {
      'zh-CN': '收入支出决算总表的财政拨款收入与财政拨款收入支出决算总表一致',
      en: 'The appropriations of the summary agree with the appropriation summary',
    },
    source: FORMS,
  },
  'X2-4': {
    title: {
      'zh-CN': '收入决算表财政拨款收入与财政拨款收入支出决算总表一致',
      en: 'The appropriation of the income form agrees with the appropriation summary',
    },
    source: FORMS,
  },
  'X4-5': {
    title: {
      'zh-CN': '财政拨款收入支出决算总表与一般公共预算财政拨款支出决算表一致',
      en: 'The general budget of the appropriation summary agrees with its own form',
    },
    source: FORMS,
  },
  'X5-6': {
    title: {
      'zh-CN': '基本支出 = 人员经费 + 公用经费',
      en: 'Basic expenditure = personnel + operating',
    },
    source: FORMS,
  },
  'X4-8': {
    title: {
      'zh-CN': '政府性基金与政府性基金预算财政拨款收入支出决算表一致',
      en: 'The government fund of the appropriation summary agrees with its own form',
    },
    source: FORMS,
  },
  'X4-9': {
    title: {
      'zh-CN': '国有资本经营预算与其支出决算表一致',
      en: 'The state capital of the appropriation summary agrees with its own form',
    },
    source: FORMS,
  },
  'X3-5': {
    title: {
      'zh-CN': '一般公共预算支出不大于全部支出',
      en: 'Expenditure from the general budget is never above all expenditure',
    },
    source: FORMS,
  },
  'X6-7': {
    title: {
      'zh-CN': '三公决算数不小于基本支出中的相应数',
      en: 'The three public expenses are never below those within basic expenditure',
    },
    source: FORMS,
  },
  'P-ROW': {
    title: { 'zh-CN': '每行合计 = 各栏之和', en: "A row's total is the sum of its columns" },
    source: FORMS,
  },
  'P-COLUMN': {
    title: { 'zh-CN': '合计行 = 各类之和', en: 'The total is the sum of the functional classes' },
    source: FORMS,
  },
  'P-HIERARCHY': {
    title: { 'zh-CN': '上级科目 = 下级科目之和', en: 'A code is the sum of its children' },
    source: FORMS,
  },
  'P-CODES': {
    title: { 'zh-CN': '科目编码不重复，与名称相符', en: 'Codes are unique and fit their names' },
    source: FORMS,
  },
  'P-READ': { title: { 'zh-CN': '金额单元格读不出数字', en: 'An amount cannot be read' }, source: FORMS },
  'P-NEGATIVE': { title: { 'zh-CN': '金额不应为负', en: 'An amount is not negative' }, source: FORMS },
  'P-ZERO': { title: { 'zh-CN': '合计不应为零', en: 'A total is not zero' }, source: FORMS },
  'P-UNIT': { title: { 'zh-CN': '各表金额单位一致', en: 'The forms use one unit' }, source: FORMS },
  'P-YEAR': { title: { 'zh-CN': '各表年度一致', en: 'The forms are of one year' }, source: FORMS },
  'P-DEPARTMENT': {
    title: { 'zh-CN': '各表部门名称一致', en: 'The forms are of one department' },
    source: FORMS,
  },
  'P-EMPTY': { title: { 'zh-CN': '空表须说明', en: 'An empty form says why' }, source: FORMS },
} as const satisfies Readonly<Record<string, Rule>>;
