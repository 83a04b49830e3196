import type { Message, Relation } from '../findings';
import type { FormId } from '../forms/form';
import { FORMS } from '../forms/forms';
import { formName } from '../forms/names';
import type { RuleId } from '../relations/catalogue';
import { CROSS_RELATIONS } from '../relations/final-accounts/across';
import type { PresenceState } from './presence';

/** A rule between two forms of the final accounts, as it is declared. */
export interface DeclaredPair {
  readonly rule: RuleId;
  /** The form on whose lines it is evaluated. */
  readonly form: FormId;
  readonly other: FormId;
}

const BY_RULE: ReadonlyMap<RuleId, DeclaredPair> = new Map(
  CROSS_RELATIONS.map(({ rule, form, other }) => [rule, { rule, form, other }]),
);

/** The rules between two forms. */
export const DECLARED_PAIRS: readonly DeclaredPair[] = [...BY_RULE.values()];

/** The two forms that a rule is about; null for a rule within one form. */
export function pairOf(rule: RuleId): DeclaredPair | null {
  return BY_RULE.get(rule) ?? null;
}

/**
 * The relation of a declared pair that the rules have not evaluated at all because a form of it is not there, or is
 * there several times; null where both are there.
 */
export function unevaluated(
  { rule, form, other }: DeclaredPair,
  stateOf: (form: FormId) => PresenceState,
  forms = FORMS,
): Relation | null {
  const absent = [form, other].find((id) => stateOf(id) !== 'found');
  if (absent === undefined) return null;
  const key: Message['key'] = stateOf(absent) === 'several' ? 'reasonSeveralForms' : 'reasonFormMissing';
  return {
    rule,
    form,
    state: 'notCheckable',
    cells: [],
    expected: null,
    actual: null,
    difference: null,
    reason: { key, values: { form: formName(absent, forms) } },
  };
}
