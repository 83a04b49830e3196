import type { Correction, Message } from '../../findings';
import type { ColumnKey, LineKind } from '../../forms/form';
import type { CellPlace } from '../../sheet/address';

/** Why a derived cell is left to a person, or to what it holds. */
export type Refusal =
  /** The cell, or one that it follows from, is several figures at once (merged). */
  | 'shared'
  /** It holds words, a date or several numbers. */
  | 'unreadable'
  /** Its score is printed as a percentage: of points or of the weight, nobody can tell. */
  | 'percent'
  /** Its number format would show or keep another number than the one written. */
  | 'format'
  /** A figure that it follows from cannot be read, or is not there. */
  | 'input'
  /** It has no value: a rate of a budget of zero. */
  | 'undefined'
  /** The weight is not determined. */
  | 'weight'
  /** A person judges it: words, dates, units or directions that are not certain. */
  | 'judgement'
  /** The rule's value lies outside 0 … weight. */
  | 'bounds'
  /** The user leaves it as it is. */
  | 'choice';

/** What becomes of a derived cell. */
export type Fate =
  | { readonly kind: 'written'; readonly correction: Correction }
  /** It holds what the rules give. */
  | { readonly kind: 'right' }
  | { readonly kind: 'left'; readonly refusal: Refusal; readonly message: Message }
  /** It follows once other cells are filled in. */
  | { readonly kind: 'waits'; readonly on: readonly CellPlace[]; readonly message: Message };

/** A derived cell of a form with what becomes of it. */
export interface PlannedCell {
  readonly place: CellPlace;
  readonly column: ColumnKey;
  readonly line: string;
  readonly kind: LineKind;
  /** Whether the cell is empty. */
  readonly blank: boolean;
  readonly fate: Fate;
}

/** The corrections among what becomes of some cells. */
export function correctionsIn(cells: readonly PlannedCell[]): readonly Correction[] {
  return cells.flatMap(({ fate }) => (fate.kind === 'written' ? [fate.correction] : []));
}

/** The empty derived cells of a form: what can be filled in, and what cannot yet. */
export interface BlankCounts {
  /** Cells that the rules fill. */
  readonly fillable: number;
  /** Cells that a person must score, or that wait for what a person must fill in. */
  readonly awaiting: number;
  /** Those of the awaiting that then follow by themselves: sums over what a person scores. */
  readonly following: number;
}

const SUMS: ReadonlySet<LineKind> = new Set(['block', 'total']);

/** Counts the empty cells of some planned ones. */
export function blankCounts(cells: readonly PlannedCell[]): BlankCounts {
  const blank = cells.filter((cell) => cell.blank);
  const awaiting = blank.filter(({ fate }) => fate.kind === 'waits' || fate.kind === 'left');
  return {
    fillable: blank.filter(({ fate }) => fate.kind === 'written').length,
    awaiting: awaiting.length,
    following: awaiting.filter(({ kind, fate }) => SUMS.has(kind) && fate.kind === 'waits').length,
  };
}

/** The counts of several forms together. */
export function allCounts(counts: readonly BlankCounts[]): BlankCounts {
  const add = (key: keyof BlankCounts): number => counts.reduce((total, one) => total + one[key], 0);
  return { fillable: add('fillable'), awaiting: add('awaiting'), following: add('following') };
}
