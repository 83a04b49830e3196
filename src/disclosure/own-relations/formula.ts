import type { Position } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';

/** How the two sides of a comparison must stand. */
export type Sign = '=' | '<=' | '>=' | '<' | '>';

/** What a written number counts: money in that unit, points, a share in hundredths; '' where nothing is said. */
export type WrittenUnit = '' | '元' | '千元' | '万元' | '亿元' | '分' | '%';

/** A unit of money. */
export type MoneyUnit = Exclude<WrittenUnit, '' | '分' | '%'>;

/** What is worked out over some figures. */
export type FunctionName = 'sum' | 'max' | 'min' | 'count';

/** A part of a formula, with the character at which it begins (zero-based). */
interface Placed {
  readonly at: number;
}

/** A figure of a form: its line, by name, code or pattern, and its column, where the line has several. */
export interface FigureTerm extends Placed {
  readonly of: 'figure';
  readonly year: 'this' | 'last';
  /** The form's name, or the number that its sheet prints. */
  readonly form: string;
  /** Behind a number: the name of the form that must bear it. */
  readonly called: string | null;
  readonly line: string;
  readonly column: string | null;
}

/** A cell of any sheet; the unit of its amount, where it is written behind it. */
export interface CellTerm extends Placed {
  readonly of: 'cell';
  readonly sheet: string;
  readonly position: Position;
  readonly unit: MoneyUnit | null;
}

/** A quantity of a formula. */
export type Term =
  | FigureTerm
  | CellTerm
  | (Placed & { readonly of: 'number'; readonly value: Decimal; readonly unit: WrittenUnit })
  | (Placed & { readonly of: 'call'; readonly name: FunctionName; readonly terms: readonly Term[] })
  | (Placed & { readonly of: 'negative'; readonly term: Term })
  | (Placed & {
      readonly of: 'operation';
      readonly sign: '+' | '-' | '*' | '/';
      readonly left: Term;
      readonly right: Term;
    });

/** Two quantities, and how they must stand. */
export interface Statement extends Placed {
  readonly sign: Sign;
  readonly left: Term;
  readonly right: Term;
}

/** A relation as it is written: what must hold, and where it is only due under a condition, that condition. */
export interface Formula {
  readonly when: Statement | null;
  readonly then: Statement;
}

/** A figure or a cell of a formula, with the function that it is an operand of. */
interface PlaceWithin {
  readonly place: FigureTerm | CellTerm;
  readonly within: FunctionName | null;
}

/** The figures and cells that a quantity speaks of, from the left. */
function placesIn(term: Term, within: FunctionName | null): readonly PlaceWithin[] {
  switch (term.of) {
    case 'figure':
    case 'cell':
      return [{ place: term, within }];
    case 'number':
      return [];
    case 'call':
      return term.terms.flatMap((one) => placesIn(one, one.of === 'figure' ? term.name : null));
    case 'negative':
      return placesIn(term.term, null);
    case 'operation':
      return [...placesIn(term.left, null), ...placesIn(term.right, null)];
  }
}

/** The figures and cells that a formula speaks of, each with its function: those of what must hold, then of its condition. */
export function placesWithin({ when, then }: Formula): readonly PlaceWithin[] {
  const inStatement = ({ left, right }: Statement): readonly PlaceWithin[] => [
    ...placesIn(left, null),
    ...placesIn(right, null),
  ];
  return [...inStatement(then), ...(when === null ? [] : inStatement(when))];
}

/** The figures and cells that a formula speaks of: those of what must hold, then those of its condition. */
export function placesOf(formula: Formula): readonly (FigureTerm | CellTerm)[] {
  return placesWithin(formula).map(({ place }) => place);
}
