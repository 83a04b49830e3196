import type { Relation } from '../../findings';
import type { Disclosure } from '../../layouts/disclosure';
import type { Form, FormId } from '../../layouts/form';
import { formName } from '../../layouts/names';
import type { RelationDeclaration } from '../declaration';
import { checkEquations } from '../equations';
import type { Outcome } from '../outcome';
import { merged, NOTHING, relation } from '../outcome';
import { Memory } from '../../memory';
import { CROSS_RELATIONS } from './across';
import { CODED_RULES, codedEquations } from './coded-forms';
import type { CodeRules } from './codes';
import { checkCodes } from './codes';
import { T6_EQUATIONS, T7_EQUATIONS } from './other-forms';
import { checkCommon, checkPlausibility } from './plausibility';
import { T1_EQUATIONS, T4_EQUATIONS } from './statements';
import { checkUnits } from './units';

/** The equations inside each form. */
const EQUATIONS: ReadonlyMap<FormId, readonly RelationDeclaration[]> = new Map<
  FormId,
  readonly RelationDeclaration[]
>([
  ['income-expenditure-summary', T1_EQUATIONS],
  ['appropriation-summary', T4_EQUATIONS],
  ['basic-expenditure', T6_EQUATIONS],
  ['three-public', T7_EQUATIONS],
  ...CODED_RULES.map((rules) => [rules.form.id, codedEquations(rules)] as const),
]);

/** The rules over the codes of each form of coded lines. */
const CODE_RULES: ReadonlyMap<FormId, CodeRules> = new Map<FormId, CodeRules>(
  CODED_RULES.map((rules) => [rules.form.id, rules]),
);

/** Cross-table rules that could not be checked at all because the first of their forms is not there. */
function uncheckedAcross(disclosure: Disclosure): readonly Relation[] {
  const pairs = new Map(
    CROSS_RELATIONS.map((declaration) => [`${declaration.rule} ${declaration.form}`, declaration]),
  );
  return [...pairs.values()].flatMap(({ rule, form, other }) => {
    const present = disclosure.get(other);
    if (disclosure.has(form) || present === undefined || present === 'several') return [];
    const reason = { key: 'reasonFormMissing' as const, values: { form: formName(form) } };
    return [relation(rule, present, 'notCheckable', [], { expected: null, actual: null }, reason)];
  });
}

/** What the rules give for one form: alone, and together with the others of its disclosure. */
class FormChecks {
  private readonly alone = new Memory<Form, readonly [before: Outcome, after: Outcome]>();
  private readonly across = new Memory<Form, Outcome>();

  check(form: Form, disclosure: Disclosure): Outcome {
    const [before, after] = this.alone.recall(form, [], () => checkAlone(form));
    return merged([before, this.checkAcross(form, disclosure), after]);
  }

  private checkAcross(form: Form, disclosure: Disclosure): Outcome {
    const declarations = CROSS_RELATIONS.filter((declaration) => declaration.form === form.id);
    const others = declarations.map(({ other }) => disclosure.get(other));
    return this.across.recall(form, others, () => checkEquations(form, declarations, { disclosure }));
  }
}

/** The rules that speak of one form alone: those before its relations with other forms, and those after. */
function checkAlone(form: Form): readonly [before: Outcome, after: Outcome] {
  const codeRules = CODE_RULES.get(form.id);
  return [
    merged([checkPlausibility(form), checkEquations(form, EQUATIONS.get(form.id) ?? [])]),
    codeRules === undefined ? NOTHING : checkCodes(form, codeRules),
  ];
}

/**
 * Makes what applies every rule of the nine forms, and those between them, to one disclosure. It remembers what it gave
 * for a form: only forms that it has not seen, and relations with such forms, are evaluated.
 */
export function createFinalAccountsCheck(): (forms: readonly Form[], disclosure: Disclosure) => Outcome {
  const checks = new FormChecks();
  return (forms, disclosure) =>
    merged([
      ...forms.map((form) => checks.check(form, disclosure)),
      { ...NOTHING, relations: uncheckedAcross(disclosure) },
      checkCommon(disclosure),
      checkUnits(disclosure),
    ]);
}
