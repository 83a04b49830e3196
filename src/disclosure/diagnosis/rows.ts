import type { Form, Line } from '../forms/form';

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
