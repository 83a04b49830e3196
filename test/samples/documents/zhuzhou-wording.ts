/** The department, as its forms name it. */
export const DEPARTMENT = '株洲市石峰区机关事务服务中心';

/** How the forms define the rate and the grades. */
export const GRADE_REMARKS = [
  '备注：1. “执行率”按“全年执行数”除以“全年预算数”计算；',
  '2. 满分 100 分，90 分（含）以上为优，80 分（含）至 90 分为良，60 分（含）至 80 分为中，不足 60 分为差。',
];
