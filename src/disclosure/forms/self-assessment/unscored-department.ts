import type { SelfAssessmentLayout } from './layout';

/** 部门整体绩效目标自评表 without 分值 and 得分: rates and completion alone. */
export const unscoredDepartment: SelfAssessmentLayout = {
  id: 'unscored-department',
  name: '部门整体绩效目标自评表（不计分）',
  form: 'department-self-assessment',
  requires: ['funds-header', 'funds-line', 'indicators', 'actual-column', 'department-subject'],
  forbids: ['goals', 'weight-column', 'score-column', 'coefficient-column'],
};
