import type { HeaderForm } from './declaration';

/** 财政拨款“三公”经费支出决算表 (T7): 公开07表 up to 2021, 公开09表 from 2022. */
export const threePublic: HeaderForm = {
  id: 'three-public',
  tag: 'T7',
  name: '财政拨款“三公”经费支出决算表',
  titles: [
    '财政拨款三公经费支出决算表',
    '一般公共预算财政拨款三公经费支出决算表',
    '一般公共预算三公经费支出决算表',
    '三公经费支出决算表',
    '三公经费及会议费、培训费支出决算表',
    '一般公共预算财政拨款三公经费及会议费、培训费支出决算表',
    '财政拨款三公经费公共预算财政拨款支出决算表',
  ],
  shape: 'header-figures',
  groups: [
    { key: 'budget', label: /(?:^|[^决])预算数?$|^(?:年初|全年)预算/u },
    { key: 'final', label: /决算数?$/u },
  ],
  columns: [
    { key: 'abroad', head: /因公出国(?:\(境\))?(?:费用?)?$/u, required: true },
    { key: 'vehicle', head: /公务用车.*(?:小计|合计)$/u, required: true },
    { key: 'purchase', head: /公务用车购置费?$/u, required: true },
    { key: 'running', head: /公务用车运行(?:维护)?费?$/u, required: true },
    { key: 'reception', head: /公务接待费?(?:小计|合计)?$/u, required: true },
    { key: 'total', head: /^(?!.*(?:公务|因公)).*(?:合计|总计|小计)$/u, required: true },
  ],
};
