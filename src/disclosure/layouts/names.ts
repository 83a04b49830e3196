import { FINAL_ACCOUNTS_FORMS } from './final-accounts/forms';
import type { AccountsColumn, ColumnKey, FormId } from './form';

const ACCOUNTS_NAMES = new Map<string, string>(FINAL_ACCOUNTS_FORMS.map(({ id, name }) => [id, name]));

/** A form as its title calls it. */
export function formName(id: FormId): string {
  switch (id) {
    case 'department-self-assessment':
      return '部门整体绩效自评表';
    case 'project-self-assessment':
      return '项目绩效自评表';
    default:
      return ACCOUNTS_NAMES.get(id) ?? id;
  }
}

const COLUMN_NAMES: Readonly<Record<AccountsColumn, string>> = {
  amount: '金额',
  total: '合计',
  appropriation: '财政拨款收入',
  superiorSubsidy: '上级补助收入',
  undertaking: '事业收入',
  operating: '经营',
  subordinate: '附属单位上缴收入',
  other: '其他收入',
  basic: '基本支出',
  project: '项目支出',
  superiorRemittance: '上缴上级支出',
  subordinateSubsidy: '对附属单位补助支出',
  generalBudget: '一般公共预算财政拨款',
  governmentFund: '政府性基金预算财政拨款',
  stateCapital: '国有资本经营预算财政拨款',
  opening: '年初结转和结余',
  income: '本年收入',
  closing: '年末结转和结余',
  abroad: '因公出国（境）费',
  vehicle: '公务用车购置及运行费小计',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  reception: '公务接待费',
};

const SCORE_NAMES: Readonly<Partial<Record<ColumnKey, string>>> = {
  openingBudget: '年初预算数',
  budget: '预算数',
  execution: '执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
  coefficient: '得分系数',
  target: '目标值',
  actual: '实际完成值',
  deviation: '偏差原因',
  grade: '等级',
};

/** A column as the forms head it. */
export function columnName(column: ColumnKey): string {
  return ALL_COLUMN_NAMES[column] ?? column;
}

const ALL_COLUMN_NAMES: Readonly<Partial<Record<ColumnKey, string>>> = { ...COLUMN_NAMES, ...SCORE_NAMES };

const LINE_NAMES: Readonly<Record<string, string>> = {
  total: '合计',
  'income-total': '本年收入合计',
  'income-grand': '总计（收入）',
  'income-opening': '年初结转和结余',
  'income-surplus': '使用非财政拨款结余',
  'income-generalBudget': '一般公共预算财政拨款收入',
  'income-governmentFund': '政府性基金预算财政拨款收入',
  'income-stateCapital': '国有资本经营预算财政拨款收入',
  'opening-generalBudget': '年初一般公共预算财政拨款结转和结余',
  'opening-governmentFund': '年初政府性基金预算财政拨款结转和结余',
  'opening-stateCapital': '年初国有资本经营预算财政拨款结转和结余',
  'expenditure-total': '本年支出合计',
  'expenditure-grand': '总计（支出）',
  'expenditure-closing': '年末结转和结余',
  'expenditure-distribution': '结余分配',
  personnel: '人员经费合计',
  operating: '公用经费合计',
  budget: '预算数',
  final: '决算数',
};

/** A named line of a final-accounts form as the form calls it; a code is its own name. */
export function lineName(key: string): string {
  return LINE_NAMES[key] ?? key;
}
