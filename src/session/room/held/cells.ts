import { firstOfEach } from '../../../disclosure/grouping';
import type { CellPlace } from '../../../disclosure/sheet/address';
import { reference } from '../../../disclosure/sheet/address';
import { choicesUnderNames } from '../../../record/choices/choices';
import { CHOICES_PART } from '../../../record/choices/choices-part';
import { cellFinder } from '../../../record/corrections/cell-finder';
import { fatesOf } from '../../../record/corrections/fate';
import type { FoundCell } from '../../../record/corrections/reversal';
import { restOf, reversalOf } from '../../../record/corrections/reversal';
import { contentWritten, entryOf } from '../../../record/corrections/written-entry';
import { DECISIONS_PART } from '../../../record/decisions/decisions-part';
import type { CorrectionsEntry, Journal } from '../../../record/journal/journal';
import { corrections, sheetsOfEntry, summary, withEntry, withRest } from '../../../record/journal/journal';
import { JOURNAL_PART } from '../../../record/journal/journal-part';
import { newEntry } from '../new-entry';
import { keptSnapshot, snapshotsBefore } from '../reading/since-reading';
import { failed, succeeded } from '../result';
import { isProtectedIn, protectedAmong, protectedFailure } from '../sheets';
import type { CellsOfRoom } from '../workbook-room';
import type { HeldDesk, HeldWorkbook } from './held-workbook';

/** Reads, corrects and gives back the cells of a workbook that is at hand. */
export function heldCells({ workbook, turn }: HeldDesk): CellsOfRoom {
  const namesAt = (places: readonly CellPlace[]) => protectedAmong(workbook.sheets(), places);
  return {
    readWorkbook: async (since) => {
      await turn('read');
      const before = snapshotsBefore(since);
      const sheets = workbook.sheets();
      const choices = workbook.read(CHOICES_PART);
      const decisions = workbook.read(DECISIONS_PART);
      return succeeded({
        snapshot: {
          sheets: workbook.snapshots().map((sheet) => keptSnapshot(before.get(sheet.name), sheet)),
        },
        sheetIds: new Map(sheets.map(({ id, name }) => [name, id])),
        name: workbook.name,
        choices: { value: choicesUnderNames(choices.value, sheets), unread: choices.unread },
        decisions: { value: decisions.value, unread: decisions.unread },
        unreadJournal: workbook.read(JOURNAL_PART).unread,
        isCalculated: workbook.isCalculated(),
      });
    },
    applyCorrections: async (corrected, { overwriteFormulas, live = false, by }) => {
      await turn('look');
      const wanted = firstOfEach(corrected, ({ place }) => reference(place));
      const seen = workbook.read(JOURNAL_PART).value;
      const sheets = workbook.sheets();
      const { written, stale, formulas, closed } = fatesOf(
        wanted.filter(({ place }) => workbook.isWritable(place)),
        {
          cellAt: (at) => workbook.cellAt(at),
          isProtected: isProtectedIn(sheets),
          overwriteFormulas,
          live,
        },
      );
      const protectedSheets = namesAt(closed);
      if (written.length === 0 && closed.length > 0) return failed(protectedFailure(protectedSheets));
      const applied = {
        written: written.map(({ correction }) => correction.place),
        stale,
        formulas,
        protectedSheets,
        unwritable: wanted.map(({ place }) => place).filter((place) => !workbook.isWritable(place)),
      };
      if (written.length === 0) return succeeded({ ...applied, journalId: null });
      const gridOf = (name: string) => workbook.grid(name);
      const entry = entryOf(written, { stamp: newEntry(), sheets, gridOf, live, by });
      await turn('write');
      workbook.keep(JOURNAL_PART, seen, withEntry(seen, entry));
      workbook.write(
        entry.sheets.flatMap(({ sheet, cells }) =>
          cells.map((cell) => ({
            place: { sheet: sheet.name, row: cell.row, column: cell.column },
            content: contentWritten(cell),
            format: cell.given ?? cell.format,
          })),
        ),
      );
      for (const { sheet } of entry.sheets) workbook.tellEdited(sheet.name);
      return succeeded({ ...applied, journalId: entry.id });
    },
    undo: async () => {
      await turn('look');
      const seen = workbook.read(JOURNAL_PART).value;
      const lost: CellPlace[] = [];
      const entries = [...corrections(seen)].reverse();
      const [last] = entries;
      if (last === undefined) return succeeded(null);
      for (const entry of entries) {
        const reversal = reversalOf(foundCells(workbook, entry, seen), isProtectedIn(workbook.sheets()));
        lost.push(...reversal.lost);
        const protectedSheets = namesAt(reversal.closed);
        if (reversal.left.size < summary(entry).cells) {
          await turn('write');
          workbook.write(
            reversal.steps.map(({ place, content, format }) => ({
              place,
              content: content ?? workbook.cellAt(place) ?? { value: null },
              format,
            })),
          );
          workbook.keep(JOURNAL_PART, seen, withRest(seen, entry.id, restOf(entry, reversal, newEntry().id)));
          const { restored, changedSince } = reversal;
          return succeeded({ entry: summary(entry), restored, changedSince, lost, protectedSheets });
        }
        if (protectedSheets.length > 0) return failed(protectedFailure(protectedSheets));
      }
      return succeeded({ entry: summary(last), restored: [], changedSince: [], lost, protectedSheets: [] });
    },
  };
}

/** The cells of an entry where they are now, by what their sheets, rows and columns are called. */
export function foundCells(
  workbook: Pick<HeldWorkbook, 'sheets' | 'grid' | 'cellAt'>,
  entry: CorrectionsEntry,
  journal: Journal,
): readonly FoundCell[] {
  const find = sheetsOfEntry(journal, entry, workbook.sheets());
  return entry.sheets.flatMap((written) => {
    const name = find(written.sheet)?.name;
    const placeNow = name === undefined ? () => null : cellFinder(workbook.grid(name), written);
    return written.cells.map((cell): FoundCell => {
      const position = placeNow(cell);
      const { row, column } = position ?? cell;
      const place = { sheet: name ?? written.sheet.name, row, column };
      return { written: cell, place, now: position === null ? null : workbook.cellAt(place) };
    });
  });
}
