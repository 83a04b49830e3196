import type { RelationEntry } from '../entry';
import { UNDECIDED_KEYS } from '../undecided';
import { ACCOUNTS_INSTRUCTIONS } from '../sources';

type Own = Pick<RelationEntry, 'id' | 'title' | 'said' | 'severities'> &
  Partial<Pick<RelationEntry, 'inapplicable'>>;

const anyForm = (own: Own): RelationEntry => ({
  family: 'any-form',
  equation: null,
  forms: [],
  source: ACCOUNTS_INSTRUCTIONS,
  ...own,
});

/** What must hold of any form, or of all of a disclosure, apart from their equations. */
export const COMMON_ENTRIES: readonly RelationEntry[] = [
  anyForm({
    id: 'P-READ',
    title: { 'zh-CN': '金额单元格读不出数字', en: 'An amount cannot be read' },
    said: ['amountUnreadable', ...Object.values(UNDECIDED_KEYS)],
    severities: ['error', 'warning', 'info'],
  }),
  anyForm({
    id: 'P-NEGATIVE',
    title: { 'zh-CN': '金额不应为负', en: 'An amount is not negative' },
    said: ['amountNegative'],
    severities: ['warning'],
  }),
  anyForm({
    id: 'P-ZERO',
    title: { 'zh-CN': '合计不应为零', en: 'A total is not zero' },
    said: ['totalZero'],
    severities: ['warning'],
  }),
  anyForm({
    id: 'P-UNIT',
    title: { 'zh-CN': '各表金额单位一致', en: 'The forms use one unit' },
    said: ['unitsDiffer'],
    severities: ['warning'],
  }),
  anyForm({
    id: 'P-YEAR',
    title: { 'zh-CN': '各表年度一致', en: 'The forms are of one year' },
    said: ['yearsDiffer'],
    severities: ['warning'],
    inapplicable: { 'zh-CN': '没有印出年度的表', en: 'a form that prints no year' },
  }),
  anyForm({
    id: 'P-DEPARTMENT',
    title: { 'zh-CN': '各表部门名称一致', en: 'The forms are of one department' },
    said: ['departmentsDiffer'],
    severities: ['warning'],
    inapplicable: { 'zh-CN': '没有印出部门名称的表', en: 'a form that prints no department' },
  }),
  anyForm({
    id: 'P-FORM',
    title: { 'zh-CN': '公开的表齐全', en: 'The disclosure has all its forms' },
    said: ['formMissing', 'formUnrecognised'],
    severities: ['info'],
    inapplicable: {
      'zh-CN': '不到半数的表，不是一份公开',
      en: 'tables that are not more than half of the forms',
    },
  }),
  anyForm({
    id: 'P-STRUCTURE',
    title: { 'zh-CN': '标题不是已知的表名，按表头和行认表', en: 'A form is known by its structure alone' },
    said: ['formByStructure'],
    severities: ['info'],
    inapplicable: { 'zh-CN': '标题是已知表名的表', en: 'a form with a known title' },
  }),
  anyForm({
    id: 'P-NAME',
    title: { 'zh-CN': '同一科目编码在各表中名称一致', en: 'A code has one name in all forms' },
    said: ['codeNamedOtherwise', 'codeElsewhere'],
    severities: ['warning'],
  }),
  anyForm({
    id: 'P-PARTS',
    title: {
      'zh-CN': '一张表列出的下级科目，另一张表也列出',
      en: 'The items that one form has below a code, another one has, too',
    },
    said: ['codeWithoutParts'],
    severities: ['warning'],
  }),
  anyForm({
    id: 'P-SAME',
    title: {
      'zh-CN': '养老保险、职业年金、住房公积金：基本支出表与一般公共预算支出表相符',
      en: 'Pensions, annuities, housing funds: alike by economic item and by functional item',
    },
    said: ['sameSpendingDiffers'],
    severities: ['info'],
    inapplicable: { 'zh-CN': '没有列出相应科目的表', en: 'a form without these items' },
  }),
  anyForm({
    id: 'P-EMPTY',
    title: { 'zh-CN': '空表须说明', en: 'An empty form says why' },
    said: ['formEmpty'],
    severities: ['warning'],
    inapplicable: { 'zh-CN': '有数据的表', en: 'a form with figures' },
  }),
];
