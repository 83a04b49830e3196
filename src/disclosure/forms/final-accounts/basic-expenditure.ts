import type { BlocksForm, NamedLine } from './definition';
import { ECONOMIC_LEADING, TOTAL_LINE } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

const PERSONNEL: NamedLine = { key: 'personnel', name: '人员经费合计', words: ['人员经费[支出]合计'] };
const OPERATING: NamedLine = {
  key: 'operating',
  name: '公用经费合计',
  words: ['[日常]公用经费[支出]合计'],
};

/** 一般公共预算财政拨款基本支出决算(明细)表: basic expenditure by economic code. */
export const basicExpenditure: BlocksForm = {
  id: 'basic-expenditure',
  name: {
    'zh-CN': '一般公共预算财政拨款基本支出决算表',
    en: 'Basic expenditure from the general public budget',
  },
  short: { 'zh-CN': '基本', en: 'Bas' },
  order: 6,
  titles: [
    '一般公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算基本支出决算表',
    '一般公共预算基本支出决算明细表',
    '财政拨款基本支出经济分类决算表',
    '一般公共预算财政拨款基本支出经济分类决算表',
    '一般公共预算财政拨款基本支出决算经济分类明细表',
  ],
  publicNumber: PRINTED_NUMBERS,
  shape: 'blocks',
  leading: ECONOMIC_LEADING,
  amount: { key: 'amount', name: '金额', words: ['决算[数]', '金额', '支出[数]'], required: true },
  totals: [PERSONNEL, OPERATING],
  variants: [
    {
      shape: 'coded-totals',
      leading: ECONOMIC_LEADING,
      columns: [
        { key: 'amount', name: '金额', words: ['合计', '小计'], required: true },
        { key: 'personnel', name: '人员经费', words: ['人员经费[支出]'], required: true },
        { key: 'operating', name: '公用经费', words: ['[日常]公用经费[支出]'], required: true },
      ],
      total: TOTAL_LINE,
      amount: 'amount',
      totals: [
        { ...PERSONNEL, column: 'personnel' },
        { ...OPERATING, column: 'operating' },
      ],
    },
  ],
};
