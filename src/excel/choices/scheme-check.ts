import type { Band, ExecutionFormula, GradeLimit, ScoringScheme } from '../../disclosure/scoring/scheme';
import { isIndex, isListOf, isText, members } from '../parts/checks';

/** A number in decimal notation, as a text. */
function isDecimal(value: unknown): value is string {
  return isText(value) && /^-?\d{1,9}(?:\.\d{1,9})?$/u.test(value);
}

/** Points in decimal notation: more than zero. */
export function isPoints(value: unknown): value is string {
  return isDecimal(value) && Number(value) > 0;
}

/** Whether what was kept in a workbook is a scoring scheme that the engine can work with. */
export function isScheme(value: unknown): value is ScoringScheme {
  const { id, name, source, execution, beyondLimit, bands, negativeScores, grades, decimals } =
    members(value);
  return (
    [id, name, source].every(isText) &&
    isExecution(execution) &&
    isDecimal(beyondLimit) &&
    isListOf(isBand)(bands) &&
    typeof negativeScores === 'boolean' &&
    isListOf(isGradeLimit)(grades) &&
    isIndex(decimals) &&
    decimals <= MOST_DECIMALS
  );
}

/** More decimals no form prints. */
const MOST_DECIMALS = 6;

function isExecution(value: unknown): value is ExecutionFormula {
  const { kind, below, steps } = members(value);
  switch (kind) {
    case 'proportional':
      return true;
    case 'floor':
      return isDecimal(below);
    case 'steps':
      return isListOf(isStep)(steps);
    default:
      return false;
  }
}

function isStep(value: unknown): value is { readonly from: string; readonly share: string } {
  const { from, share } = members(value);
  return isDecimal(from) && isDecimal(share);
}

function isBand(value: unknown): value is Band {
  const { label, from, to } = members(value);
  return isText(label) && isDecimal(from) && isDecimal(to);
}

function isGradeLimit(value: unknown): value is GradeLimit {
  const { grade, from } = members(value);
  return isText(grade) && isDecimal(from);
}
