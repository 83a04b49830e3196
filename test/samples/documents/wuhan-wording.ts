/** The label of the reasons for deviations, as the districts of Wuhan break it. */
export const DEVIATION_LABEL = '偏差大或\n目标未完成\n原因分析';

/** The label of the measures that follow. */
export const IMPROVEMENT_LABEL = '改进措施及\n结果应用方案';

/** How the forms say that they are scored. */
export const SCORING_REMARKS = [
  '备注：',
  '1.预算数含年中调整和上年结转，执行数为财政资金的实际支出。',
  '2.定量指标按完成比例计分：正向指标为权重*B/A，反向指标为权重*A/B，得分以权重为限。',
  '3.定性指标按完成程度分三档：100-80%（含80%）、80-50%（含50%）、50-0%。',
];
