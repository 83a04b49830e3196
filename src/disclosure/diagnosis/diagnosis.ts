import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import type { Measure } from '../value';

/** How a figure came to be printed as it is: what the hand did. */
export type Slip =
  | 'digits-swapped'
  | 'digit'
  | 'digit-missing'
  | 'digit-extra'
  | 'decimal-point'
  | 'sign'
  | 'unit'
  | 'neighbour'
  | 'moved'
  | 'not-renewed';

/** A cell that changes together with a suspect: what it prints, and what it would. */
export interface LinkedCell {
  readonly place: CellPlace;
  /** What its numbers count. */
  readonly counts: Measure;
  readonly printed: Decimal;
  readonly proposed: Decimal;
}

/** A figure that may be wrong. */
export interface Suspect extends LinkedCell {
  /** The least and the greatest value with which every relation of it holds; null where nothing bounds it. */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** Null where no slip leads from the proposal to what is printed. */
  readonly slip: Slip | null;
  /** The cells that change with it in the same correction. */
  readonly linked: readonly LinkedCell[];
  /** How many relations that are broken then hold, and how many that hold then break. */
  readonly repairs: number;
  readonly breaks: number;
}

/** A line that is missing, stands under a wrong code, or is one too many. */
export interface LineFault {
  readonly sheet: string;
  /** The code of the line whose parts it is about; its label where it has none. */
  readonly parent: string;
  readonly kind: 'missing' | 'wrong-code' | 'too-many';
  /** For a wrong code that is known: where its line stands, what is printed, and what the lines around it say. */
  readonly code?: { readonly place: CellPlace; readonly printed: string; readonly proposed: string };
}

/**
 * Which figure is wrong: *identified* where the evidence decides; *suspects* where several figures explain it each by
 * itself; *open* where the relations do not suffice.
 */
export interface Diagnosis {
  readonly verdict: 'identified' | 'suspects' | 'open';
  /** The best first. */
  readonly suspects: readonly Suspect[];
  readonly line: LineFault | null;
}
