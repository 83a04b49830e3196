import type { DisclosedForms } from '../forms/disclosure';
import type { Outcome } from './outcome';
import { merged, NOTHING } from './outcome';
import { checkAgainstAccounts } from './self-assessment/against-accounts';
import type { Assessed } from './self-assessment/assessed';
import { checkDepartmentCosts } from './self-assessment/department-costs';
import { checkOwnCost } from './self-assessment/own-cost';
import { checkProjectTargets } from './self-assessment/project-targets';
import { checkSameIndicators } from './self-assessment/same-indicators';

/**
 * What ties the self-assessment forms of a workbook to each other and to its final accounts. Where the workbook holds
 * several disclosures, nothing is tied to accounts that may be another unit's.
 */
export function checkAcrossForms(
  assessments: readonly Assessed[],
  accounts: readonly DisclosedForms[],
): Outcome {
  const [disclosed, ...others] = accounts;
  return merged([
    checkSameIndicators(assessments),
    checkProjectTargets(assessments),
    checkDepartmentCosts(assessments),
    ...assessments.map(({ form }) => checkOwnCost(form)),
    disclosed === undefined || others.length > 0 ? NOTHING : checkAgainstAccounts(assessments, disclosed),
  ]);
}
