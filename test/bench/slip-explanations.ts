import { a1 } from '../../src/disclosure/sheet/address';
import type { Book, Figure } from '../generator/book/book';
import { SLIPS } from '../generator/errors/digits';
import { figuresBeside, partsOnLine } from '../generator/errors/figure-errors';
import { decimalsOf } from '../generator/layout/printing';
import { instances } from '../generator/relations/breaches';
import type { Equation, Instance } from '../generator/relations/equation';
import { breachOf } from '../generator/relations/equation';

/** 元 in a 万元. */
const YUAN_PER_UNIT = 10_000;

/** What figures printed before an error, by the figures that it altered. */
type Undone = ReadonlyMap<Figure, number | null>;

const keyOf = ({ place }: Figure): string => `${place.sheet}!${a1(place)}`;

const isNothing = ({ value }: Figure): boolean => value === null || value === 0;

const isEquation = (instance: Instance): instance is Equation => instance.kind !== 'fault';

/** An equation with what was printed before an error in the place of what is printed. */
function before(equation: Equation, undone: Undone): Equation {
  const restored = (figure: Figure): Figure => {
    const value = undone.get(figure);
    return value === undefined ? figure : { ...figure, value };
  };
  return { ...equation, left: equation.left.map(restored), right: equation.right.map(restored) };
}

/** Every number that one digit, or two swapped, turn into what a figure prints. */
function typedFor({ style }: Book, { value }: Figure): readonly number[] {
  if (value === null || value === 0) return [];
  const least = decimalsOf(style) + 1;
  const digits = String(Math.abs(value)).padStart(least, '0');
  return [...SLIPS.changed(digits, least), ...SLIPS.swapped(digits, least)].map(
    (meant) => Math.sign(value) * Number(meant),
  );
}

/** Every number that a slip of the injected kinds turns into what a figure prints, its digits and its sign alone. */
function meantBy(book: Book, figure: Figure): readonly number[] {
  const { value } = figure;
  if (value === null || value === 0) return [];
  const typed = typedFor(book, figure);
  const isInYuan = book.style.unit !== '元' && value % YUAN_PER_UNIT === 0;
  return [...typed, -value, ...(isInYuan ? [value / YUAN_PER_UNIT] : [])].filter((meant) => meant !== 0);
}

/** The totals that lack one of their parts, or have it twice: what they were before. */
function* staleTotals(equations: readonly Equation[]): Generator<Undone> {
  for (const { kind, left, right } of equations) {
    const [total, ...more] = left;
    if (kind !== 'equal' || total === undefined || more.length > 0 || right.length < 2) continue;
    for (const part of right) {
      if (isNothing(part)) continue;
      for (const sign of [1, -1]) yield new Map([[total, (total.value ?? 0) + sign * (part.value ?? 0)]]);
    }
  }
}

/** The amounts that may stand beside their own column. */
function* movedAmounts(book: Book): Generator<Undone> {
  for (const [{ figure: left }, { figure: right }] of figuresBeside(book)) {
    if (isNothing(left) === isNothing(right)) continue;
    yield new Map([
      [left, right.value],
      [right, left.value],
    ]);
  }
}

/** The totals that may have followed a part of theirs on their line. */
function* carriedToTotals(book: Book): Generator<Undone> {
  for (const { total, part } of partsOnLine(book))
    for (const meant of typedFor(book, part))
      yield new Map([
        [part, meant],
        [total, (total.value ?? 0) + meant - (part.value ?? 0)],
      ]);
}

/** Every error that may have been made, each undone. */
function* errorsIn(
  book: Book,
  equations: readonly Equation[],
  mayBe: (figure: Figure) => boolean,
): Generator<Undone> {
  for (const { lines } of book.forms.values())
    for (const { figures } of lines)
      for (const figure of figures.filter(mayBe))
        for (const meant of meantBy(book, figure)) yield new Map([[figure, meant]]);
  yield* staleTotals(equations);
  yield* movedAmounts(book);
  yield* carriedToTotals(book);
}

/**
 * The places at which one error of the kinds that are injected explains a book: each set of cells, in the order of
 * their addresses, with which undone no relation is broken. All errors are tried, one by one, on the generator's own
 * equations; nothing of it is shared with the diagnosis. A total left from before an arbitrary change, and an amount
 * that was copied from beside it, are none of them: what was meant does not follow from what is printed.
 */
export function slipExplanations(book: Book): readonly string[] {
  const equations = instances(book).filter(isEquation);
  const ofFigure = new Map<Figure, Equation[]>();
  for (const equation of equations)
    for (const figure of new Set([...equation.left, ...equation.right])) {
      const known = ofFigure.get(figure);
      if (known === undefined) ofFigure.set(figure, [equation]);
      else known.push(equation);
    }
  const broken = equations.filter((equation) => breachOf(equation).some(({ certain }) => certain));
  const doubtful = new Set(equations.filter((equation) => breachOf(equation).length > 0));
  const found = new Set<string>();
  const mendsAll = (figure: Figure): boolean => {
    const own = ofFigure.get(figure) ?? [];
    return broken.every((equation) => own.includes(equation));
  };
  for (const undone of errorsIn(book, equations, mendsAll)) {
    const touched = new Set([...undone.keys()].flatMap((figure) => ofFigure.get(figure) ?? []));
    if (!broken.every((equation) => touched.has(equation))) continue;
    const isExplained = [...touched].every((equation) =>
      breachOf(before(equation, undone)).every(({ certain }) => !certain && doubtful.has(equation)),
    );
    if (isExplained) found.add([...undone.keys()].map(keyOf).sort().join(' '));
  }
  return [...found];
}
