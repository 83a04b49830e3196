import type { ColumnDeclaration } from './declaration';

const OF_EXPENDITURE = String.raw`^(?!.*(?:年初|年末|收入))`;

/** The columns of a fund's form: what was carried over, the year's income and expenditure, what is carried on. */
export const FUND_COLUMNS: readonly ColumnDeclaration[] = [
  { key: 'opening', head: /年初结转(?:和结余)?(?:小计|合计)?$/u },
  { key: 'income', head: /本年收入(?:小计|合计)?$/u },
  { key: 'total', head: new RegExp(`${OF_EXPENDITURE}.*(?:合计|小计|本年支出)$`, 'u'), required: true },
  { key: 'basic', head: new RegExp(`${OF_EXPENDITURE}.*基本支出(?:小计|合计)?$`, 'u'), required: true },
  { key: 'project', head: new RegExp(`${OF_EXPENDITURE}.*项目支出(?:小计|合计)?$`, 'u'), required: true },
  { key: 'closing', head: /年末结转(?:和结余)?(?:小计|合计)?$/u },
];
