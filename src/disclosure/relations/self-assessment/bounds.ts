import type { Form, Line } from '../../forms/form';
import { linesOf } from '../../forms/form';
import type { ScoringScheme } from '../../scoring/scheme';
import { plain } from '../../sheet/decimal';
import { OperandBasis } from '../operand-basis';
import { effective } from '../evaluate';
import { ownOperand } from '../figures';
import type { Outcome } from '../outcome';
import { finding, merged, named, NOTHING, relation, told } from '../outcome';

/** 0 ≤ score ≤ weight on one line; a block without a printed score is bounded by the sum of its indicators. */
function checkBound(form: Form, line: Line, scheme: ScoringScheme): Outcome {
  const score = effective(form, line, 'score', { scheme });
  const weight = ownOperand(form, line, 'weight');
  if (!score.ok) return NOTHING;
  const negative = score.value.isNegative() && !score.value.isZero() && !scheme.negativeScores;
  if (!weight.ok && !negative) return NOTHING;
  const above = weight.ok && score.value.gt(weight.value);
  const cells = [...score.cells, ...weight.cells];
  const limit = weight.ok ? weight.value : null;
  const sides = { expected: null, actual: score.value, counts: 'points' as const };
  const state = negative || above ? 'broken' : 'held';
  const basis = weight.ok ? new OperandBasis(score, weight, 'atMost') : null;
  const evaluated = relation('SA-BOUND', form, state, cells, sides, basis);
  const relations = [evaluated];
  if (state === 'held') return { ...NOTHING, relations };
  const message = {
    key: negative ? ('scoreNegative' as const) : ('scoreAboveWeight' as const),
    values: { line: named(line), score: plain(score.value), weight: limit === null ? '' : plain(limit) },
  };
  return { ...NOTHING, relations, findings: [told(evaluated, 'error', message)] };
}

/** A weight of zero leaves nothing to score. */
function checkWeight(form: Form, line: Line): Outcome {
  const weight = ownOperand(form, line, 'weight');
  if (!weight.ok || (weight.value.isPositive() && !weight.value.isZero())) return NOTHING;
  const message = {
    key: 'weightNotPositive' as const,
    values: { line: named(line), weight: plain(weight.value) },
  };
  return { ...NOTHING, findings: [finding('SA-BOUND', 'warning', form, weight.cells, message)] };
}

/** Every score lies between 0 and its weight; a weight is above 0. */
export function checkBounds(form: Form, scheme: ScoringScheme): Outcome {
  const scored = linesOf(form, 'funds', 'objective', 'block', 'indicator');
  return merged([
    ...scored.map((line) => checkBound(form, line, scheme)),
    ...linesOf(form, 'funds', 'indicator').map((line) => checkWeight(form, line)),
  ]);
}
