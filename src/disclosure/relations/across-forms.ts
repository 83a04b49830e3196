import type { DisclosedForms } from '../forms/disclosure';
import type { Form } from '../forms/form';
import type { Outcome } from './outcome';
import { merged } from './outcome';
import { checkAgainstAccounts } from './self-assessment/against-accounts';
import type { Assessed } from './self-assessment/assessed';
import { checkDepartmentCosts } from './self-assessment/department-costs';
import { checkOwnCost } from './self-assessment/own-cost';
import { checkProjectTargets } from './self-assessment/project-targets';
import { checkSameIndicators } from './self-assessment/same-indicators';
import { checkListedProjects } from './self-assessment/summaries';

/**
 * What ties the self-assessment forms of a workbook to each other, to their 汇总表 and to its final accounts. Where the workbook holds
 * several disclosures, nothing is tied to accounts that may be another unit's.
 */
export function checkAcrossForms(
  assessments: readonly Assessed[],
  accounts: readonly DisclosedForms[],
  summaries: readonly Form[],
): Outcome {
  return merged([
    checkSameIndicators(assessments),
    checkProjectTargets(assessments),
    checkDepartmentCosts(assessments),
    ...assessments.map(({ form }) => checkOwnCost(form)),
    checkListedProjects(
      summaries,
      assessments.map(({ form }) => form),
    ),
    ...(accounts.length > 1 ? [] : accounts.map((disclosed) => checkAgainstAccounts(assessments, disclosed))),
  ]);
}
