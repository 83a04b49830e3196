import type { CodedForm } from './declaration';

/** 支出决算表 (T3): expenditure by functional code and kind. */
export const expenditure: CodedForm = {
  id: 'expenditure',
  tag: 'T3',
  name: '支出决算表',
  titles: ['支出决算表', '支出决算总表'],
  shape: 'coded-lines',
  columns: [
    { key: 'total', head: /(?:本年支出合计|合计|小计)$/u, required: true },
    { key: 'basic', head: /基本支出$/u, required: true },
    { key: 'project', head: /项目支出$/u, required: true },
    { key: 'superiorRemittance', head: /上缴上级支出$/u },
    { key: 'operating', head: /经营支出$/u },
    { key: 'subordinateSubsidy', head: /对附属单位补助支出$/u },
  ],
};
