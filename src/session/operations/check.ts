import type { Severity } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { Desk } from '../desk';
import { keepsNothing } from '../old-format';
import type { CheckedFor, Outcome } from '../outcome';
import { NO_REMARKS } from '../outcome';
import type { Course } from '../run';
import { mark } from './mark';
import { review } from './review';

/**
 * Checks the workbook and, where the user wants it and is no supervisor, marks what was found.
 *
 * @param asked whether it is asked for the sheet or the cell that is selected
 */
export async function check(
  desk: Desk,
  course: Course,
  asked: CheckedFor['kind'] | null = null,
): Promise<Outcome> {
  const about = asked === null ? null : await askedFor(desk, asked);
  const result = await review(desk, course);
  if (!result.ok) return result.outcome;
  const { reviewed } = result;
  const { markOnCheck, role } = desk.store.getState().preferences;
  // In a workbook that keeps nothing, that is said before anything is written.
  const marksNow = markOnCheck && role === 'accountant' && !keepsNothing(reviewed.workbook);
  const marked = marksNow ? await mark(desk, course, reviewed) : null;
  if (marked?.kind === 'failed') return marked;
  return {
    kind: 'checked',
    forms: reviewed.review.forms.length,
    errors: count(reviewed.review, 'error'),
    warnings: count(reviewed.review, 'warning'),
    unmarked: marked?.kind === 'marked' ? marked.unmarked : [],
    remarks: marked?.kind === 'marked' ? marked.remarks : NO_REMARKS,
    about,
  };
}

/** What is selected in the grid, as a check is asked for it; null where that cannot be told. */
async function askedFor({ room }: Desk, kind: CheckedFor['kind']): Promise<CheckedFor | null> {
  const active = await room.activeCell();
  if (!active.ok) return null;
  const place = active.value;
  return kind === 'sheet' ? { kind, sheet: place.sheet } : { kind, place };
}

function count({ findings }: Review, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
