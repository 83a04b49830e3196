import type { CellWrite } from '../../disclosure/cell-write';
import { firstOfEach, grouped } from '../../disclosure/grouping';
import { reference } from '../../disclosure/sheet/address';
import { fatesOf } from '../../record/corrections/fate';
import { contentWritten, entryOf } from '../../record/corrections/written-entry';
import { withEntry } from '../../record/journal/journal';
import type { Applied, ApplyOptions } from '../../session/room/corrections';
import { newEntry } from '../../session/room/new-entry';
import type { Result } from '../../session/room/result';
import { failed, succeeded } from '../../session/room/result';
import { isProtectedIn, protectedAmong, protectedFailure } from '../../session/room/sheets';
import { put } from '../cells/cell-content';
import { queueCells } from '../cells/scattered-cells';
import { queueGrid } from '../cells/sheet-grid';
import { look, settleJournal } from '../knowledge';
import { passing, run, writing } from '../run';

/**
 * Writes corrections into the cells that still hold what the review saw; each keeps its kind and its number format, but
 * an empty one may be given a format. The journal goes first, so that whatever happens then can be taken back. Of
 * protected sheets only unlocked cells are written, and only as they are formatted; where there is nothing else, that is
 * a failure.
 */
export function applyCorrections(
  corrections: readonly CellWrite[],
  { overwriteFormulas, live = false, by, wholly = false, of }: ApplyOptions,
): Promise<Result<Applied>> {
  const wanted = firstOfEach(corrections, ({ place }) => reference(place));
  const bySheet = grouped(wanted, ({ place }) => place.sheet);
  const places = wanted.map(({ place }) => place);
  return run<Applied>(async (context) => {
    const { worksheets } = context.workbook;
    const seen = await look(
      context,
      ({ sheets }) => {
        const isProtected = isProtectedIn(sheets);
        return new Map(
          [...bySheet].map(([name, here]) => {
            const sheet = worksheets.getItemOrNullObject(name);
            const positions = here.map(({ place }) => place);
            const cells = queueCells(sheet, positions, { locks: isProtected(name) });
            return [name, { cells, grid: queueGrid(sheet) }] as const;
          }),
        );
      },
      ({ sheets }) => protectedAmong(sheets, places),
    );
    const { sheets, journal, queued, part } = seen;
    const isProtected = isProtectedIn(sheets);
    const fates = fatesOf(wanted, {
      cellAt: (place) => queued.get(place.sheet)?.cells.at(place) ?? null,
      isProtected,
      overwriteFormulas,
      live,
    });
    const { stale, formulas, closed } = fates;
    const written = wholly && fates.written.length < wanted.length ? [] : fates.written;
    const protectedSheets = protectedAmong(sheets, closed);
    if (written.length === 0 && protectedSheets.length > 0) return failed(protectedFailure(protectedSheets));
    const applied = {
      written: written.map(({ correction: { place } }) => place),
      stale,
      formulas,
      protectedSheets,
    };
    if (written.length === 0) return succeeded({ ...applied, journalId: null });
    const gridOf = (sheet: string) => queued.get(sheet)?.grid.grid() ?? [];
    const entry = entryOf(written, { stamp: newEntry(), sheets, gridOf, live, by, of });
    await writing(context, async (breathe) => {
      part.write(withEntry(journal, entry));
      for (const { sheet, cells } of entry.sheets) {
        const target = worksheets.getItem(sheet.name);
        for (const cell of cells) {
          const { row, column, format, given = format } = cell;
          const there = passing(target.getCell(row, column));
          put(there, contentWritten(cell), given, format, isProtected(sheet.name));
          await breathe(cell.live);
        }
      }
    });
    await settleJournal(seen);
    return succeeded({ ...applied, journalId: entry.id });
  });
}
