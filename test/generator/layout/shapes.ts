import type { Dimension, Variant } from './variant';
import { DIMENSIONS } from './variant';

/** The dimensions that make up the shape of a form: what columns, lines and heads it has, and where. */
const SHAPE_DIMENSIONS = [
  'summary',
  'codes',
  'leading',
  'heads',
  'generalCarryOver',
  'balance',
  'subHeads',
  'basicShape',
  'threePublic',
  'threePublicMore',
  'beside',
  'amountHead',
  'yearLine',
  'unitInHead',
  'wording',
  'titleEnd',
] as const satisfies readonly Dimension[];

/** The dimensions that make up the steps of its amounts. */
const STEP_DIMENSIONS = ['unit', 'step', 'numbers', 'zero'] as const satisfies readonly Dimension[];

/** A value of a dimension of shapes or steps. */
interface Feature {
  readonly dimension: Dimension;
  readonly value: Variant[Dimension];
}

const featuresOf = (dimensions: readonly Dimension[]): readonly Feature[] =>
  dimensions.flatMap((dimension) => DIMENSIONS[dimension].map((value) => ({ dimension, value })));

/** All shapes and steps that books are printed in. */
export const FEATURES: readonly Feature[] = featuresOf([...SHAPE_DIMENSIONS, ...STEP_DIMENSIONS]);

/** Whether a variant has a feature. */
export function hasFeature(variant: Variant, { dimension, value }: Feature): boolean {
  return variant[dimension] === value;
}
