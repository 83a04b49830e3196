import type { CellPlace } from '../../src/disclosure/sheet/address';
import { a1 } from '../../src/disclosure/sheet/address';
import type { Book } from '../generator/book/book';
import { instances } from '../generator/relations/breaches';

/**
 * Whether the equations of a book tell a cell from every other one: whether no other cell stands in the same equalities,
 * with coefficients in one proportion. It is worked out from the generator's own equations.
 */
export function identifiableIn(book: Book): (place: CellPlace) => boolean {
  const terms = new Map<string, string[]>();
  for (const [index, instance] of instances(book).entries()) {
    if (instance.kind !== 'equal') continue;
    for (const [side, figures] of [instance.left, instance.right].entries())
      for (const { place } of figures) {
        const key = `${place.sheet}!${a1(place)}`;
        const known = terms.get(key);
        const sign = (side === 0 ? 1 : -1) as number;
        if (known === undefined) terms.set(key, [`${index} ${sign}`]);
        else known.push(`${index} ${sign}`);
      }
  }
  const counts = new Map<string, number>();
  const signatures = new Map<string, string>();
  for (const [key, own] of terms) {
    // Up to a factor: the first coefficient is taken as positive.
    const isTurned = own[0]?.endsWith(' -1') === true;
    const signature = own
      .map((term) =>
        isTurned ? (term.endsWith(' -1') ? term.slice(0, -2) + '1' : `${term.slice(0, -1)}-1`) : term,
      )
      .sort()
      .join('|');
    signatures.set(key, signature);
    counts.set(signature, (counts.get(signature) ?? 0) + 1);
  }
  return (place) => {
    const signature = signatures.get(`${place.sheet}!${a1(place)}`);
    return signature !== undefined && counts.get(signature) === 1;
  };
}
