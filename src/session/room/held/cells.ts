import { firstOfEach } from '../../../disclosure/grouping';
import type { CellPlace } from '../../../disclosure/sheet/address';
import { reference } from '../../../disclosure/sheet/address';
import { choicesUnderNames } from '../../../record/choices/choices';
import { CHOICES_PART } from '../../../record/choices/choices-part';
import { cellFinder } from '../../../record/corrections/cell-finder';
import { fatesOf } from '../../../record/corrections/fate';
import type { FoundCell } from '../../../record/corrections/reversal';
import { goesToo } from '../../../record/corrections/made-sheets';
import { restOf, reversalOf } from '../../../record/corrections/reversal';
import { contentWritten, entryOf } from '../../../record/corrections/written-entry';
import { DECISIONS_PART } from '../../../record/decisions/decisions-part';
import type { CorrectionsEntry, Journal } from '../../../record/journal/journal';
import { corrections, sheetsOfEntry, summary, withEntry, withRest } from '../../../record/journal/journal';
import { JOURNAL_PART } from '../../../record/journal/journal-part';
import { madeEntry } from '../../../presentation/own-sheets/made-entry';
import { failure } from '../failure';
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
    applyCorrections: async (corrected, { overwriteFormulas, live = false, by, wholly = false, of }) => {
      await turn('look');
      const wanted = firstOfEach(corrected, ({ place }) => reference(place));
      const seen = workbook.read(JOURNAL_PART).value;
      const sheets = workbook.sheets();
      const fates = fatesOf(
        wanted.filter(({ place }) => workbook.isWritable(place)),
        {
          cellAt: (at) => workbook.cellAt(at),
          isProtected: isProtectedIn(sheets),
          overwriteFormulas,
          live,
        },
      );
      const { stale, formulas, closed } = fates;
      const written = wholly && fates.written.length < wanted.length ? [] : fates.written;
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
      const entry = entryOf(written, { stamp: newEntry(), sheets, gridOf, live, by, of });
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
    makeRulesSheet: async (name, made, by) => {
      await turn('look');
      const seen = workbook.read(JOURNAL_PART).value;
      const nothing = { written: [], formulas: [], protectedSheets: [], journalId: null };
      const sheets = workbook.sheets();
      if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
        return succeeded({ ...nothing, stale: [{ sheet: name, row: 0, column: 0 }] });
      if (workbook.isLocked) return failed(failure('protectedWorkbook'));
      await turn('write');
      const sheet = workbook.addSheet(name, made);
      const roster = workbook.sheets().map(({ id }) => id);
      const entry = madeEntry(made, { stamp: newEntry(), sheet, roster, by });
      workbook.keep(JOURNAL_PART, seen, withEntry(seen, entry));
      workbook.tellEdited(name);
      const written = entry.sheets.flatMap(({ cells }) =>
        cells.map((cell) => ({ sheet: name, row: cell.row, column: cell.column })),
      );
      return succeeded({ ...nothing, written, stale: [], journalId: entry.id });
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
          const find = sheetsOfEntry(seen, entry, workbook.sheets());
          const gone = entry.sheets.flatMap((one) => {
            const there = find(one.sheet);
            if (there === undefined) return [];
            return goesToo(one, there.name, workbook.grid(there.name), reversal.restored) ? [there] : [];
          });
          workbook.write(
            reversal.steps.map(({ place, content, format }) => ({
              place,
              content: content ?? workbook.cellAt(place) ?? { value: null },
              format,
            })),
          );
          workbook.keep(JOURNAL_PART, seen, withRest(seen, entry.id, restOf(entry, reversal, newEntry().id)));
          for (const sheet of gone) workbook.removeOwnSheet(sheet);
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
