import type { Form } from '../../forms/form';
import { linesOf } from '../../forms/form';
import { plain } from '../../sheet/decimal';
import { ownOperand } from '../figures';
import type { Outcome } from '../outcome';
import { finding, named, NOTHING } from '../outcome';

/** A score below its weight needs words in 偏差原因分析, where the form has that column. */
export function checkDeviations(form: Form): Outcome {
  const findings = linesOf(form, 'indicator').flatMap((line) => {
    const reason = line.figures.get('deviation');
    const score = ownOperand(form, line, 'score');
    const weight = ownOperand(form, line, 'weight');
    if (
      reason === undefined ||
      reason.text !== '' ||
      !score.ok ||
      !weight.ok ||
      score.value.gte(weight.value)
    )
      return [];
    const values = { line: named(line), score: plain(score.value), weight: plain(weight.value) };
    return [
      finding('SA-REASON', 'warning', form, [reason.place, ...score.cells], { key: 'reasonMissing', values }),
    ];
  });
  return { ...NOTHING, findings };
}
