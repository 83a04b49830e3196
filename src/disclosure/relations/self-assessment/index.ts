import { heldForm } from '../../scoring/plan/held';
import { checkEquations } from '../equations';
import type { Outcome } from '../outcome';
import { merged } from '../outcome';
import type { Rules } from '../rules';
import type { Assessed } from './assessed';
import { checkBounds } from './bounds';
import { deriveScores } from './derivations';
import { checkCompletions } from './completions';
import { checkDeviations } from './deviations';
import { checkFirstLevelSplit } from './first-level-split';
import { checkFunds } from './funds';
import { checkIndicators } from './indicators';
import { checkReadings } from './readings';
import { checkTotals } from './totals';
import { tellUndecided } from './undecided';
import { checkUnspent } from './unspent';

/** Applies every rule of the self-assessment forms to one. */
export function checkSelfAssessment({ form, options, blocks }: Assessed, rules: Rules): Outcome {
  const { scheme } = options;
  return merged([
    checkReadings(form),
    tellUndecided(form),
    checkFunds(form),
    checkUnspent(form),
    checkFirstLevelSplit(form),
    checkEquations(form, rules.equationsOfAssessment(form.id), { scheme, held: heldForm(form) }),
    checkIndicators(form, blocks, options.scheme),
    checkCompletions(form, blocks),
    checkBounds(form, options.scheme),
    checkTotals(form, options.scheme),
    checkDeviations(form),
    deriveScores(form, options),
  ]);
}
