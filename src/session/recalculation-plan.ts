import type { Correction } from '../disclosure/findings';
import type { Explanations } from './explanations';
import type { Hindrance } from './hindrances';

/**
 * What becomes of an offered change: it will be written, it is left as it is, or it is not needed as long as the
 * cells that are left stay what they are.
 */
export type Choice = 'chosen' | 'left' | 'unneeded';

/** A change that a recalculation offers. */
export interface OfferedChange {
  /** With the new value that follows from the other choices; for a cell that is left, the one last offered. */
  readonly correction: Correction;
  readonly choice: Choice;
  /** What keeps the cell from being written unless the user ticks it. */
  readonly hindrances: readonly Hindrance[];
}

/** A recalculation before it is written: the changes in sheet order. */
export interface RecalculationPlan {
  readonly changes: readonly OfferedChange[];
  /** How the scores come about once the chosen changes are written. */
  readonly explanations: Explanations;
}
