import type { Form } from '../forms/form';
import type { Forms } from '../forms/forms';
import type { NoOperand } from '../relations/operand';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { FigureTerm } from './formula';
import type { FormNaming } from './form-named';
import { formNamed } from './form-named';
import { none } from './quantity';

/** A form as a formula names it, of this year or the one before. */
interface YearNaming extends FormNaming {
  readonly year: FigureTerm['year'];
}

/**
 * What the names of a formula are looked up in: the forms of one disclosure, the workbook's sheets, and what there is of
 * the year before, or why there is nothing.
 */
export class Scope {
  private readonly found = new Map<string, Form | NoOperand>();
  private readonly byName: ReadonlyMap<string, SheetSnapshot>;

  constructor(
    private readonly forms: readonly Form[],
    sheets: readonly SheetSnapshot[],
    readonly known: Forms,
    private readonly lastYear: Scope | NoOperand = none('ownNoLastYear'),
  ) {
    this.byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** The form that is meant, or why it is not certain which. */
  form(naming: YearNaming): Form | NoOperand {
    if (naming.year === 'last')
      return 'ok' in this.lastYear ? this.lastYear : this.lastYear.form({ ...naming, year: 'this' });
    const key = JSON.stringify([naming.form, naming.called]);
    const known = this.found.get(key) ?? formNamed(naming, this.forms, this.known);
    this.found.set(key, known);
    return known;
  }

  /** The one year that its forms state; null where they state none, or several. */
  get year(): string | null {
    const years = new Set(this.forms.flatMap(({ year }) => year ?? []));
    const [year = null] = years;
    return years.size === 1 ? year : null;
  }

  /** The sheet of a name; null for none. */
  sheet(name: string): SheetSnapshot | null {
    return this.byName.get(name) ?? null;
  }
}
