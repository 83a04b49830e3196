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

/** The figures and cells that a quantity speaks of, from the left. */
function placesIn(term: Term): readonly (FigureTerm | CellTerm)[] {
  switch (term.of) {
    case 'figure':
    case 'cell':
      return [term];
    case 'number':
      return [];
    case 'call':
      return term.terms.flatMap(placesIn);
    case 'negative':
      return placesIn(term.term);
    case 'operation':
      return [...placesIn(term.left), ...placesIn(term.right)];
  }
}

/** The figures and cells that a formula speaks of: those of what must hold, then those of its condition. */
export function placesOf({ when, then }: Formula): readonly (FigureTerm | CellTerm)[] {
  const inStatement = (statement: Statement): readonly (FigureTerm | CellTerm)[] => [
    ...placesIn(statement.left),
    ...placesIn(statement.right),
  ];
  return [...inStatement(then), ...(when === null ? [] : inStatement(when))];
}
