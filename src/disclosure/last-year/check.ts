import { isOfAssessments } from '../forms/form';
import type { NarrativeReview } from '../narrative/review';
import type { Outcome } from '../relations/outcome';
import { merged } from '../relations/outcome';
import type { Assessed } from '../relations/self-assessment/assessed';
import { checkChanges } from './changes';
import type { YearForms } from './given';
import { pairsOf } from './given';
import { checkOpenings } from './openings';
import { checkPriorColumns } from './prior-columns';
import { checkTargets } from './targets';

/** A year's forms with its self-assessments read. */
export interface AssessedYear extends YearForms {
  readonly assessed: readonly Assessed[];
}

/**
 * What ties this year's forms to those of the year before: opening balances, columns of last year's figures, large
 * changes, and the targets of the self-assessments.
 *
 * @param texts the explanations of this year, where the reasons of changes stand
 */
export function checkLastYear(
  now: AssessedYear,
  last: AssessedYear,
  texts: readonly NarrativeReview[],
): Outcome {
  return merged(
    pairsOf(now, last).map((pair) =>
      isOfAssessments(pair.now)
        ? checkTargets(pair, now.assessed, last.assessed)
        : merged([checkOpenings(pair), checkPriorColumns(pair), checkChanges(pair, texts)]),
    ),
  );
}
