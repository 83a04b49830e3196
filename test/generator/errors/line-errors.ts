import type { Book, BookForm, Line } from '../book/book';
import type { LinePlace } from '../book/edits';
import { cellsOfLine, withClearedLine, withCode, withDeletedLine } from '../book/edits';
import { isCoded } from '../forms';
import type { FormId } from '../forms';
import type { Random } from '../random';
import type { LineGroup } from '../tables/table';
import { miscode } from './digits';
import type { Slip } from './digits';
import type { Change } from './injection';

/** The lines that a sum runs over, by form; lines that a relation names itself are never dropped. */
const DROPPABLE: Readonly<Partial<Record<FormId, readonly LineGroup[]>>> = {
  T1: ['income', 'class'],
  T2: ['code'],
  T3: ['code'],
  T4: ['class'],
  T5: ['code'],
  T6: ['economicItem'],
  T8: ['code'],
  T9: ['code'],
};

const largest = ({ figures }: Line): number =>
  Math.max(0, ...figures.map(({ value }) => Math.abs(value ?? 0)));

function pickLine(
  random: Random,
  book: Book,
  fits: (form: BookForm, line: Line) => boolean,
): LinePlace | null {
  const places = [...book.forms.values()]
    .map((form) => form.lines.filter((line) => fits(form, line)).map((line) => ({ form: form.form, line })))
    .filter((lines) => lines.length > 0);
  return places.length === 0 ? null : random.pick(random.pick(places));
}

/** A line with an amount left out: the whole row in a form of coded lines, else the line's cells. */
export function lineDropped(random: Random, book: Book): Change | null {
  const dropped = pickLine(
    random,
    book,
    ({ form }, line) => (DROPPABLE[form] ?? []).includes(line.group) && largest(line) > 0,
  );
  if (dropped === null) return null;
  const { form, line } = dropped;
  return {
    book: isCoded(form) ? withDeletedLine(book, dropped) : withClearedLine(book, dropped),
    touched: cellsOfLine(line),
    size: largest(line),
  };
}

/** A functional code with a digit changed or two neighbouring digits swapped. */
export function codeMistyped(random: Random, book: Book): Change | null {
  const mistyped = pickLine(random, book, (_, { group }) => group === 'code');
  if (mistyped === null) return null;
  const slip = random.pick<Slip>(['changed', 'swapped']);
  const code = miscode(random, mistyped.line.code, slip);
  if (code === null) return null;
  const { codes } = mistyped.line;
  const differs = ({ from, to }: { from: number; to: number }): boolean =>
    code.slice(from, to) !== mistyped.line.code.slice(from, to);
  return {
    book: withCode(book, mistyped, code),
    touched: codes.filter(differs).map(({ place }) => place),
    size: 0,
  };
}
