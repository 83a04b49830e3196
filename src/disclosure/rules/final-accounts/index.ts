import type { Relation } from '../../findings';
import type { Disclosure } from '../../layouts/disclosure';
import type { Form, FormId } from '../../layouts/form';
import { formName } from '../../layouts/names';
import type { RelationDeclaration } from '../declaration';
import { checkEquations } from '../equations';
import type { Outcome } from '../outcome';
import { merged, NOTHING, relation } from '../outcome';
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

function checkForm(form: Form, disclosure: Disclosure): Outcome {
  const codeRules = CODE_RULES.get(form.id);
  return merged([
    checkPlausibility(form),
    checkEquations(form, EQUATIONS.get(form.id) ?? []),
    checkEquations(
      form,
      CROSS_RELATIONS.filter((declaration) => declaration.form === form.id),
      { disclosure },
    ),
    codeRules === undefined ? NOTHING : checkCodes(form, codeRules),
  ]);
}

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

/** Applies every rule of the nine forms, and those between them, to one disclosure. */
export function checkFinalAccounts(forms: readonly Form[], disclosure: Disclosure): Outcome {
  return merged([
    ...forms.map((form) => checkForm(form, disclosure)),
    { ...NOTHING, relations: uncheckedAcross(disclosure) },
    checkCommon(disclosure),
    checkUnits(disclosure),
  ]);
}
