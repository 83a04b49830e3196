import { isSelfAssessment } from '../forms/form';
import type { Identity } from './identity';
import { slipIn } from './slips';
import type { Tables, Tied } from './ties';

/** Whether a stated figure shows that the text is about the tables: it is theirs, or theirs with a slip of the pen. */
function shows(tied: Tied): boolean {
  const { claim, figure, relation } = tied;
  if (claim.quantity === null || figure.value.isZero() || claim.quantity.value.isZero()) return false;
  return relation.state !== 'broken' || slipIn(tied) !== null;
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
