import type { FormId } from '../../disclosure/forms/form';
import { FORMS } from '../../disclosure/forms/forms';
import type { RuleId } from '../../disclosure/relations/catalogue';
import { RULES } from '../../disclosure/relations/catalogue';
import { ownRulesOf } from '../../disclosure/relations/final-accounts';
import type { Key } from '../../voice/catalogue';

/** Rules that are listed together: those of a form, or of one kind. */
export interface RuleGroup {
  readonly of: { readonly form: FormId } | { readonly kind: Key<'pane'> };
  readonly rules: readonly RuleId[];
}

const isRule = (id: string): id is RuleId => id in RULES;

const IDS: readonly RuleId[] = Object.keys(RULES).filter(isRule);

const startingWith = (prefix: string): readonly RuleId[] => IDS.filter((id) => id.startsWith(prefix));

/** All rules by what they are about: each form, between forms, any form, the self-assessments, the text. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  ...FORMS.definitions.flatMap((definition) => {
    const own = ownRulesOf(definition);
    return own.size === 0 ? [] : [{ of: { form: definition.id }, rules: IDS.filter((id) => own.has(id)) }];
  }),
  { of: { kind: 'rulesAcross' }, rules: startingWith('X') },
  { of: { kind: 'rulesAnyForm' }, rules: startingWith('P-') },
  { of: { kind: 'memberSelfAssessmentLong' }, rules: startingWith('SA-') },
  { of: { kind: 'memberTextLong' }, rules: startingWith('N-') },
];

/** The groups with the rules whose id, title or source has all the words of a search, in either language. */
export function searchRules(search: string): readonly RuleGroup[] {
  const words = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const fits = (id: RuleId): boolean => {
    const { title, source } = RULES[id];
    const text = [id, title['zh-CN'], title.en, source['zh-CN'], source.en].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return RULE_GROUPS.map((group) => ({ ...group, rules: group.rules.filter(fits) })).filter(
    ({ rules }) => rules.length > 0,
  );
}
