import type { CellPlace } from '../../../src/disclosure/sheet/address';
import type { FormId } from '../forms';
import type { Printed } from '../layout/printing';
import { amountCell } from '../layout/printing';
import type { Book, BookForm, Figure, Line } from './book';
import { cellAt, withCell, withoutRow } from './snapshot-edits';

/** A line of a form of a book. */
export interface LinePlace {
  readonly form: FormId;
  readonly line: Line;
}

/** A figure of a form of a book. */
export interface FigurePlace extends LinePlace {
  readonly figure: Figure;
}

function editForm(book: Book, form: FormId, edit: (lines: readonly Line[]) => readonly Line[]): Book {
  const forms = new Map(book.forms);
  const known = forms.get(form);
  if (known !== undefined) forms.set(form, { ...known, lines: edit(known.lines) });
  return { ...book, forms };
}

/** The book with another printed amount in the place of a figure. */
export function withFigure(book: Book, { form, line, figure }: FigurePlace, value: Printed): Book {
  const edited = editForm(book, form, (lines) =>
    lines.map((one) =>
      one.key === line.key
        ? {
            ...one,
            figures: one.figures.map((known) =>
              known.column === figure.column ? { ...known, value } : known,
            ),
          }
        : one,
    ),
  );
  return { ...edited, workbook: withCell(book.workbook, figure.place, amountCell(value, book.style)) };
}

/** The book with another code in the cells of a line; the code is as long as the one it replaces. */
export function withCode(book: Book, { form, line }: LinePlace, code: string): Book {
  const edited = editForm(book, form, (lines) =>
    lines.map((one) => (one.key === line.key ? { ...one, code } : one)),
  );
  const workbook = line.codes.reduce((changed, { from, to, after, place }) => {
    const known = cellAt(changed, place);
    if (known === undefined || known.value === null) return changed;
    const text = code.slice(from, to) + after;
    const value = typeof known.value === 'number' ? Number(text) : text;
    return withCell(changed, place, { ...known, value, text });
  }, book.workbook);
  return { ...edited, workbook };
}

/** The cells of a line: code, name and figures. */
export function cellsOfLine({ codes, names, figures }: Line): CellPlace[] {
  return [...codes.map(({ place }) => place), ...names, ...figures.map(({ place }) => place)];
}

const without = (book: Book, { form, line }: LinePlace): Book =>
  editForm(book, form, (lines) => lines.filter(({ key }) => key !== line.key));

/** The book without a line whose cells are emptied; the other side of its row stays. */
export function withClearedLine(book: Book, dropped: LinePlace): Book {
  const workbook = cellsOfLine(dropped.line).reduce(
    (changed, place) => withCell(changed, place, { value: null, format: 'General' }),
    book.workbook,
  );
  return { ...without(book, dropped), workbook };
}

function movedUp(form: BookForm, sheet: string, below: number): BookForm {
  const up = <T extends CellPlace>(place: T): T =>
    place.sheet === sheet && place.row > below ? { ...place, row: place.row - 1 } : place;
  return {
    ...form,
    lines: form.lines.map((line) => ({
      ...line,
      names: line.names.map(up),
      codes: line.codes.map((code) => ({ ...code, place: up(code.place) })),
      figures: line.figures.map((figure) => ({ ...figure, place: up(figure.place) })),
    })),
  };
}

/** The book without a line whose whole row is deleted; everything below it on the sheet moves up. */
export function withDeletedLine(book: Book, dropped: LinePlace): Book {
  const [place] = cellsOfLine(dropped.line);
  if (place === undefined) return book;
  const { sheet, row } = place;
  const rest = without(book, dropped);
  const forms = new Map([...rest.forms].map(([id, form]) => [id, movedUp(form, sheet, row)] as const));
  return { ...rest, forms, workbook: withoutRow(book.workbook, sheet, row) };
}
