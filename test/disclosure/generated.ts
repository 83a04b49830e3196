import type { Finding } from '../../src/disclosure/findings';
import type { Review } from '../../src/disclosure/review-types';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1 } from '../../src/disclosure/sheet/address';
import type { Book, ErrorKind, Injection } from '../generator';
import { generateDisclosure, injectError, layOut, randomFrom, randomVariant } from '../generator';

/** A random consistent disclosure in a random layout. */
export function randomBook(seed: number): Book {
  const random = randomFrom(seed);
  return layOut(generateDisclosure(random), randomVariant(random));
}

/** The same with one error of a kind; null where the kind does not fit the workbook. */
export function brokenBook(seed: number, kind: ErrorKind): Injection | null {
  return injectError(randomBook(seed), kind, randomFrom(seed + 1_000_000));
}

/** What a supervisor must look at: everything but 尾差 and hints. */
export function alarms({ findings }: Review): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** How a review met an injected error. */
export interface Detection {
  /** Whether anything was reported. */
  readonly found: boolean;
  /** Whether a finding names a changed cell, or a cell of a relation that the change breaks. */
  readonly pointed: boolean;
  /** Whether a finding's first cell is a changed cell. */
  readonly exact: boolean;
  /** Relations that break beyond rounding and were not reported. */
  readonly missed: readonly string[];
  /** Those of them that are said to be not checkable. */
  readonly unchecked: readonly string[];
}

/** Reviews a workbook with an injected error. */
export function detect({ book, touched, broken, maybeBroken, breaks }: Injection): Detection {
  const review = reviewWorkbook(book.workbook);
  const found = alarms(review);
  const key = ({ sheet, address }: { sheet: string; address: string }): string => `${sheet}!${address}`;
  const changed = new Set(touched.map(key));
  const related = new Set([
    ...changed,
    ...[...broken, ...maybeBroken].flatMap(({ cells }) => cells.map(key)),
  ]);
  const named = found.map(({ cells }) => cells.map((place) => `${place.sheet}!${a1(place)}`));
  const reported = new Set<string>(found.map(({ rule }) => rule));
  const uncheckable = new Set<string>(
    review.relations.flatMap(({ rule, state }) => (state === 'notCheckable' ? [rule] : [])),
  );
  const missed = breaks.filter((id) => !reported.has(id));
  return {
    found: found.length > 0,
    pointed: named.some((cells) => cells.some((cell) => related.has(cell))),
    exact: named.some(([first]) => first !== undefined && changed.has(first)),
    missed,
    unchecked: missed.filter((id) => uncheckable.has(id)),
  };
}
