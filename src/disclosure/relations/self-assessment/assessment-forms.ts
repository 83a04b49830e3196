import type { FormId, SelfAssessmentFormId } from '../../forms/form';

/** Both self-assessment forms. */
export const SELF_ASSESSMENT_FORMS: readonly SelfAssessmentFormId[] = [
  'department-self-assessment',
  'project-self-assessment',
];

/** The same and the 汇总表, which states amounts, rates, scores and grades as they do. */
export const FORMS_WITH_SUMMARY: readonly FormId[] = [...SELF_ASSESSMENT_FORMS, 'project-summary'];
