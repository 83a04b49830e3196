import type { Derivation } from '../../findings';
import type { Form, Line } from '../../forms/form';
import { lineOf, linesOf, partsOf } from '../../forms/form';
import { percent, plain, roundToStep, stepOfDecimals } from '../../sheet/decimal';
import { effective, evaluate } from '../evaluate';
import { EXECUTION_RATE, EXECUTION_SCORE } from '../execution';
import { earned, partsSum, wholeSum } from '../expression';
import { ownOperand } from '../figures';
import type { Outcome } from '../outcome';
import { NOTHING } from '../outcome';
import type { IndicatorOptions } from './read-indicators';

function printedScore(form: Form, { key }: Line): string {
  return lineOf(form, key)?.figures.get('score')?.text ?? '';
}

/** 20 × 88.27%（2931.59 ÷ 3321.16）= 17.65，表中17.65 */
function executionScore(
  form: Form,
  line: Line,
  { scheme }: IndicatorOptions,
  printed: Form,
): readonly Derivation[] {
  const figure = line.figures.get('score');
  const operands = (['weight', 'execution', 'budget'] as const).map((column) =>
    ownOperand(form, line, column),
  );
  const share = evaluate(form, line, earned(EXECUTION_RATE), { scheme });
  const score = evaluate(form, line, EXECUTION_SCORE, { scheme });
  const [weight, execution, budget] = operands.map((operand) =>
    operand.ok ? plain(operand.value) : undefined,
  );
  if (
    figure === undefined ||
    !share.ok ||
    !score.ok ||
    weight === undefined ||
    execution === undefined ||
    budget === undefined
  )
    return [];
  const rule = plain(roundToStep(score.value, stepOfDecimals(scheme.decimals)));
  const values = {
    weight,
    share: percent(share.value),
    execution,
    budget,
    rule,
    score: printedScore(printed, line),
  };
  return [
    { place: figure.place, form: form.id, kind: 'computed', message: { key: 'derivedExecution', values } },
  ];
}

/** 17.65 + 19 + 20 + 19 + 19 = 94.65，表中94.65 */
function sumOfScores(
  form: Form,
  line: Line,
  { scheme }: IndicatorOptions,
  printed: Form,
): readonly Derivation[] {
  const figure = line.figures.get('score');
  const whole = line.kind === 'total';
  const sum = evaluate(form, line, whole ? wholeSum('score') : partsSum('score'), { scheme });
  if (figure === undefined || !sum.ok) return [];
  const terms = partsOf(form, whole ? 'total' : line.key).flatMap((part) => {
    const term = effective(form, part, 'score', { scheme });
    return term.ok ? [plain(term.value)] : [];
  });
  const values = { terms: terms.join(' + '), rule: plain(sum.value), score: printedScore(printed, line) };
  return [{ place: figure.place, form: form.id, kind: 'computed', message: { key: 'derivedSum', values } }];
}

/**
 * How the execution score, the goals' scores and the total come about, one line each.
 *
 * @param printed the form with what is printed now, where the other one has what its cells will hold
 */
export function deriveScores(form: Form, options: IndicatorOptions, printed = form): Outcome {
  const derivations = [
    ...linesOf(form, 'funds').flatMap((line) => executionScore(form, line, options, printed)),
    ...linesOf(form, 'block', 'total').flatMap((line) => sumOfScores(form, line, options, printed)),
  ];
  return { ...NOTHING, derivations };
}
