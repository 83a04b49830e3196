import type { Book } from '../book/book';
import type { Random } from '../random';
import {
  carriedToTotal,
  inYuan,
  misprinted,
  movedColumn,
  neighbourCopied,
  signChanged,
  staleTotal,
} from './figure-errors';
import type { Change, ErrorKind, Injection } from './injection';
import { injectionOf } from './injection';
import { codeMistyped, lineDropped } from './line-errors';

const ERRORS: Readonly<Record<ErrorKind, (random: Random, book: Book) => Change | null>> = {
  digitChanged: misprinted('changed'),
  digitsSwapped: misprinted('swapped'),
  signChanged,
  lineDropped,
  staleTotal,
  inYuan,
  movedColumn,
  codeMistyped,
  neighbourCopied,
  carriedToTotal,
};

/** An unlucky choice, such as 11.11 for two digits to swap, is made again this often. */
const TRIES = 20;

/**
 * Puts one error of a kind into a consistent book.
 *
 * @returns the changed book and what it breaks, or null where the kind cannot happen in this book: an amount in 元
 *   where all amounts are, a neighbouring column where none is free
 */
export function injectError(book: Book, kind: ErrorKind, random: Random): Injection | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const change = ERRORS[kind](random, book);
    if (change !== null) return injectionOf(kind, change);
  }
  return null;
}
