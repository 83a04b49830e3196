import type { FormId } from '../../disclosure/forms/form';
import { FORMS } from '../../disclosure/forms/forms';
import { RULES } from '../../disclosure/relations/catalogue';
import type { RelationEntry } from '../../disclosure/relations/entry';
import type { Key } from '../../voice/catalogue';

/** Rules that are listed together: those of a form, or of one family. */
interface RuleGroup {
  readonly of: { readonly form: FormId } | { readonly kind: Key<'pane'> };
  readonly rules: readonly RelationEntry[];
}

/** All rules by what they are about: each form, between forms, any form, the self-assessments, the text, the published document. */
export function ruleGroups(rules = RULES, forms = FORMS): readonly RuleGroup[] {
  return [
    ...forms.definitions.map(({ id }) => ({ of: { form: id }, rules: rules.within(id) })),
    { of: { kind: 'rulesAcross' as const }, rules: rules.ofFamily('across') },
    { of: { kind: 'rulesAnyForm' as const }, rules: rules.ofFamily('any-form') },
    { of: { kind: 'memberSelfAssessmentLong' as const }, rules: rules.ofFamily('self-assessment') },
    { of: { kind: 'memberTextLong' as const }, rules: rules.ofFamily('text') },
    { of: { kind: 'rulesDocument' as const }, rules: rules.ofFamily('document') },
    { of: { kind: 'rulesLastYear' as const }, rules: rules.ofFamily('last-year') },
    { of: { kind: 'rulesOwn' as const }, rules: rules.ofFamily('own') },
  ].filter((group) => group.rules.length > 0);
}

/** The rules of the add-in. */
export const RULE_GROUPS = ruleGroups();

/** Everything of a rule by which it is searched, in either language. */
function searchedText({ id, title, equation, source }: RelationEntry): string {
  const { document } = source;
  return [id, title['zh-CN'], title.en, equation ?? '', document['zh-CN'], document.en]
    .join(' ')
    .toLowerCase();
}

/** The groups with the rules whose id, title, equation or source has all the words of a search, in either language. */
export function searchRules(search: string): readonly RuleGroup[] {
  const words = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const fits = (rule: RelationEntry): boolean => {
    const text = searchedText(rule);
    return words.every((word) => text.includes(word));
  };
  return RULE_GROUPS.map((group) => ({ ...group, rules: group.rules.filter(fits) })).filter(
    ({ rules }) => rules.length > 0,
  );
}
