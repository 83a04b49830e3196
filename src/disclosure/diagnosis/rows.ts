import type { ColumnKey, Form, Line } from '../forms/form';
import { linesOf } from '../forms/form';

/** The rows that a line has figures in. */
export const rowsOf = ({ figures }: Line): readonly number[] => [
  ...new Set([...figures.values()].map(({ place }) => place.row)),
];

/** The lines of the forms that were asked for, by the rows that they have figures in. */
const indexes = new WeakMap<Form, ReadonlyMap<number, readonly Line[]>>();

/** The lines of a form by the rows that they have figures in. */
export function linesByRow(form: Form): ReadonlyMap<number, readonly Line[]> {
  const known = indexes.get(form);
  if (known !== undefined) return known;
  const index = new Map<number, Line[]>();
  for (const line of form.lines) {
    let last = -1;
    for (const { place } of line.figures.values()) {
      if (place.row === last) continue;
      last = place.row;
      const own = index.get(last);
      if (own === undefined) index.set(last, [line]);
      else if (own[own.length - 1] !== line) own.push(line);
    }
  }
  indexes.set(form, index);
  return index;
}

/** The line and column of a figure of a form; null where none of its own stands there. */
export function figureAt(
  form: Form,
  row: number,
  column: number,
): { readonly line: Line; readonly column: ColumnKey } | null {
  for (const line of linesByRow(form).get(row) ?? [])
    for (const { place, column: key } of line.figures.values())
      if (place.row === row && place.column === column) return { line, column: key };
  return null;
}

/** Where the lines by code of the forms that were asked for stand among them. */
const places = new WeakMap<Form, ReadonlyMap<Line, number>>();

/** The lines by code that stand after one. */
export function* linesAfter(form: Form, line: Line): Generator<Line> {
  const lines = linesOf(form, 'coded');
  let known = places.get(form);
  if (known === undefined) places.set(form, (known = new Map(lines.map((one, index) => [one, index]))));
  for (let at = (known.get(line) ?? lines.length) + 1; at < lines.length; at += 1) {
    const next = lines[at];
    if (next !== undefined) yield next;
  }
}
