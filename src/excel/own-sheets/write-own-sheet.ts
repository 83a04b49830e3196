import { freeName } from '../../presentation/own-sheets/free-name';
import type { OwnSheet } from '../../presentation/own-sheets/own-sheet';
import { failure } from '../../session/room/failure';
import { ownSheetEntry, withEntry, without } from '../../record/journal/journal';
import type { Reported } from '../../session/room/own-sheets';
import { newEntry } from '../../session/room/new-entry';
import { settleJournal } from '../knowledge';
import type { Result } from '../../session/room/result';
import { failed, succeeded } from '../../session/room/result';
import type { Breathe } from '../run';
import { passing, run, writing } from '../run';
import { refuseProtected } from '../../session/room/sheets';
import { lookAtOwnSheet, seenOwnSheet } from './look-at-own-sheet';

/**
 * Writes an own sheet as the last one of the workbook, or anew into an earlier one of its kind, in two syncs unless
 * `fill` breathes; a sheet of that name that is the user's own stays, and ours gets a number. The user's selection stays
 * where it is. A new sheet whose writing fails is taken away again, as far as Excel lets it.
 *
 * @param fill queues the contents; it gets an empty sheet
 */
export function writeOwnSheet(
  own: OwnSheet,
  fill: (sheet: Excel.Worksheet, breathe: Breathe) => Promise<void>,
): Promise<Result<Reported>> {
  return run<Reported>(async (context) => {
    const seen = await lookAtOwnSheet(context, own);
    const { sheets, journal, part } = seen;
    const earlier = seenOwnSheet(seen, own);
    if (earlier === undefined && seen.structureProtected) return failed(failure('protectedWorkbook'));
    const name =
      earlier?.name ??
      freeName(
        own.name,
        sheets.map(({ name: taken }) => taken),
      );
    const writable = refuseProtected(sheets, new Set([name]));
    if (!writable.ok) return writable;
    const roster = sheets.map(({ id }) => id);
    const entry = { kind: own.kind, ...newEntry(), roster, sheet: { id: earlier?.id ?? '', name } };
    const next = withEntry(journal, entry, own.kind);
    let made: Excel.Worksheet | null = null;
    try {
      await writing(context, async (breathe) => {
        part.write(next);
        const { worksheets } = context.workbook;
        if (earlier === undefined) {
          made = worksheets.add(name);
          made.load('id');
          await fill(made, breathe);
        } else await fill(emptied(worksheets.getItem(name), seen.queued.charts()), breathe);
      });
    } catch (thrown) {
      await takeBack(context, own, entry.id, isThere(made) ? name : null);
      throw thrown;
    }
    await settleJournal(seen);
    return succeeded({ sheet: name });
  });
}

/** The sheet is kept rather than made anew, for the user may be looking at it. */
function emptied(sheet: Excel.Worksheet, charts: readonly string[]): Excel.Worksheet {
  sheet.autoFilter.remove();
  for (const id of charts) sheet.charts.getItem(id).delete();
  const cells = passing(sheet.getRange());
  cells.clear();
  cells.format.autofitRows();
  return sheet;
}

/** Whether a sheet was made before the batch stopped: then its id has been loaded. */
function isThere(sheet: Excel.Worksheet | null): boolean {
  return sheet?.toJSON().id !== undefined;
}

/**
 * Removes a sheet that came to be by halves, and its entry; if this fails, too, the first failure says what is wrong. An
 * entry stays where it is the only one that knows an earlier sheet.
 *
 * @param made the sheet's name; null where none was made: one of that name is somebody else's, who was faster, or earlier
 */
async function takeBack(
  context: Excel.RequestContext,
  own: OwnSheet,
  entry: string,
  made: string | null,
): Promise<void> {
  try {
    const seen = await lookAtOwnSheet(context, own);
    const next = without(seen.journal, ({ id }) => id === entry);
    const isKnownByIt = made === null && ownSheetEntry(next, own.kind) === undefined;
    if (isKnownByIt && seenOwnSheet(seen, own) !== undefined) return;
    await writing(context, () => {
      if (made !== null) context.workbook.worksheets.getItem(made).delete();
      seen.part.write(next);
    });
    await settleJournal(seen);
  } catch {
    // Excel is gone or refuses everything: the journal knows the sheet, so that it can be removed later.
  }
}
