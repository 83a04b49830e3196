import type { DisclosedForms } from '../forms/disclosure';
import type { Form } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import type { Forms } from '../forms/forms';
import { Memory } from '../memory';
import type { NoOperand } from '../relations/operand';
import type { Outcome } from '../relations/outcome';
import { merged } from '../relations/outcome';
import type { SheetSnapshot } from '../sheet/snapshot';
import { checkOwn } from './check';
import type { FigureTerm } from './formula';
import { placesOf } from './formula';
import { formsCalled } from './form-named';
import type { OwnRelation } from './own-relation';
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

/** The self-assessments that a relation speaks of where it speaks of nothing else: it holds of each of them alone. */
function assessmentsOf(own: OwnRelation, { forms }: Material, known: Forms): readonly Form[] {
  const places = placesOf(own.formula);
  const figures = places.filter((place): place is FigureTerm => place.of === 'figure');
  const names = new Set(figures.map(({ form }) => form));
  const [name, ...others] = names;
  if (name === undefined || others.length > 0 || figures.length < places.length) return [];
  const ids = formsCalled(name, known);
  return forms.filter((form) => ids.includes(form.id) && isOfAssessments(form));
}

/** Evaluates relations of one's own; what none of a relation's forms and sheets has changed for is not evaluated again. */
export class OwnChecker {
  private readonly known = new Memory<OwnRelation, Outcome>();

  constructor(private readonly definitions: Forms) {}

  check(relations: readonly OwnRelation[], material: Material): Outcome {
    const { forms, accounts, sheets } = material;
    const last = this.scopeOfLastYear(material);
    const scopeOf = (chosen: readonly Form[]): Scope => new Scope(chosen, sheets, this.definitions, last);
    const assessed = forms.filter(isOfAssessments);
    const scopes =
      accounts.length > 1
        ? accounts.map((one) => scopeOf(one.forms))
        : [scopeOf([...(accounts[0]?.forms ?? []), ...assessed])];
    return merged(
      relations.map((own) => {
        const alone = assessmentsOf(own, material, this.definitions);
        if (alone.length > 0) return merged(alone.map((form) => checkOwn(own, scopeOf([form]))));
        const due = placesOf(own.formula).some(({ of }) => of === 'figure') ? scopes : scopes.slice(0, 1);
        const [only, ...others] = due;
        if (only === undefined) return merged([]);
        return others.length === 0
          ? this.recall(own, only)
          : merged(due.map((scope) => checkOwn(own, scope)));
      }),
    );
  }

  private scopeOfLastYear({ lastYear }: Material): Scope | NoOperand | undefined {
    if (lastYear === undefined || 'ok' in lastYear) return lastYear;
    return new Scope(lastYear, [], this.definitions);
  }

  private recall(own: OwnRelation, scope: Scope): Outcome {
    const inputs = placesOf(own.formula).map((place) => {
      if (place.of === 'cell') return scope.sheet(place.sheet);
      const form = scope.form(place);
      return 'ok' in form ? JSON.stringify(form.reason) : form;
    });
    return this.known.recall(own, inputs, () => checkOwn(own, scope));
  }
}
