import * as v from 'valibot';
import type { Records, Role, Step, StepKind } from '../../disclosure/decisions/decision';
import { isKindOf, KINDS_OF, markOf, NO_STEPS, wordOf } from '../../disclosure/decisions/decision';
import { texts } from '../parts/schemas';

/** A step as versions 1 and 2 kept it: those of both sides in one list, each with its role. */
const earlierStep = v.looseObject({
  kind: v.picklist([...KINDS_OF.accountant, ...KINDS_OF.supervisor]),
  role: v.picklist(['accountant', 'supervisor']),
  text: v.string(),
  by: v.string(),
  time: v.string(),
  figures: texts,
});

/**
 * The steps of versions 1 and 2 as two records. What a step was about follows from their order: the other side's word that
 * counted by then.
 */
export const earlierSteps: v.GenericSchema<unknown, Records> = v.pipe(
  v.array(earlierStep),
  v.transform((steps) =>
    steps.reduce<Records>((records, { role: told, ...step }) => {
      const role = roleOf(step.kind, told);
      const seen = wordOf({ steps: records }, role === 'accountant' ? 'supervisor' : 'accountant');
      const kept: Step = { ...step, about: seen === null ? null : markOf(seen) };
      return { ...records, [role]: [...records[role], kept] };
    }, NO_STEPS),
  ),
);

/** Whose step it was: a word that only one side says is that side's. */
function roleOf(kind: StepKind, told: Role): Role {
  if (isKindOf(kind, told)) return told;
  return told === 'accountant' ? 'supervisor' : 'accountant';
}
