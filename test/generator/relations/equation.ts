import type { CellPlace } from '../../../src/disclosure/sheet/address';
import type { Figure } from '../book/book';

/** A declared relation between the figures of a book, or between its codes. */
export type Instance = Equation | Fault;

/** left = right, or left ≥ right, in exact amounts. */
export interface Equation {
  readonly kind: 'equal' | 'atLeast';
  readonly relation: string;
  readonly left: readonly Figure[];
  readonly right: readonly Figure[];
  /**
   * Whether the domain note declares it in so many words. What only follows from the note, or what a reader
   * of the note may call not checkable, is not certain.
   */
  readonly certain: boolean;
}

/** A relation between codes that is broken as it stands. */
export interface Fault {
  readonly kind: 'fault';
  readonly relation: string;
  readonly certain: boolean;
  readonly cells: readonly CellPlace[];
}

/** A relation that does not hold, whatever the exact amounts behind the printed ones may be. */
export interface Breach {
  readonly relation: string;
  readonly certain: boolean;
  /** Every cell that takes part. */
  readonly cells: readonly CellPlace[];
}

/** How empty cells are understood: as exactly nothing, or as an amount that rounds to nothing. */
type Blanks = 'exact' | 'rounded';

const isWritten = ({ value }: Figure): boolean => value !== null;
const sumOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, { value }) => sum + (value ?? 0), 0);

/**
 * Whether no amounts that print as these figures satisfy the equation. A printed figure stands for the amounts up to
 * half a step away from it, that included: nobody knows which way a half was rounded. So the two sides can differ by
 * half a step for every figure.
 */
function cannotHold({ kind, left, right }: Equation, blanks: Blanks): boolean {
  const figures = [...left, ...right];
  const rounded = blanks === 'rounded' ? figures.length : figures.filter(isWritten).length;
  const difference = sumOf(left) - sumOf(right);
  const away = kind === 'equal' ? Math.abs(difference) : -difference;
  return away > 0 && 2 * away > rounded;
}

/** The breach that an instance shows, if any. It is certain only where empty cells do not matter. */
export function breachOf(instance: Instance): Breach[] {
  if (instance.kind === 'fault') return [instance];
  if (!cannotHold(instance, 'exact')) return [];
  const { relation, left, right } = instance;
  const certain = instance.certain && cannotHold(instance, 'rounded');
  return [{ relation, certain, cells: [...left, ...right].map(({ place }) => place) }];
}
