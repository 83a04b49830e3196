import type { DisclosedForms } from '../forms/disclosure';
import type { Form } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import type { Forms } from '../forms/forms';
import type { NoOperand } from '../relations/operand';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { FigureTerm, Formula } from './formula';
import { placesOf } from './formula';
import { formsCalled } from './form-named';
import { Scope } from './scope';

/** What a workbook has that relations may speak of. */
export interface Material {
  readonly forms: readonly Form[];
  /** Its disclosures: one, unless it holds the forms of several units. */
  readonly accounts: readonly DisclosedForms[];
  readonly sheets: readonly SheetSnapshot[];
  /** The forms of the year before, or why nothing is compared with them; absent where they are not given. */
  readonly lastYear?: readonly Form[] | NoOperand;
}

/** A scope with the forms that are in it. */
interface FormsInScope {
  readonly scope: Scope;
  readonly forms: readonly Form[];
}

/** What the names of relations are looked up in, in one workbook. */
export class Scopes {
  private readonly all: readonly FormsInScope[];
  private readonly last: Scope | NoOperand | undefined;

  constructor(
    private readonly material: Material,
    private readonly known: Forms,
  ) {
    const { forms, accounts, lastYear } = material;
    this.last = lastYear === undefined || 'ok' in lastYear ? lastYear : new Scope(lastYear, [], this.known);
    const assessed = forms.filter(isOfAssessments);
    this.all = (
      accounts.length > 1 ? accounts.map((one) => one.forms) : [[...(accounts[0]?.forms ?? []), ...assessed]]
    ).map((chosen) => this.withForms(chosen));
  }

  /**
   * The scopes in each of which a formula is evaluated by itself: each self-assessment, where it speaks of nothing else;
   * each unit's forms; the first alone where it speaks of no figure of a form.
   */
  of(formula: Formula): readonly FormsInScope[] {
    const places = placesOf(formula);
    const figures = places.filter((place): place is FigureTerm => place.of === 'figure');
    const alone = figures.length === places.length ? this.assessmentsOf(figures) : [];
    if (alone.length > 0) return alone.map((form) => this.withForms([form]));
    return figures.length > 0 ? this.all : this.all.slice(0, 1);
  }

  /** The self-assessments that figures are of where they are of nothing else. */
  private assessmentsOf(figures: readonly FigureTerm[]): readonly Form[] {
    const names = new Set(figures.map(({ form }) => form));
    const [name, ...others] = names;
    if (name === undefined || others.length > 0) return [];
    const ids = formsCalled(name, this.known);
    return this.material.forms.filter((form) => ids.includes(form.id) && isOfAssessments(form));
  }

  private withForms(forms: readonly Form[]): FormsInScope {
    return { scope: new Scope(forms, this.material.sheets, this.known, this.last), forms };
  }
}
