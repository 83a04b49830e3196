/** The department, as its forms name it. */
export const DEPARTMENT = '株洲市石峰区机关事务服务中心';

/** How the forms define the rate and the grades. */
export const GRADE_REMARKS = [
  '备注：1. “执行率”按“全年执行数”除以“全年预算数”计算；',
  '2. 满分 100 分，等级划分：90 分（含）以上为优，80 分（含）至 90 分为良，60 分（含）至 80 分为中，不足 60 分为差。',
];

/** The amount columns of T3. */
export const EXPENDITURE_HEADS = [
  '本年支出合计',
  '基本支出',
  '项目支出',
  '上缴上级支出',
  '经营支出',
  '对附属单位补助支出',
];

/** The amount columns of T2. */
export const INCOME_HEADS = [
  '本年收入合计',
  '财政拨款收入',
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
];

/** The fund columns of T4's expenditure side. */
export const FUND_HEADS = [
  '合计',
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算财政拨款',
];

/** What every form says that it shows, below the table. */
export const FORM_NOTES = {
  incomeExpenditureSummary: '本表反映部门本年度的总收支和年末结转结余情况。',
  income: '本表反映部门本年度取得的各项收入情况。',
  expenditure: '本表反映部门本年度各项支出情况。',
  appropriationSummary:
    '本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
  generalBudgetExpenditure: '本表反映部门本年度一般公共预算财政拨款支出情况。',
  basicExpenditure: '本表反映部门本年度一般公共预算财政拨款基本支出明细情况。',
  threePublic: '本表反映部门本年度“三公”经费支出预决算情况。预算数按调整后的全年预算填列。',
  governmentFund: '本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。',
  stateCapital: '本表反映部门本年度国有资本经营预算财政拨款支出情况。',
} as const;
