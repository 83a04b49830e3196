import { basicExpenditure } from '../../forms/final-accounts/basic-expenditure';
import { threePublic } from '../../forms/final-accounts/three-public';
import { partsOf } from '../../forms/form';
import type { RelationEntry } from '../entry';
import { at, codes, own, ownSum, partsSum, sumOf } from '../expression';
import { within } from './entry';
import { sumRelation } from './sum-relation';

/** The columns of a list besides its whole, and the lines of their totals. */
const BASIC_PARTS = ['personnel', 'operating'] as const;

/** 一般公共预算财政拨款基本支出决算表. */
export const BASIC_ENTRIES: readonly RelationEntry[] = [
  within(basicExpenditure, {
    id: 'T6-1',
    title: { 'zh-CN': '经济分类类级 = 款级之和', en: 'An economic class = the sum of its items' },
    equation: '经济分类每类 = Σ 所属各款',
    inapplicable: { 'zh-CN': '没有列出款级的类', en: 'a class without items' },
    equations: ['amount', ...BASIC_PARTS].map((column) =>
      sumRelation({
        on: ['coded'],
        column,
        applies: (form, line) => partsOf(form, line.key).length > 0,
        equals: partsSum(column),
      }),
    ),
  }),
  within(basicExpenditure, {
    id: 'T6-2',
    title: { 'zh-CN': '人员经费合计 = 301 + 303', en: 'Personnel = 301 + 303' },
    equation: '人员经费合计 = 301 + 303',
    equations: [
      sumRelation({
        on: ['named'],
        line: 'personnel',
        column: 'amount',
        equals: codes('amount', '301', '303'),
      }),
    ],
  }),
  within(basicExpenditure, {
    id: 'T6-3',
    title: {
      'zh-CN': '公用经费合计 = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399',
      en: 'Operating = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399',
    },
    equation: '公用经费合计 = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399',
    equations: [
      sumRelation({
        on: ['named'],
        line: 'operating',
        column: 'amount',
        equals: codes('amount', '302', '307', '309', '310', '311', '312', '313', '399'),
      }),
    ],
  }),
  within(basicExpenditure, {
    id: 'T6-R',
    title: { 'zh-CN': '每行合计 = 人员经费 + 公用经费', en: 'Each row: total = personnel + operating' },
    equation: '每行（含合计行）：合计 = 人员经费 + 公用经费',
    equations: [
      sumRelation({
        on: ['coded'],
        column: 'amount',
        applies: ({ columns }) => BASIC_PARTS.every((part) => columns.has(part)),
        equals: ownSum(...BASIC_PARTS),
      }),
      sumRelation({
        on: ['named'],
        line: 'total',
        column: 'amount',
        equals: sumOf(...BASIC_PARTS.map((part) => at(part, 'amount'))),
      }),
    ],
  }),
  within(basicExpenditure, {
    id: 'T6-C',
    title: { 'zh-CN': '合计行 = 经济分类各类之和', en: 'The 合计 row = the sum of the economic classes' },
    equation: '合计行 = Σ 经济分类各类',
    equations: [sumRelation({ on: ['named'], line: 'total', column: 'amount', equals: partsSum('amount') })],
  }),
];

/** 财政拨款“三公”经费支出决算表, for 预算数 and for 决算数. */
export const THREE_PUBLIC_ENTRIES: readonly RelationEntry[] = [
  within(threePublic, {
    id: 'T7-1',
    title: { 'zh-CN': '公务用车小计 = 购置费 + 运行维护费', en: 'Vehicles = purchase + running' },
    equation: '预算数、决算数各自：公务用车小计 = 购置费 + 运行维护费',
    equations: [
      sumRelation({ on: ['named'], column: 'vehicle', equals: sumOf(own('purchase'), own('running')) }),
    ],
  }),
  within(threePublic, {
    id: 'T7-2',
    title: {
      'zh-CN': '三公合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费',
      en: 'Total = abroad + vehicles + receptions',
    },
    equation: '预算数、决算数各自：合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费',
    equations: [
      sumRelation({
        on: ['named'],
        column: 'total',
        equals: sumOf(own('abroad'), own('vehicle'), own('reception')),
      }),
    ],
  }),
];
