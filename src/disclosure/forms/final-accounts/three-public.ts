import type { AmountHead, ColumnGroup, HeaderForm } from './definition';
import { EMPTY_NOTE } from './empty-note';
import { STATEMENT_ITEMS } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

/** Words in a head that make it another year's, or a change against it. */
const ANOTHER_YEAR = ['上年', '上一年', '去年', '增减', '比'];

/** 预算数 and 决算数 of the year, by the whole label of a column or of a row. */
const YEAR_GROUPS: readonly ColumnGroup[] = [
  {
    key: 'budget',
    name: '预算数',
    words: ['*预算[数]', '*年初预算*', '*全年预算*'],
    not: ['决预算', '决算', ...ANOTHER_YEAR],
  },
  { key: 'final', name: '决算数', words: ['*决算[统计][数]'], not: ANOTHER_YEAR },
];

/** Words in a line that make it a part of 公务接待费. */
const KINDS_OF_RECEPTION = ['国内', '外事', '国(境)外'];

const ABROAD: AmountHead = {
  key: 'abroad',
  name: '因公出国（境）费',
  words: ['因公出国[(境)][费|费用]'],
  required: true,
};

/** The columns, each as the line of a list. */
const LISTED: readonly AmountHead[] = [
  ABROAD,
  {
    key: 'vehicle',
    name: '公务用车购置及运行费小计',
    words: ['公务用车购置[及|和|与]运行[维护][费|费用][小计|合计]', '公务用车[费][小计|合计]'],
    required: true,
  },
  { key: 'purchase', name: '公务用车购置费', words: ['公务用车*购置[费|费用]'], required: true },
  {
    key: 'running',
    name: '公务用车运行维护费',
    words: ['公务用车运行[维护][费|费用]', '公务用车*费运行[维护][费|费用]'],
    required: true,
  },
  {
    key: 'reception',
    name: '公务接待费',
    words: ['公务接待[费|费用][小计|合计]'],
    not: KINDS_OF_RECEPTION,
    required: true,
  },
  {
    key: 'total',
    name: '合计',
    words: ['合计', '总计'],
    not: ['公务', '因公', '会议', '培训'],
    required: true,
  },
];

/** What stands above 购置费 and 运行费 where these alone are the heads of their columns. */
const VEHICLES = '公务用车购置[及|和|与]运行[维护][费|费用]';

/** The columns, each by the heads above it. */
const COLUMNS: readonly AmountHead[] = [
  ABROAD,
  {
    key: 'vehicle',
    name: '公务用车购置及运行费小计',
    words: ['公务用车*小计', '公务用车*合计'],
    required: true,
  },
  {
    key: 'purchase',
    name: '公务用车购置费',
    words: ['公务用车购置[费]', `${VEHICLES}购置[费]`],
    required: true,
  },
  {
    key: 'running',
    name: '公务用车运行维护费',
    words: ['公务用车运行[维护][费]', `${VEHICLES}运行[维护][费]`],
    required: true,
  },
  { key: 'reception', name: '公务接待费', words: ['公务接待[费][小计|合计]'], required: true },
  {
    key: 'total',
    name: '合计',
    words: ['合计', '总计', '小计'],
    not: ['公务', '因公'],
    required: true,
  },
];

/** 财政拨款“三公”经费支出决算表. */
export const threePublic: HeaderForm = {
  id: 'three-public',
  name: { 'zh-CN': '财政拨款“三公”经费支出决算表', en: 'The three public expenses' },
  short: { 'zh-CN': '三公', en: '3P' },
  order: 7,
  titles: [
    '财政拨款三公经费支出决算表',
    '一般公共预算财政拨款三公经费支出决算表',
    '一般公共预算三公经费支出决算表',
    '三公经费支出决算表',
    '三公经费及会议费、培训费支出决算表',
    '一般公共预算财政拨款三公经费及会议费、培训费支出决算表',
    '财政拨款三公经费公共预算财政拨款支出决算表',
    '三公经费情况表',
    '三公经费、会议费、培训费支出决算表',
    '三公经费、行政参公单位机关运行经费情况表',
  ],
  publicNumber: PRINTED_NUMBERS,
  emptyNote: EMPTY_NOTE,
  shape: 'header-figures',
  groups: [
    { key: 'budget', name: '预算数', words: ['*预算[数]', '年初预算*', '全年预算*'], not: ['决预算'] },
    { key: 'final', name: '决算数', words: ['*决算[数]'] },
  ],
  columns: COLUMNS,
  variants: [
    { shape: 'item-rows', items: STATEMENT_ITEMS, groups: YEAR_GROUPS, columns: LISTED },
    { shape: 'group-rows', groups: YEAR_GROUPS, columns: COLUMNS },
  ],
};
