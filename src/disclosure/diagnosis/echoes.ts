import { threePublic } from '../forms/final-accounts/three-public';
import type { Figure, Form } from '../forms/form';
import { lineOf, linesOf } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import { figureAt } from './rows';

/** Where the amount of a figure stands once more, as often as not: nothing says that it must. */
export class Echoes {
  private readonly known = new Map<string, readonly Figure[]>();
  private readonly coded: readonly Form[];
  private asked = new Map<CellPlace, readonly Figure[]>();

  constructor(private readonly forms: readonly Form[]) {
    this.coded = forms.filter((form) => linesOf(form, 'coded').length > 0);
  }

  /** The places that were asked for since this was asked, and what was found. */
  takeAsked(): ReadonlyMap<CellPlace, readonly Figure[]> {
    const { asked } = this;
    this.asked = new Map();
    return asked;
  }

  /**
   * The figures that often are the same as the one at a place: of the same code and column in other forms, as most units
   * spend from one source, and of the same item of the “三公” form, its budget or what was spent.
   */
  of(place: CellPlace): readonly Figure[] {
    const key = reference(place);
    let found = this.known.get(key);
    if (found === undefined) this.known.set(key, (found = this.find(place)));
    this.asked.set(place, found);
    return found;
  }

  private find({ sheet, row, column }: CellPlace): readonly Figure[] {
    for (const form of this.forms) {
      if (form.sheet !== sheet) continue;
      const at = figureAt(form, row, column);
      if (at === null) continue;
      const { line } = at;
      if (form.id === threePublic.id)
        return linesOf(form, 'named')
          .filter((other) => other !== line)
          .flatMap((other) => other.figures.get(at.column) ?? []);
      if (!this.coded.includes(form)) return [];
      return this.coded.flatMap((other) =>
        other === form || other.id === form.id || other.unit !== form.unit
          ? []
          : (lineOf(other, line.key)?.figures.get(at.column) ?? []),
      );
    }
    return [];
  }
}
