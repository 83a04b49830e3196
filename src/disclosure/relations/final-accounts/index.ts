import type { Relation } from '../../findings';
import type { Disclosure } from '../../forms/disclosure';
import { appropriationSummary } from '../../forms/final-accounts/appropriation-summary';
import { basicExpenditure } from '../../forms/final-accounts/basic-expenditure';
import type { FormDefinition } from '../../forms/final-accounts/definition';
import { incomeExpenditureSummary } from '../../forms/final-accounts/income-expenditure-summary';
import { threePublic } from '../../forms/final-accounts/three-public';
import type { Form, FormId } from '../../forms/form';
import type { Forms } from '../../forms/forms';
import { formName } from '../../forms/names';
import { Memory } from '../../memory';
import type { RuleId } from '../catalogue';
import type { RelationDeclaration } from '../declaration';
import { checkEquations } from '../equations';
import type { Outcome } from '../outcome';
import { merged, NOTHING, relation } from '../outcome';
import { CROSS_RELATIONS } from './across';
import type { CodedRules } from './coded-forms';
import { codedEquations, codedRules } from './coded-forms';
import { checkCodes } from './codes';
import { BASIC_EQUATIONS, THREE_PUBLIC_EQUATIONS } from './other-forms';
import { checkCommon, checkPlausibility } from './plausibility';
import { APPROPRIATION_EQUATIONS, SUMMARY_EQUATIONS } from './statements';
import { checkUnits } from './units';

/** What holds in one form: its equations, and the rules over its codes where its lines are coded. */
interface FormRules {
  readonly equations: readonly RelationDeclaration[];
  readonly codes: CodedRules | null;
}

/** The equations of the forms whose lines have names of their own. */
const EQUATIONS: ReadonlyMap<FormId, readonly RelationDeclaration[]> = new Map([
  [incomeExpenditureSummary.id, SUMMARY_EQUATIONS],
  [appropriationSummary.id, APPROPRIATION_EQUATIONS],
  [basicExpenditure.id, BASIC_EQUATIONS],
  [threePublic.id, THREE_PUBLIC_EQUATIONS],
]);

function rulesIn(definition: FormDefinition): FormRules {
  return definition.shape === 'coded-lines'
    ? { equations: codedEquations(definition), codes: codedRules(definition) }
    : { equations: EQUATIONS.get(definition.id) ?? [], codes: null };
}

/** The rules that speak of one form alone, apart from those of its shape or of any form. */
export function ownRulesOf(definition: FormDefinition): ReadonlySet<RuleId> {
  const { equations, codes } = rulesIn(definition);
  return new Set([
    ...equations.map(({ rule }) => rule),
    ...(codes === null ? [] : [codes.names, codes.hierarchy]),
  ]);
}

/** Cross-table rules that could not be checked at all because the first of their forms is not there. */
function uncheckedAcross(disclosure: Disclosure, forms: Forms): readonly Relation[] {
  const pairs = new Map(
    CROSS_RELATIONS.map((declaration) => [`${declaration.rule} ${declaration.form}`, declaration]),
  );
  return [...pairs.values()].flatMap(({ rule, form, other }) => {
    const present = disclosure.get(other);
    if (disclosure.has(form) || present === undefined || present === 'several') return [];
    const reason = { key: 'reasonFormMissing' as const, values: { form: formName(form, forms) } };
    return [relation(rule, present, 'notCheckable', [], { expected: null, actual: null }, reason)];
  });
}

/** What the rules give for one form: alone, and together with the others of its disclosure. */
class FormChecks {
  private readonly alone = new Memory<Form, readonly [before: Outcome, after: Outcome]>();
  private readonly across = new Memory<Form, Outcome>();
  private readonly rules: ReadonlyMap<FormId, FormRules>;

  constructor(private readonly forms: Forms) {
    this.rules = new Map(forms.definitions.map((definition) => [definition.id, rulesIn(definition)]));
  }

  check(form: Form, disclosure: Disclosure): Outcome {
    const [before, after] = this.alone.recall(form, [], () => this.checkAlone(form));
    return merged([before, this.checkAcross(form, disclosure), after]);
  }

  private checkAcross(form: Form, disclosure: Disclosure): Outcome {
    const declarations = CROSS_RELATIONS.filter((declaration) => declaration.form === form.id);
    const others = declarations.map(({ other }) => disclosure.get(other));
    const context = { disclosure, forms: this.forms };
    return this.across.recall(form, others, () => checkEquations(form, declarations, context));
  }

  /** The rules that speak of one form alone: those before its relations with other forms, and those after. */
  private checkAlone(form: Form): readonly [before: Outcome, after: Outcome] {
    const { forms } = this;
    const { equations = [], codes = null } = this.rules.get(form.id) ?? {};
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
): (forms: readonly Form[], disclosure: Disclosure) => Outcome {
  const checks = new FormChecks(known);
  return (forms, disclosure) =>
    merged([
      ...forms.map((form) => checks.check(form, disclosure)),
      { ...NOTHING, relations: uncheckedAcross(disclosure, known) },
      checkCommon(disclosure),
      checkUnits(disclosure),
    ]);
}
