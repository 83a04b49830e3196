import type { Form } from '../../layouts/form';
import { checkEquations } from '../equations';
import type { Outcome } from '../outcome';
import { merged } from '../outcome';
import { checkBounds } from './bounds';
import { checkDeviations } from './deviations';
import { checkFunds } from './funds';
import { checkIndicators } from './indicators';
import { checkReadings } from './readings';
import { SELF_ASSESSMENT_RELATIONS } from './relations';
import { checkTotals } from './totals';

/** Applies every rule of the self-assessment forms to one. @param decimals the decimals to which scores are written */
export function checkSelfAssessment(form: Form, decimals: number): Outcome {
  return merged([
    checkReadings(form),
    checkFunds(form),
    checkEquations(form, SELF_ASSESSMENT_RELATIONS),
    checkIndicators(form, decimals),
    checkBounds(form),
    checkTotals(form),
    checkDeviations(form),
  ]);
}
