import type { FormDefinition } from '../../forms/final-accounts/definition';
import type { EquationCheck } from '../declaration';
import type { RelationEntry } from '../entry';
import { ACCOUNTS_INSTRUCTIONS } from '../sources';

/** What an entry of one form declares of its own. */
type Own = Pick<RelationEntry, 'id' | 'title' | 'equation'> &
  Partial<Pick<RelationEntry, 'inapplicable' | 'said' | 'severities'>> & {
    readonly equations: readonly EquationCheck[];
  };

/** A relation within one form: an identity of the form, so an error when it is broken. */
export function within({ id }: FormDefinition, own: Own): RelationEntry {
  return {
    family: 'within',
    said: ['sumBroken'],
    severities: ['error'],
    forms: [id],
    source: ACCOUNTS_INSTRUCTIONS,
    ...own,
  };
}

/** A relation between a form, on whose lines it is evaluated, and another. */
export function across(form: FormDefinition, other: FormDefinition, own: Own): RelationEntry {
  return {
    family: 'across',
    said: ['crossBroken'],
    severities: ['error'],
    forms: [form.id, other.id],
    source: ACCOUNTS_INSTRUCTIONS,
    ...own,
  };
}
