import type { SelfAssessmentLayout } from './layout';

/** 部门整体支出绩效自评表 with 分值 and 得分 for every indicator (Hunan and others). */
export const standardDepartment: SelfAssessmentLayout = {
  id: 'standard-department',
  name: '部门整体支出绩效自评表（通用）',
  form: 'department-self-assessment',
  requires: [
    'funds-header',
    'funds-line',
    'indicators',
    'score-column',
    'weight-column',
    'department-subject',
  ],
  forbids: ['goals', 'coefficient-column'],
};
