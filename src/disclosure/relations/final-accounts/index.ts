import type { Disclosure } from '../../forms/disclosure';
import type { FormDefinition } from '../../forms/final-accounts/definition';
import type { Form, FormId } from '../../forms/form';
import type { Forms } from '../../forms/forms';
import { Memory } from '../../memory';
import type { RelationDeclaration } from '../declaration';
import { equationsOf } from '../entry';
import { checkEquations } from '../equations';
import { uncheckedAcross } from '../not-checkable';
import type { Outcome } from '../outcome';
import { merged, NOTHING } from '../outcome';
import type { Rules } from '../rules';
import { codedEquations } from './coded-forms';
import type { CodeRules } from './codes';
import { checkCodes } from './codes';
import { checkCommon, checkPlausibility } from './plausibility';
import { checkCodesAcross, checkNamesAcross, checkPartsAcross, checkSameSpending } from './names-across';
import { checkUnits } from './units';

/** What holds in one form: its equations, and the rules over its codes where its lines are coded. */
interface FormRules {
  readonly equations: readonly RelationDeclaration[];
  readonly codes: CodeRules | null;
}

function rulesIn(definition: FormDefinition, rules: Rules): FormRules {
  const { id, shape } = definition;
  if (shape !== 'coded-lines') return { equations: equationsOf(rules.within(id)), codes: null };
  const names = rules.demanded(id, 'names');
  const hierarchy = rules.demanded(id, 'hierarchy');
  return {
    equations: codedEquations(definition, rules),
    codes: names === null || hierarchy === null ? null : { names: names.id, hierarchy: hierarchy.id },
  };
}

/** What the rules give for one form: alone, and together with the others of its disclosure. */
class FormChecks {
  private readonly alone = new Memory<Form, readonly [before: Outcome, after: Outcome]>();
  private readonly across = new Memory<Form, Outcome>();
  private readonly within: ReadonlyMap<FormId, FormRules>;
  private readonly between: ReadonlyMap<FormId, readonly RelationDeclaration[]>;

  constructor(
    private readonly forms: Forms,
    rules: Rules,
  ) {
    const { definitions } = forms;
    this.within = new Map(definitions.map((definition) => [definition.id, rulesIn(definition, rules)]));
    this.between = new Map(definitions.map(({ id }) => [id, rules.equationsAcross(id)]));
  }

  check(form: Form, disclosure: Disclosure): Outcome {
    const [before, after] = this.alone.recall(form, [], () => this.checkAlone(form));
    return merged([before, this.checkAcross(form, disclosure), after]);
  }

  private checkAcross(form: Form, disclosure: Disclosure): Outcome {
    const declarations = this.between.get(form.id) ?? [];
    const others = declarations.map(({ other }) => (other === undefined ? undefined : disclosure.get(other)));
    const context = { disclosure, forms: this.forms };
    return this.across.recall(form, others, () => checkEquations(form, declarations, context));
  }

  /** The rules that speak of one form alone: those before its relations with other forms, and those after. */
  private checkAlone(form: Form): readonly [before: Outcome, after: Outcome] {
    const { forms } = this;
    const { equations = [], codes = null } = this.within.get(form.id) ?? {};
    return [
      merged([checkPlausibility(form, forms), checkEquations(form, equations, { forms })]),
      codes === null ? NOTHING : checkCodes(form, codes),
    ];
  }
}

/**
 * Makes what applies every rule of the known forms, and those between them, to one disclosure. It remembers what it
 * gave for a form: only forms that it has not seen, and relations with such forms, are evaluated.
 */
export function createFinalAccountsCheck(
  known: Forms,
  rules: Rules,
): (forms: readonly Form[], disclosure: Disclosure) => Outcome {
  const checks = new FormChecks(known, rules);
  return (forms, disclosure) =>
    merged([
      ...forms.map((form) => checks.check(form, disclosure)),
      { ...NOTHING, relations: uncheckedAcross(disclosure, known, rules) },
      checkCommon(disclosure),
      checkUnits(disclosure),
      checkNamesAcross(disclosure),
      checkCodesAcross(disclosure),
      checkPartsAcross(disclosure),
      checkSameSpending(disclosure),
    ]);
}
