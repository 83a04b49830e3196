import type { SelfAssessmentFormId } from '../../forms/form';

/** Both self-assessment forms. */
export const SELF_ASSESSMENT_FORMS: readonly SelfAssessmentFormId[] = [
  'department-self-assessment',
  'project-self-assessment',
];
