import { madeEntry } from '../../presentation/own-sheets/made-entry';
import type { MadeSheet } from '../../presentation/own-sheets/made-sheet';
import { withEntry } from '../../record/journal/journal';
import type { Applied } from '../../session/room/corrections';
import { failure } from '../../session/room/failure';
import { newEntry } from '../../session/room/new-entry';
import type { Result } from '../../session/room/result';
import { failed, succeeded } from '../../session/room/result';
import { look, settleJournal } from '../knowledge';
import { fillSheet } from '../own-sheets/fill-sheet';
import { run, writing } from '../run';

/**
 * Makes a sheet with the table 核对规则 as the last one, and journals it. Where there is a sheet of that name by now,
 * nothing is written. The journal goes first: the sheet is known in it by its name, for it has no id yet.
 */
export function makeRulesSheet(name: string, made: MadeSheet, by: string): Promise<Result<Applied>> {
  return run<Applied>(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load('protected');
    const seen = await look(context, () => null);
    const { sheets, journal, part } = seen;
    const nothing = { written: [], stale: [], formulas: [], protectedSheets: [], journalId: null };
    if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      return succeeded({ ...nothing, stale: [{ sheet: name, row: 0, column: 0 }] });
    if (protection.protected) return failed(failure('protectedWorkbook'));
    const roster = sheets.map(({ id }) => id);
    const entry = madeEntry(made, { stamp: newEntry(), sheet: { id: '', name }, roster, by });
    await writing(context, async (breathe) => {
      part.write(withEntry(journal, entry));
      await fillSheet(worksheets.add(name), made, breathe);
    });
    await settleJournal(seen);
    const written = entry.sheets.flatMap(({ cells }) =>
      cells.map((cell) => ({ sheet: name, row: cell.row, column: cell.column })),
    );
    return succeeded({ ...nothing, written, journalId: entry.id });
  });
}
