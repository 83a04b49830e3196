import type { OwnSheet } from '../../presentation/own-sheets/own-sheet';
import { failure } from '../../session/room/failure';
import { ownSheetEntry, without } from '../../record/journal/journal';
import { settleJournal } from '../knowledge';
import type { Result } from '../../session/room/result';
import { failed, succeeded } from '../../session/room/result';
import { writing } from '../run';
import { lookAtOwnSheet, seenOwnSheet } from './look-at-own-sheet';

/** Removes an own sheet; false where there is none. A sheet of the user's own that has its name stays. */
export async function removeOwnSheet(context: Excel.RequestContext, own: OwnSheet): Promise<Result<boolean>> {
  const seen = await lookAtOwnSheet(context, own);
  if (ownSheetEntry(seen.journal, own.kind) === undefined) return succeeded(false);
  const sheet = seenOwnSheet(seen, own);
  if (sheet !== undefined && seen.structureProtected) return failed(failure('protectedWorkbook'));
  const next = without(seen.journal, ({ kind }) => kind === own.kind);
  await writing(context, () => {
    if (sheet !== undefined) context.workbook.worksheets.getItem(sheet.name).delete();
    seen.part.write(next);
  });
  await settleJournal(seen);
  return succeeded(sheet !== undefined);
}
