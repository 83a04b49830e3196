import type { CellPlace } from '../../../src/disclosure/sheet/address';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { Book } from '../book/book';
import { breachesOf } from '../relations/breaches';
import type { Breach } from '../relations/equation';

/** The kinds of error that can be put into a book. */
export const ERROR_KINDS = [
  'digitChanged',
  'digitsSwapped',
  'signChanged',
  'lineDropped',
  'staleTotal',
  'inYuan',
  'movedColumn',
  'codeMistyped',
  'neighbourCopied',
  'carriedToTotal',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A cell by its sheet's name and its A1 address. */
export interface CellRef {
  readonly sheet: string;
  readonly address: string;
}

/** A relation that an injected error breaks. */
export interface BrokenRelation {
  readonly relation: string;
  /** The cells that take part, in the changed workbook. */
  readonly cells: readonly CellRef[];
}

/** What an edit did to a book. */
export interface Change {
  readonly book: Book;
  readonly touched: readonly CellPlace[];
  /** How far the figure moved, in last printed digits; the largest figure of a dropped line; 0 for a code. */
  readonly size: number;
}

/** An error put into a consistent book. */
export interface Injection {
  readonly kind: ErrorKind;
  /** The book with the error in it; its `workbook` is the changed snapshot. */
  readonly book: Book;
  /** The cells that were changed; of a dropped line, the cells that held it before. */
  readonly touched: readonly CellRef[];
  /** How far the figure moved, in last printed digits; the largest figure of a dropped line; 0 for a code. */
  readonly size: number;
  /** The ids of the relations that are certainly broken beyond rounding, each once. */
  readonly breaks: readonly string[];
  /** Those, and the ones that are broken only if the reader takes empty cells as exactly nothing, or reads more into the note. */
  readonly mayBreak: readonly string[];
  /** The certainly broken relations one by one: an id occurs once for every row or column that breaks it. */
  readonly broken: readonly BrokenRelation[];
  /** The other relations of `mayBreak`, one by one. */
  readonly maybeBroken: readonly BrokenRelation[];
}

function refOf(place: CellPlace): CellRef {
  return { sheet: place.sheet, address: a1(place) };
}

const brokenOf = ({ relation, cells }: Breach): BrokenRelation => ({ relation, cells: cells.map(refOf) });

const ids = (breaches: readonly Breach[]): string[] =>
  [...new Set(breaches.map(({ relation }) => relation))].sort();

/** The injection that a change makes, with what it breaks. */
export function injectionOf(kind: ErrorKind, { book, touched, size }: Change): Injection {
  const breaches = breachesOf(book);
  const certain = breaches.filter((breach) => breach.certain);
  return {
    kind,
    book,
    touched: touched.map(refOf),
    size,
    breaks: ids(certain),
    mayBreak: ids(breaches),
    broken: certain.map(brokenOf),
    maybeBroken: breaches.filter((breach) => !breach.certain).map(brokenOf),
  };
}

/** The cells of every broken instance of a relation that an injection breaks for certain. */
export function cellsOfRelation({ broken }: Injection, relation: string): readonly CellRef[] {
  return broken.filter((one) => one.relation === relation).flatMap(({ cells }) => cells);
}
