import { failure } from '../failure';
import { ownSheetEntry, withoutEntry } from '../journal/journal';
import { remember } from '../knowledge';
import type { Result } from '../result';
import { failed, succeeded } from '../result';
import { writing } from '../run';
import { lookAtOwnSheet, seenOwnSheet } from './look-at-own-sheet';
import type { OwnSheet } from './own-sheet';

/** Removes an own sheet; false where there is none. A sheet of the user's own that has its name stays. */
export async function removeOwnSheet(context: Excel.RequestContext, own: OwnSheet): Promise<Result<boolean>> {
  const seen = await lookAtOwnSheet(context, own);
  if (!seen.journal.ok) return seen.journal;
  const journal = seen.journal.value;
  const entry = ownSheetEntry(journal, own.kind);
  if (entry === undefined) return succeeded(false);
  const sheet = seenOwnSheet(seen, journal, own);
  if (sheet !== undefined && seen.structureProtected) return failed(failure('protectedWorkbook'));
  const next = withoutEntry(journal, entry.id);
  await writing(context, () => {
    if (sheet !== undefined) context.workbook.worksheets.getItem(sheet.name).delete();
    seen.part.write(next);
  });
  remember(next);
  return succeeded(sheet !== undefined);
}
