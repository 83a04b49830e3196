import type { FiguresByCell } from '../figures-by-cell';
import { reasonGiven } from '../forms/self-assessment/reason-cell';
import type { CellPlace } from '../sheet/address';
import type { Decision, Step } from './decision';

/**
 * The form's own cell (偏差原因) in which an explanation stands word for word, whoever wrote it there; null where it does
 * not, or where the step is none.
 */
export function givenReason(
  { where }: Pick<Decision, 'where'>,
  { kind, text }: Pick<Step, 'kind' | 'text'>,
  figures: FiguresByCell,
): CellPlace | null {
  const placed = kind === 'explained' ? figures.get(where) : undefined;
  return placed === undefined ? null : reasonGiven(placed.form, placed.line, text);
}
