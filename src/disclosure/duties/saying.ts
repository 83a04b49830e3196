import type { Forms } from '../forms/forms';
import { FORMS } from '../forms/forms';
import { formName } from '../forms/names';
import { RULES } from '../relations/catalogue';
import type { RuleId } from '../relations/rule-id';
import { sentence } from '../sentence';
import type { Language } from '../../voice/languages';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';
import type { Form } from '../forms/form';
import type { Duty, Subject, Why } from './duty';

/** The kinds of duties, in the order in which they are listed. */
export const DUTY_KINDS = [
  'form',
  'sheet',
  'relation',
  'section',
  'statement',
  'check',
  'assessment',
  'lastYear',
] as const;

/** The kind under which a duty is listed. */
export type DutyKind = (typeof DUTY_KINDS)[number];

const KIND_OF: Readonly<Record<Subject['kind'], DutyKind>> = {
  form: 'form',
  sheet: 'sheet',
  published: 'sheet',
  'published-form': 'sheet',
  relation: 'relation',
  section: 'section',
  statement: 'statement',
  check: 'check',
  assessment: 'assessment',
  indicators: 'assessment',
  projects: 'assessment',
  assessments: 'assessment',
  'assessment-forms': 'assessment',
  'last-year': 'lastYear',
};

/** The kind of a duty. */
export function kindOf({ subject }: Duty): DutyKind {
  return KIND_OF[subject.kind];
}

function titleOf({ sheet, project }: Form, say: Say<'duties'>): string {
  return project === null || project === '' ? sheet : say('titleOf', { sheet, name: project });
}

/** The title of a relation, behind the form on whose lines it is evaluated: many forms have one of the same title. */
function relationName(rule: RuleId, language: Language, known: Forms): string {
  const title = RULES.title(rule, language);
  const [form] = RULES.of(rule)?.forms ?? [];
  if (form === undefined) return title;
  return voice(language, 'duties')('ofForm', { form: formName(form, known, language), title });
}

/** What a duty is called. */
export function dutyName({ subject }: Duty, language: Language, known: Forms = FORMS): string {
  const say = voice(language, 'duties');
  switch (subject.kind) {
    case 'form':
      return formName(subject.form, known, language);
    case 'sheet':
      return subject.sheet;
    case 'published':
      return say('published');
    case 'published-form':
      return say('publishedForm', { form: formName(subject.form, known, language) });
    case 'relation':
      return subject.title ?? relationName(subject.rule, language, known);
    case 'check':
      return RULES.title(subject.rule, language);
    case 'section':
      return say(subject.section === null ? 'sectionNone' : `${subject.section}_section`);
    case 'statement':
      return say(subject.name);
    case 'assessment':
      return say('assessment', { title: titleOf(subject.form, say) });
    case 'indicators': {
      const group = subject.group === '' ? say('indicatorsUnnamed') : subject.group;
      return say('indicators', { title: titleOf(subject.form, say), group });
    }
    case 'projects':
      return say('projects');
    case 'assessments':
      return say('assessments');
    case 'assessment-forms':
      return say('assessmentForms');
    case 'last-year':
      return say('lastYear');
  }
}

/** Why something was not checked, as a sentence. */
export function whyText({ message }: Why, language: Language): string {
  return sentence(message, language);
}

/** What would make it checkable; null where nothing would, since there is nothing to be checked. */
export function remedyText({ cause }: Why, language: Language): string | null {
  return cause === 'nothing' ? null : voice(language, 'duties')(`remedy_${cause}`);
}
