import type { Message } from '../message';
import type { Form } from '../forms/form';
import { isOfAssessments, isProjectSummary, isSelfAssessment, linesOf } from '../forms/form';
import type { Review } from '../review-types';
import type { PlannedCell } from '../scoring/plan/planned-cell';
import type { CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import { causeOfRefusal } from './causes';
import type { Subject, Why } from './duty';
import { NO_ACCOUNTS, undecidedIn } from './form-duties';
import type { Ledger } from './ledger';

const message = (key: Message['key']): Message => ({ key, values: {} });

/** The indicator groups of the self-assessment forms, by the cells of their lines. */
export class IndicatorGroups {
  private readonly byCell = new Map<string, Subject>();

  constructor(forms: readonly Form[]) {
    for (const form of forms.filter(isSelfAssessment))
      for (const { firstLevel: group = '', place, figures } of linesOf(form, 'indicator')) {
        const subject: Subject = { kind: 'indicators', form, group };
        for (const cell of [place, ...[...figures.values()].map((figure) => figure.place)]) {
          const key = reference(cell);
          if (!this.byCell.has(key)) this.byCell.set(key, subject);
        }
      }
  }

  /** The group of the indicator that a cell belongs to; null for a cell of none. */
  of(cell: CellPlace): Subject | null {
    return this.byCell.get(reference(cell)) ?? null;
  }

  /** The groups, in the order of the forms. */
  all(): Iterable<Subject> {
    return new Set(this.byCell.values());
  }
}

/** Why a derived cell of a form could not be judged: it is empty, or left to a person. */
function whyLeft({ place, fate, blank }: PlannedCell): Why | null {
  if (fate.kind === 'right' || (fate.kind === 'written' && !blank)) return null;
  if (fate.kind === 'written') {
    const values = { cell: reference(place) };
    return { cause: 'blank', message: { key: 'reasonBlank', values }, count: 1, cell: place };
  }
  const cause = fate.kind === 'waits' ? 'blank' : causeOfRefusal(fate.refusal);
  return cause === null ? null : { cause, message: fate.message, count: 1, cell: place };
}

/** Every self-assessment form and indicator group, and the list of projects. */
export function tellAssessments(
  { forms, plans }: Pick<Review, 'forms' | 'plans'>,
  groups: IndicatorGroups,
  ledger: Ledger,
): void {
  const assessed = forms.filter(isSelfAssessment);
  for (const form of assessed) ledger.at({ kind: 'assessment', form }).why.push(...undecidedIn(form));
  for (const group of groups.all()) ledger.at(group);
  for (const { form, cells } of plans)
    for (const cell of cells) {
      const why = whyLeft(cell);
      const subject = cell.kind === 'indicator' ? groups.of(cell.place) : null;
      if (why !== null) ledger.at(subject ?? { kind: 'assessment', form }).why.push(why);
    }
  if (assessed.length > 0)
    ledger.at({ kind: 'assessments' }).otherwise = forms.some((form) => !isOfAssessments(form))
      ? { ending: 'notApplicable', message: message('dutyNoLines') }
      : { ending: 'notGiven', message: NO_ACCOUNTS };
  else
    ledger.at({ kind: 'assessment-forms' }).otherwise = {
      ...{ ending: 'notGiven', message: message('dutyNoAssessments') },
    };
  if (!forms.some(isProjectSummary))
    ledger.at({ kind: 'projects' }).otherwise = {
      ...{ ending: 'notGiven', message: message('dutyNoSummary') },
    };
  else
    for (const form of forms.filter(isProjectSummary))
      ledger.at({ kind: 'projects' }).why.push(...undecidedIn(form));
}
