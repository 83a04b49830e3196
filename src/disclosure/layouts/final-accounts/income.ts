import type { CodedForm } from './declaration';

/** 收入决算表 (T2): income by functional code and source. */
export const income: CodedForm = {
  id: 'income',
  tag: 'T2',
  name: '收入决算表',
  titles: ['收入决算表', '收入决算总表'],
  shape: 'coded-lines',
  columns: [
    { key: 'total', head: /(?:本年收入合计|合计|小计)$/u, required: true },
    { key: 'appropriation', head: /财政拨款收入(?:小计)?$/u, required: true },
    { key: 'superiorSubsidy', head: /上级补助收入$/u },
    { key: 'undertaking', head: /事业收入(?:小计|\(.*\))?$/u },
    { key: 'operating', head: /经营收入$/u },
    { key: 'subordinate', head: /附属单位(?:上缴|缴款)收入$/u },
    { key: 'other', head: /其他收入$/u, required: true },
  ],
};
