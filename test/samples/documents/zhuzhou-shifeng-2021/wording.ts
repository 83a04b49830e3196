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
  incomeExpenditureSummary: '本表列示部门全年收支总额和年末结转结余。',
  income: '本表按来源列示部门全年收入。',
  expenditure: '本表按性质列示部门全年支出。',
  appropriationSummary:
    '本表按资金来源（一般公共预算、政府性基金预算、国有资本经营预算）列示财政拨款的收支总额和年末结转结余。',
  generalBudgetExpenditure: '本表列示一般公共预算财政拨款的全年支出。',
  basicExpenditure: '本表按经济分类列示一般公共预算财政拨款的基本支出。',
  threePublic: '本表列示“三公”经费的预算数和决算数。预算数按调整后的全年预算填列。',
  governmentFund: '本表列示政府性基金预算财政拨款的收入、支出和结转结余。',
  stateCapital: '本表列示国有资本经营预算财政拨款的全年支出。',
} as const;
