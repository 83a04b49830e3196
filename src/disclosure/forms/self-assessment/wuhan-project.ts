import type { SelfAssessmentLayout } from './layout';

/** 项目自评表, as the districts of Wuhan publish it: a scored 项目绩效总目标, no 分值 column. */
export const wuhanProject: SelfAssessmentLayout = {
  id: 'wuhan-project',
  name: '项目自评表（武汉）',
  form: 'project-self-assessment',
  requires: ['funds-header', 'funds-line', 'indicators', 'score-column', 'project-subject'],
  forbids: ['weight-column', 'coefficient-column'],
};
