import type { Review } from '../review-types';
import type { Forms } from '../forms/forms';
import type { RelationEntry } from '../relations/entry';
import type { Rules } from '../relations/rules';
import type { Why } from './duty';
import type { Absences } from './form-duties';
import { NO_ACCOUNTS } from './form-duties';
import type { Entry, Ledger } from './ledger';

/** What the duties of the forms themselves tell: that they are there, and by what they are known. */
const OF_FORMS: ReadonlySet<string> = new Set(['P-FORM', 'P-STRUCTURE']);

/** The relations of the final accounts that are known, each of which is a duty. */
function dueRelations(rules: Rules): readonly RelationEntry[] {
  return (['within', 'across', 'any-form'] as const)
    .flatMap((family) => rules.ofFamily(family))
    .filter(({ id }) => !OF_FORMS.has(id));
}

/** Whether a rule is told by the duties of the forms themselves. */
export function isOfForms(rule: string): boolean {
  return OF_FORMS.has(rule);
}

/** How a relation stands of which no form has a line. */
function tellAbsence(entry: Entry, absences: readonly (Why | null)[]): void {
  const why = absences.flatMap((absence) => absence ?? []);
  const missing = why.find(({ cause }) => cause === 'notGiven');
  if (missing !== undefined) entry.otherwise = { ending: 'notGiven', message: missing.message };
  else entry.why.push(...why);
}

/** Every relation of the final accounts was evaluated, or is told why not. */
export function tellRelations(
  review: Review,
  absences: Absences,
  ledger: Ledger,
  { known, rules }: { readonly known: Forms; readonly rules: Rules },
): void {
  const isGiven = review.forms.some(({ id }) => known.checked.includes(id));
  for (const { id: rule, forms, equation } of dueRelations(rules)) {
    const entry = ledger.at({ kind: 'relation', rule });
    if (entry.relations.length + entry.findings.length > 0) continue;
    const absent = forms.map((form) => absences.get(form) ?? null);
    if (!isGiven && forms.length === 0) entry.otherwise = { ending: 'notGiven', message: NO_ACCOUNTS };
    else if (absent.some((absence) => absence !== null)) tellAbsence(entry, absent);
    else if (equation !== null)
      entry.otherwise = { ending: 'notApplicable', message: { key: 'dutyNoLines', values: {} } };
  }
}
