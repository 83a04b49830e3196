import type { Random } from '../random';
import { generateAssessment } from './assessment';
import type { AssessmentLayout } from './layouts';
import type { PrintedAssessment } from './print';
import { printAssessment } from './print';

export { injectIntoAssessment } from './errors';
export { ASSESSMENT_LAYOUTS } from './layouts';
export { sheetOfAssessment } from './print';

/** A random consistent self-assessment in a layout. */
export function randomAssessment(random: Random, layout: AssessmentLayout): PrintedAssessment {
  const coefficients = layout.indicators.some(([column]) => column === 'coefficient');
  const { points, mostMissed } = layout;
  return printAssessment(generateAssessment(random, points, { mostMissed, coefficients }), layout);
}
