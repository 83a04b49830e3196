import type { RuleId } from '../../disclosure/rules/catalogue';
import { RULES } from '../../disclosure/rules/catalogue';
import { NUMBERED_FORMS } from '../../disclosure/layouts/final-accounts/numbers';
import type { MessageKey } from '../messages/keys';
import { FORM_NAMES } from '../common/form-names';

/** Rules that are listed together: those of a form, or of one kind. */
export interface RuleGroup {
  readonly name: MessageKey;
  /** "T1" … "T9" for a form's own rules, "" else. */
  readonly number: string;
  readonly rules: readonly RuleId[];
}

const isRule = (id: string): id is RuleId => id in RULES;

const IDS: readonly RuleId[] = Object.keys(RULES).filter(isRule);

const startingWith = (prefix: string): readonly RuleId[] => IDS.filter((id) => id.startsWith(prefix));

/** All rules by what they are about: the self-assessments, each of the nine forms, between forms, any form, the text. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  ...NUMBERED_FORMS.map((form, index) => ({
    name: FORM_NAMES[form],
    number: `T${index + 1}`,
    rules: startingWith(`T${index + 1}-`),
  })),
  { name: 'rulesAcross', number: '', rules: startingWith('X') },
  { name: 'rulesAnyForm', number: '', rules: startingWith('P-') },
  { name: 'memberSelfAssessmentLong', number: '', rules: startingWith('SA-') },
  { name: 'memberTextLong', number: '', rules: startingWith('N-') },
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
