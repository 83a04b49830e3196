import { partsOf } from '../../forms/form';
import type { RelationDeclaration } from '../declaration';
import { at, codes, own, ownSum, partsSum, sumOf } from '../expression';
import { sumRelation } from './sum-relation';

/** The columns of a list besides its whole, and the lines of their totals. */
const BASIC_PARTS = ['personnel', 'operating'] as const;

/** 一般公共预算财政拨款基本支出决算表. */
export const BASIC_EQUATIONS: readonly RelationDeclaration[] = [
  ...['amount', ...BASIC_PARTS].map((column) =>
    sumRelation({
      rule: 'T6-1',
      on: ['coded'],
      column,
      applies: (form, line) => partsOf(form, line.key).length > 0,
      equals: partsSum(column),
    }),
  ),
  sumRelation({
    rule: 'T6-2',
    on: ['named'],
    line: 'personnel',
    column: 'amount',
    equals: codes('amount', '301', '303'),
  }),
  sumRelation({
    rule: 'T6-3',
    on: ['named'],
    line: 'operating',
    column: 'amount',
    equals: codes('amount', '302', '307', '309', '310', '311', '312', '313', '399'),
  }),
  sumRelation({
    rule: 'T6-R',
    on: ['coded'],
    column: 'amount',
    applies: ({ columns }) => BASIC_PARTS.every((part) => columns.has(part)),
    equals: ownSum(...BASIC_PARTS),
  }),
  sumRelation({
    rule: 'T6-R',
    on: ['named'],
    line: 'total',
    column: 'amount',
    equals: sumOf(...BASIC_PARTS.map((part) => at(part, 'amount'))),
  }),
  sumRelation({
    rule: 'T6-C',
    on: ['named'],
    line: 'total',
    column: 'amount',
    equals: partsSum('amount'),
  }),
];

/** 财政拨款“三公”经费支出决算表, for 预算数 and for 决算数. */
export const THREE_PUBLIC_EQUATIONS: readonly RelationDeclaration[] = [
  sumRelation({
    rule: 'T7-1',
    on: ['named'],
    column: 'vehicle',
    equals: sumOf(own('purchase'), own('running')),
  }),
  sumRelation({
    rule: 'T7-2',
    on: ['named'],
    column: 'total',
    equals: sumOf(own('abroad'), own('vehicle'), own('reception')),
  }),
];
