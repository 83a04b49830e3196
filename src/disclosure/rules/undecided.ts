import type { Message } from '../findings';
import type { Form } from '../layouts/form';
import type { RuleId } from './catalogue';
import type { Outcome } from './outcome';
import { finding, merged, NOTHING, relation } from './outcome';

const NO_SIDES = { expected: null, actual: null };

/** Heads of which nobody can tell which is the year's: what would be checked against their column cannot be. */
export function tellUndecided(form: Form, rule: RuleId = 'SA-READ'): Outcome {
  const parts = form.unread.filter(({ kind }) => kind === 'undecided');
  return merged(
    parts.map(({ name, cells }) => {
      const message: Message = { key: 'columnUndecided', values: { names: name } };
      return {
        ...NOTHING,
        relations: [relation(rule, form, 'notCheckable', cells, NO_SIDES, message)],
        findings: [finding(rule, 'warning', form, cells, message)],
      };
    }),
  );
}
