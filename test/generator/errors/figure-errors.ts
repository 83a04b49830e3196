import type { Book, Figure } from '../book/book';
import type { FigurePlace } from '../book/edits';
import { withFigure } from '../book/edits';
import type { Printed } from '../layout/printing';
import { decimalsOf } from '../layout/printing';
import type { Random } from '../random';
import { instances } from '../relations/breaches';
import { misprint } from './digits';
import type { Slip } from './digits';
import type { Change } from './injection';

/** Every printed amount of a book that is not zero, form by form. */
function amountsByForm(book: Book): FigurePlace[][] {
  return [...book.forms.values()].map(({ form, lines }) =>
    lines.flatMap((line) =>
      line.figures.flatMap((figure) =>
        figure.value === null || figure.value === 0 ? [] : [{ form, line, figure }],
      ),
    ),
  );
}

/** A random amount, each form as likely as the next however many lines it has. */
function pickAmount(random: Random, book: Book): FigurePlace {
  return random.pick(random.pick(amountsByForm(book).filter((places) => places.length > 0)));
}

const amountOf = ({ figure }: FigurePlace): number => figure.value ?? 0;

function changed(book: Book, place: FigurePlace, value: number | null): Change | null {
  if (value === null || value === place.figure.value) return null;
  const size = Math.abs(value - amountOf(place));
  return { book: withFigure(book, place, value), touched: [place.figure.place], size };
}

/** An amount with a digit changed, or with two neighbouring digits swapped. */
export function misprinted(slip: Slip): (random: Random, book: Book) => Change | null {
  return (random, book) => {
    const place = pickAmount(random, book);
    const decimals = decimalsOf(book.style);
    return changed(book, place, misprint(random, amountOf(place), slip, decimals));
  };
}

/** An amount with the other sign. */
export function signChanged(random: Random, book: Book): Change | null {
  const place = pickAmount(random, book);
  return changed(book, place, -amountOf(place));
}

/** 元 in a 万元. */
const YUAN_PER_UNIT = 10_000;

/** An amount in 元 among amounts in 万元; null where the whole book is in 元. */
export function inYuan(random: Random, book: Book): Change | null {
  if (book.style.unit === '元') return null;
  const place = pickAmount(random, book);
  return changed(book, place, amountOf(place) * YUAN_PER_UNIT);
}

function placeOfFigure(book: Book, wanted: Figure): FigurePlace | null {
  for (const { form, lines } of book.forms.values())
    for (const line of lines)
      for (const figure of line.figures) if (figure === wanted) return { form, line, figure };
  return null;
}

/**
 * A total left from before one of its parts changed. In a consistent book, that is the total without the change:
 * some of the part's amount less, or more.
 */
export function staleTotal(random: Random, book: Book): Change | null {
  const sums = instances(book).flatMap((instance) => {
    if (instance.kind !== 'equal' || instance.left.length !== 1 || instance.right.length < 2) return [];
    const [total] = instance.left;
    const parts = instance.right.map(({ value }) => value ?? 0).filter((value) => value > 0);
    return total === undefined || parts.length === 0 ? [] : [{ total, parts, relation: instance.relation }];
  });
  const relation = random.pick([...new Set(sums.map((sum) => sum.relation))]);
  const { total, parts } = random.pick(sums.filter((sum) => sum.relation === relation));
  const place = placeOfFigure(book, total);
  if (place === null) return null;
  const part = random.pick(parts);
  const change = random.chance(0.5) ? part : random.int(1, Math.min(part, 0x7fff_ffff));
  const before = amountOf(place) - (random.chance(0.5) ? change : -change);
  return changed(book, place, before <= 0 ? amountOf(place) + change : before);
}

/** The figures that stand side by side: a line's own, and in the “三公” form, whose rows may hold several lines, a row's. */
function rowsOfFigures(book: Book): FigurePlace[][] {
  return [...book.forms.values()].flatMap(({ form, lines }) => {
    const rows = lines.map((line) => line.figures.map((figure) => ({ form, line, figure })));
    const whole = form === 'T7' ? byRow(rows.flat()) : rows;
    return whole.map((row) => row.sort((one, other) => one.figure.place.column - other.figure.place.column));
  });
}

function byRow(places: readonly FigurePlace[]): FigurePlace[][] {
  const rows = new Map<number, FigurePlace[]>();
  for (const place of places) {
    const { row } = place.figure.place;
    rows.set(row, [...(rows.get(row) ?? []), place]);
  }
  return [...rows.values()];
}

