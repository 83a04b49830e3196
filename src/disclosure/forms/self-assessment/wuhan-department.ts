import type { SelfAssessmentLayout } from './layout';

/** 部门整体绩效自评表, as the districts of Wuhan publish it (2020 on): goals with points, no 分值 column. */
export const wuhanDepartment: SelfAssessmentLayout = {
  id: 'wuhan-department',
  name: '部门整体绩效自评表（武汉）',
  form: 'department-self-assessment',
  requires: ['funds-header', 'funds-line', 'indicators', 'score-column', 'goals', 'department-subject'],
  forbids: ['weight-column', 'coefficient-column'],
};
