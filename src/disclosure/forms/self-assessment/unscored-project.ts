import type { SelfAssessmentLayout } from './layout';

/** 转移支付（专项资金）绩效目标自评表 without 分值 and 得分: rates and completion alone. */
export const unscoredProject: SelfAssessmentLayout = {
  id: 'unscored-project',
  name: '转移支付绩效目标自评表（不计分）',
  form: 'project-self-assessment',
  requires: ['funds-header', 'funds-line', 'indicators', 'actual-column', 'project-subject'],
  forbids: ['goals', 'weight-column', 'score-column', 'coefficient-column'],
};
