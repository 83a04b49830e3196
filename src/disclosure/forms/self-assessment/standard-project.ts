import type { SelfAssessmentLayout } from './layout';

/** 项目支出绩效自评表, the Ministry's form (财预〔2020〕10号) and the provinces' versions of it. */
export const standardProject: SelfAssessmentLayout = {
  id: 'standard-project',
  name: '项目支出绩效自评表（通用）',
  form: 'project-self-assessment',
  requires: ['funds-header', 'funds-line', 'indicators', 'score-column', 'weight-column', 'project-subject'],
  forbids: ['goals', 'coefficient-column'],
};
