import type { SelfAssessmentLayout } from './layout';

/** 项目绩效自评表 whose scores are weight times a coefficient that a person gives (重庆). */
export const coefficientProject: SelfAssessmentLayout = {
  id: 'coefficient-project',
  name: '项目绩效自评表（得分系数）',
  form: 'project-self-assessment',
  requires: [
    'funds-header',
    'funds-line',
    'indicators',
    'score-column',
    'weight-column',
    'coefficient-column',
    'project-subject',
  ],
  forbids: ['goals'],
};
