import type { SelfAssessmentLayout } from './layout';

/** 部门整体绩效自评表 whose scores are weight times a coefficient that a person gives (重庆). */
export const coefficientDepartment: SelfAssessmentLayout = {
  id: 'coefficient-department',
  name: '部门整体绩效自评表（得分系数）',
  form: 'department-self-assessment',
  requires: [
    'funds-header',
    'funds-line',
    'indicators',
    'score-column',
    'weight-column',
    'coefficient-column',
    'department-subject',
  ],
  forbids: ['goals'],
};
