import type { CodedForm } from './definition';
import { FUNCTIONAL_LEADING, TOTAL_LINE } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

/** 收入决算表: income by functional code and source. */
export const income: CodedForm = {
  id: 'income',
  name: { 'zh-CN': '收入决算表', en: 'Income' },
  short: { 'zh-CN': '收入', en: 'Inc' },
  order: 2,
  titles: ['收入决算表', '收入决算总表'],
  publicNumber: PRINTED_NUMBERS,
  shape: 'coded-lines',
  leading: FUNCTIONAL_LEADING,
  columns: [
    { key: 'total', name: '合计', words: ['本年收入合计', '合计', '小计'], required: true },
    { key: 'appropriation', name: '财政拨款收入', words: ['财政拨款收入[小计]'], required: true },
    { key: 'superiorSubsidy', name: '上级补助收入', words: ['上级补助收入'] },
    { key: 'undertaking', name: '事业收入', words: ['事业收入[小计]', '事业收入(*)'] },
    { key: 'operating', name: '经营', words: ['经营收入'] },
    { key: 'subordinate', name: '附属单位上缴收入', words: ['附属单位上缴收入', '附属单位缴款收入'] },
    { key: 'other', name: '其他收入', words: ['其他收入'], required: true },
  ],
  totalOf: ['appropriation', 'superiorSubsidy', 'undertaking', 'operating', 'subordinate', 'other'],
  total: TOTAL_LINE,
};
