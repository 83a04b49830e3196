import { slipBetween, valueCost } from '../diagnosis/slip';
import { isSelfAssessment } from '../forms/form';
import { Decimal, roundToStep } from '../sheet/decimal';
import type { Identity } from './identity';
import type { Tables, Tied } from './ties';

/** Whether a stated figure shows that the text is about the tables: it is theirs, or theirs with a slip of the pen. */
function shows({ claim: { quantity }, figure, relation: { state } }: Tied): boolean {
  if (quantity === null || figure.value.isZero() || quantity.value.isZero()) return false;
  if (state !== 'broken') return true;
  const steps = [quantity.step, figure.step ?? quantity.step];
  return [Decimal.min(...steps), Decimal.max(...steps)].some((step) => {
    const [meant, stated] = [roundToStep(figure.value, step), roundToStep(quantity.value, step)];
    const slip = slipBetween(meant, { value: stated, step });
    return slip !== null && slip.cost < valueCost(meant, step);
  });
}

/**
 * Whether a text can be told to be of the unit that its tables are of. Both name it, or some figure is the same in
 * both. A text all of whose figures are others, beside tables that name no unit, is likely somebody else's.
 */
export function isOfTables(
  { unit }: Identity,
  { disclosure, assessments }: Tables,
  ties: readonly Tied[],
): boolean {
  const forms = [...disclosure.values()].flatMap((form) => (form === 'several' ? [] : [form]));
  const isNamed = [...forms, ...assessments.filter(isSelfAssessment)].some(
    ({ department }) => department !== null,
  );
  if (unit !== null && isNamed) return true;
  return !ties.some(({ relation: { state } }) => state === 'broken') || ties.some(shows);
}
