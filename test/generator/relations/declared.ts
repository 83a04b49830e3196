import type { Book, Figure, Line } from '../book/book';
import { figureOf } from '../book/book';
import type { FormId } from '../forms';
import type { LineGroup } from '../tables/table';
import type { Equation } from './equation';

/** Figures that a declared relation names: one line's, or those of all lines of a group. */
export type Named =
  | { readonly form: FormId; readonly line: string; readonly column: string }
  | { readonly form: FormId; readonly group: LineGroup; readonly column: string };

/** A relation between named figures. */
export interface Declared {
  readonly relation: string;
  readonly kind: Equation['kind'];
  readonly left: readonly Named[];
  readonly right: readonly Named[];
  readonly certain: boolean;
}

/** The figure of one line. */
export function one(form: FormId, line: string, column = 'amount'): Named {
  return { form, line, column };
}

/** The figures of all lines of a group. */
export function each(form: FormId, group: LineGroup, column = 'amount'): Named {
  return { form, group, column };
}

/** A relation that the domain note declares. */
export function equal(relation: string, left: readonly Named[], right: readonly Named[]): Declared {
  return { relation, kind: 'equal', left, right, certain: true };
}

/** The lines of a form; none where the form is missing. */
export function linesOf(book: Book, form: FormId): readonly Line[] {
  return book.forms.get(form)?.lines ?? [];
}

/** The only line of a code or key; undefined where there is none or more than one. */
function onlyLine(book: Book, form: FormId, key: string): Line | undefined {
  const found = linesOf(book, form).filter((line) => (line.code === '' ? line.key : line.code) === key);
  return found.length === 1 ? found[0] : undefined;
}

/** The figures that a name stands for; null where one that is named itself is missing. */
function figuresOf(book: Book, named: Named): readonly Figure[] | null {
  if ('line' in named) {
    const figure = figureOf(onlyLine(book, named.form, named.line), named.column);
    return figure === undefined ? null : [figure];
  }
  return linesOf(book, named.form)
    .filter(({ group }) => group === named.group)
    .flatMap((line) => figureOf(line, named.column) ?? []);
}

/** The equation that a declared relation makes of a book; none where a named figure is missing. */
export function instancesOf(book: Book, declared: Declared): Equation[] {
  const sides = [declared.left, declared.right].map((side) => side.map((named) => figuresOf(book, named)));
  const [left, right] = sides.map((side) => side.flatMap((figures) => figures ?? []));
  if (sides.flat().includes(null) || left === undefined || right === undefined) return [];
  return [{ ...declared, left, right }];
}