/** Whether nothing is printed between two cells of a row. */
function isBeside({ workbook }: Book, one: Figure, other: Figure): boolean {
  const [from, to] = [one.place.column, other.place.column].sort((a, b) => a - b);
  const row = workbook.sheets
    .find(({ name }) => name === one.place.sheet)
    ?.rows.find((candidate) => candidate.row === one.place.row);
  if (row === undefined || from === undefined || to === undefined) return false;
  return row.cells
    .slice(from + 1 - row.firstColumn, to - row.firstColumn)
    .every(({ value }) => value === null || value === '');
}

const isNothing = ({ value }: Figure): boolean => value === null || value === 0;

/** The figures of a book that stand beside each other in a row, the left one first. */
export function figuresBeside(book: Book): (readonly [left: FigurePlace, right: FigurePlace])[] {
  return rowsOfFigures(book).flatMap((row) =>
    row.flatMap((left, index): (readonly [FigurePlace, FigurePlace])[] => {
      const right = row[index + 1];
      return right !== undefined && isBeside(book, left.figure, right.figure) ? [[left, right]] : [];
    }),
  );
}

/** An amount that stands in a column beside its own, which had nothing in it. */
export function movedColumn(random: Random, book: Book): Change | null {
  const moves = figuresBeside(book)
    .flatMap(([left, right]) => [
      { from: left, to: right },
      { from: right, to: left },
    ])
    .filter(({ from, to }) => !isNothing(from.figure) && isNothing(to.figure));
  if (moves.length === 0) return null;
  const form = random.pick([...new Set(moves.map(({ from }) => from.form))]);
  const { from, to } = random.pick(moves.filter((move) => move.from.form === form));
  const nothing: Printed = book.style.zero === 'blank' ? null : 0;
  return {
    book: withFigure(withFigure(book, from, nothing), to, amountOf(from)),
    touched: [from.figure.place, to.figure.place],
    size: Math.abs(amountOf(from)),
  };
}

/** The figures that stand one below the other in a column of a form, the upper one first. */
function figuresBelow(book: Book): (readonly [upper: FigurePlace, lower: FigurePlace])[] {
  return [...book.forms.values()].flatMap(({ form, lines }) => {
    const places = lines.flatMap((line) => line.figures.map((figure) => ({ form, line, figure })));
    return places.flatMap((upper): (readonly [FigurePlace, FigurePlace])[] => {
      const { sheet, row, column } = upper.figure.place;
      const lower = places.find(
        ({ figure: { place } }) => place.sheet === sheet && place.row === row + 1 && place.column === column,
      );
      return lower === undefined ? [] : [[upper, lower]];
    });
  });
}

/** The figures that a hand may copy one for the other: beside each other, or one below the other. */
function figuresTouching(book: Book): (readonly [FigurePlace, FigurePlace])[] {
  return [...figuresBeside(book), ...figuresBelow(book)];
}

/** An amount that is what stands beside it, above it or below it. */
export function neighbourCopied(random: Random, book: Book): Change | null {
  const copies = figuresTouching(book)
    .flatMap(([one, other]) => [
      { from: one, to: other },
      { from: other, to: one },
    ])
    .filter(({ from, to }) => !isNothing(from.figure) && !isNothing(to.figure));
  if (copies.length === 0) return null;
  const form = random.pick([...new Set(copies.map(({ to }) => to.form))]);
  const { from, to } = random.pick(copies.filter((copy) => copy.to.form === form));
  return changed(book, to, from.figure.value);
}

/** The totals that have their parts on their own line, with one of these parts. */
export function partsOnLine(book: Book): { readonly total: Figure; readonly part: Figure }[] {
  return instances(book).flatMap((instance) => {
    if (instance.kind !== 'equal' || instance.left.length !== 1 || instance.right.length < 2) return [];
    const [total] = instance.left;
    if (total === undefined) return [];
    const { sheet, row } = total.place;
    const isOnLine = instance.right.every(({ place }) => place.sheet === sheet && place.row === row);
    return isOnLine
      ? instance.right.flatMap((part) => (isNothing(part) || isNothing(total) ? [] : [{ total, part }]))
      : [];
  });
}

/** An amount with a digit changed, carried on to the total of its line. */
export function carriedToTotal(random: Random, book: Book): Change | null {
  const pairs = partsOnLine(book);
  if (pairs.length === 0) return null;
  const { total, part } = random.pick(pairs);
  const [first, second] = [placeOfFigure(book, part), placeOfFigure(book, total)];
  const value = misprint(random, part.value ?? 0, 'changed', decimalsOf(book.style));
  if (first === null || second === null || value === null || value === 0) return null;
  const change = value - (part.value ?? 0);
  return {
    book: withFigure(withFigure(book, first, value), second, (total.value ?? 0) + change),
    touched: [part.place, total.place],
    size: Math.abs(change),
  };
}
