import type { Form } from '../../forms/form';
import { notCheckable } from '../not-checkable';
import type { Outcome } from '../outcome';
import { finding, merged, NOTHING } from '../outcome';
import { undecidedMessage } from '../undecided';

/** Heads of which nobody can tell which is the assessed year's: what would be checked against their column cannot be. */
export function tellUndecided(form: Form): Outcome {
  const parts = form.unread.filter(({ kind }) => kind === 'undecided');
  return merged(
    parts.map(({ why = 'rivals', name, cells }) => {
      const message = undecidedMessage({ why, names: name });
      return {
        ...NOTHING,
        relations: [notCheckable('SA-READ', form, message, cells)],
        findings: [finding('SA-READ', 'warning', form, cells, message)],
      };
    }),
  );
}
