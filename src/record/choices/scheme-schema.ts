import * as v from 'valibot';
import type { ScoringScheme } from '../../disclosure/scoring/scheme';
import { index } from '../parts/schemas';

/** A number in decimal notation, as a text. */
const decimal = v.pipe(v.string(), v.regex(/^-?\d{1,9}(?:\.\d{1,9})?$/u));

/** Points in decimal notation: more than zero. */
export const points = v.pipe(
  decimal,
  v.check((text) => Number(text) > 0),
);

/** More decimals no form prints. */
const MOST_DECIMALS = 6;

const execution = v.variant('kind', [
  v.looseObject({ kind: v.literal('proportional') }),
  v.looseObject({ kind: v.literal('floor'), below: decimal }),
  v.looseObject({
    kind: v.literal('steps'),
    steps: v.array(v.looseObject({ from: decimal, share: decimal })),
  }),
]);

/** A scoring scheme that the engine can work with. */
export const scheme: v.GenericSchema<unknown, ScoringScheme> = v.looseObject({
  id: v.string(),
  name: v.string(),
  source: v.string(),
  execution,
  beyondLimit: decimal,
  bands: v.array(v.looseObject({ label: v.string(), from: decimal, to: decimal })),
  negativeScores: v.boolean(),
  grades: v.array(v.looseObject({ grade: v.string(), from: decimal })),
  decimals: v.pipe(index, v.maxValue(MOST_DECIMALS)),
});
