import type { Assessment } from '../findings';
import type { DisclosedForms } from '../layouts/disclosure';
import type { ScoringScheme } from '../scoring/scheme';
import type { Outcome } from './outcome';
import { merged, NOTHING } from './outcome';
import { checkAgainstAccounts } from './self-assessment/against-accounts';
import { checkOwnCost } from './self-assessment/own-cost';
import type { IndicatorOptions } from './self-assessment/read-indicators';
import { checkSameIndicators } from './self-assessment/same-indicators';

/**
 * What ties the self-assessment forms of a workbook to each other and to its final accounts. Where the workbook holds
 * several disclosures, nothing is tied to accounts that may be another unit's.
 */
export function checkAcrossForms(
  assessments: readonly Assessment[],
  accounts: readonly DisclosedForms[],
  optionsFor: (scheme: ScoringScheme) => IndicatorOptions,
): Outcome {
  const [disclosed, ...others] = accounts;
  return merged([
    checkSameIndicators(assessments, optionsFor),
    ...assessments.map(({ form }) => checkOwnCost(form)),
    disclosed === undefined || others.length > 0 ? NOTHING : checkAgainstAccounts(assessments, disclosed),
  ]);
}
