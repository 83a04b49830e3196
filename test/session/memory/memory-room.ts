import { firstOfEach } from '../../../src/disclosure/grouping';
import { OPINION_SHEET, REPORT_SHEET } from '../../../src/disclosure/own-sheets';
import type { CellPlace } from '../../../src/disclosure/sheet/address';
import { reference } from '../../../src/disclosure/sheet/address';
import type { Mark } from '../../../src/presentation/marks/mark';
import type { Choices } from '../../../src/record/choices/choices';
import { choicesUnderNames } from '../../../src/record/choices/choices';
import { CHOICES_PART } from '../../../src/record/choices/choices-part';
import { cellFinder } from '../../../src/record/corrections/cell-finder';
import { fatesOf } from '../../../src/record/corrections/fate';
import type { FoundCell } from '../../../src/record/corrections/reversal';
import { restOf, reversalOf } from '../../../src/record/corrections/reversal';
import { contentWritten, entryOf } from '../../../src/record/corrections/written-entry';
import { DECISIONS_PART } from '../../../src/record/decisions/decisions-part';
import { sheetsNow } from '../../../src/record/identity/sheets';
import type { CorrectionsEntry, Journal, OwnSheetEntry } from '../../../src/record/journal/journal';
import {
  corrections,
  marksEntry,
  ownSheetEntry,
  rememberedIds,
  summary,
  withEntry,
  without,
  withRest,
} from '../../../src/record/journal/journal';
import { JOURNAL_PART } from '../../../src/record/journal/journal-part';
import type { PartKind } from '../../../src/record/parts/part-kind';
import type { Kept } from '../../../src/record/parts/unread';
import { failure } from '../../../src/session/room/failure';
import { markableSheets } from '../../../src/session/room/markable-sheets';
import { ALL_READ } from '../../../src/session/room/marks';
import { newEntry } from '../../../src/session/room/new-entry';
import type { Reported } from '../../../src/session/room/own-sheets';
import { preferencesAmong } from '../../../src/session/room/preferences';
import type { Preferences } from '../../../src/session/room/preferences';
import { keptSnapshot, snapshotsBefore } from '../../../src/session/room/reading/since-reading';
import type { Result } from '../../../src/session/room/result';
import { failed, succeeded } from '../../../src/session/room/result';
import type { SheetInfo } from '../../../src/session/room/sheets';
import { isProtectedIn, protectedAmong, protectedFailure } from '../../../src/session/room/sheets';
import type { WorkbookRoom } from '../../../src/session/room/workbook-room';
import type { MemoryMark, MemoryWorkbook } from './memory-workbook';

const clearedOf = (cleared: number) => ({ cleared, stale: false, leftComments: 0, ...ALL_READ });

/** What a room does next; a test may hold it up there, to let somebody else go first. */
export type Turn = (what: 'look' | 'write' | 'read') => Promise<void>;

/** The room of a person at a workbook in memory. Several may be at one. */
export function memoryRoom(workbook: MemoryWorkbook, turn: Turn = () => Promise.resolve()): WorkbookRoom {
  const me = {};
  let kept: Partial<Preferences> = {};

  const sheets = (): readonly SheetInfo[] =>
    workbook.sheets.map(({ id, name, visibility, isProtected }) => ({
      id,
      name,
      visibility,
      protected: isProtected,
    }));
  const journalNow = (): Journal => workbook.read(JOURNAL_PART).value;
  const namesAt = (places: readonly CellPlace[]): readonly string[] => protectedAmong(sheets(), places);

  /** Looks at a part, lets others go first, and keeps what is made of what was seen. */
  const save = async <Value>(
    kind: PartKind<Value>,
    change: (seen: Value) => Value,
  ): Promise<Result<Kept<Value>>> => {
    await turn('look');
    const seen = workbook.read(kind).value;
    const next = change(seen);
    await turn('write');
    const { value, unread } = workbook.keep(kind, seen, next);
    return succeeded({ value, unread });
  };

  const found = (entry: CorrectionsEntry, journal: Journal): readonly FoundCell[] => {
    const find = sheetsNow(sheets(), rememberedIds(journal));
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
  };

  const clear = async (seen: Journal, marks: readonly MemoryMark[]): Promise<Result<number>> => {
    const closed = workbook.sheets.filter(
      ({ id, isProtected }) => isProtected && marks.some(({ sheetId }) => sheetId === id),
    );
    if (closed.length > 0) return failed(protectedFailure(closed.map(({ name }) => name)));
    await turn('write');
    const ids = new Set(marks.map(({ id }) => id));
    workbook.marks = workbook.marks.filter(({ id }) => !ids.has(id));
    workbook.keep(
      JOURNAL_PART,
      seen,
      without(seen, ({ kind }) => kind === 'marks'),
    );
    return succeeded(marks.length);
  };

  const place = async (marks: readonly Mark[]): ReturnType<WorkbookRoom['placeMarks']> => {
    await turn('look');
    const seen = journalNow();
    const earlier = workbook.marks;
    const wanted = firstOfEach(marks, ({ place: at }) => reference(at));
    const marked = new Set(
      workbook.sheets.flatMap(({ id, name }) =>
        earlier.some(({ sheetId }) => sheetId === id) ? [name] : [],
      ),
    );
    const markable = markableSheets(sheets(), new Set(wanted.map(({ place: at }) => at.sheet)), marked);
    if (!markable.ok) return markable;
    const { protectedSheets } = markable.value;
    const open = wanted.filter(({ place: at }) => markable.value.open.has(at.sheet));
    const placed = {
      cells: open.length,
      comments: open.length,
      withoutComment: [],
      protectedSheets,
      ...ALL_READ,
    };
    if (open.length === 0) {
      const cleared = await clear(seen, earlier);
      return cleared.ok ? succeeded(placed) : cleared;
    }
    await turn('write');
    const ids = new Set(earlier.map(({ id }) => id));
    const added = open.map(({ place: { sheet, row, column }, kind, text }): MemoryMark => {
      const sheetId = workbook.sheet(sheet)?.id ?? '';
      return { id: workbook.next(), sheetId, row, column, kind, text: text ?? '' };
    });
    workbook.marks = [...workbook.marks.filter(({ id }) => !ids.has(id)), ...added];
    const colouredIds = new Set(added.map(({ sheetId }) => sheetId));
    const entry = {
      kind: 'marks' as const,
      ...newEntry(),
      cells: open.length,
      sheets: sheets()
        .filter(({ id }) => colouredIds.has(id))
        .map(({ id, name }) => ({ id, name })),
      comments: open.flatMap(({ text }) => text ?? []),
    };
    workbook.keep(JOURNAL_PART, seen, withEntry(seen, entry, 'marks'));
    return succeeded(placed);
  };

  const writeOwn = async (kind: OwnSheetEntry['kind'], name: string): Promise<Result<Reported>> => {
    await turn('look');
    const seen = journalNow();
    const earlier = ownSheetEntry(seen, kind);
    await turn('write');
    const sheet = workbook.sheets.find(({ id }) => id === earlier?.sheet.id) ?? workbook.addSheet(name);
    const entry = { kind, ...newEntry(), sheet: { id: sheet.id, name: sheet.name } };
    workbook.keep(JOURNAL_PART, seen, withEntry(seen, entry, kind));
    return succeeded({ sheet: sheet.name });
  };
  const removeOwn = async (kind: OwnSheetEntry['kind']): Promise<Result<boolean>> => {
    await turn('look');
    const seen = journalNow();
    const earlier = ownSheetEntry(seen, kind);
    if (earlier === undefined) return succeeded(false);
    await turn('write');
    const at = workbook.sheets.findIndex(({ id }) => id === earlier.sheet.id);
    if (at >= 0) workbook.sheets.splice(at, 1);
    workbook.keep(
      JOURNAL_PART,
      seen,
      without(seen, (entry) => entry.kind === kind),
    );
    return succeeded(at >= 0);
  };

  return {
    whenReady: () => Promise.resolve({ isOpen: true, isEdited: true, language: 'zh-CN' }),
    theme: () => 'light',
    onThemeChanged: () => () => undefined,
    preferences: () => preferencesAmong((name) => kept[name]),
    savePreferences: (changes) => {
      kept = { ...kept, ...changes };
      return preferencesAmong((name) => kept[name]);
    },
    activeCell: () =>
      Promise.resolve(succeeded({ sheet: workbook.sheets[0]?.name ?? '', row: 0, column: 0 })),
    openWithWorkbook: (opens) => {
      workbook.opensPane = opens;
      return Promise.resolve(succeeded(undefined));
    },
    readWorkbook: async (since) => {
      await turn('read');
      const before = snapshotsBefore(since);
      const choices = workbook.read(CHOICES_PART);
      const decisions = workbook.read(DECISIONS_PART);
      const snapshots = workbook.sheets.map((sheet) =>
        keptSnapshot(before.get(sheet.name), workbook.snapshotOf(sheet)),
      );
      return succeeded({
        snapshot: { sheets: snapshots },
        sheetIds: new Map(workbook.sheets.map(({ id, name }) => [name, id])),
        name: workbook.name,
        choices: { value: choicesUnderNames(choices.value, sheets()), unread: choices.unread },
        decisions: { value: decisions.value, unread: decisions.unread },
        unreadJournal: workbook.read(JOURNAL_PART).unread,
        isCalculated: true,
      });
    },
    journal: async () => {
      await turn('read');
      return succeeded(journalNow().entries.map(summary));
    },
    saveDecisions: (change) => save(DECISIONS_PART, change),
    saveChoices: (change) => save(CHOICES_PART, (seen: Choices) => change(choicesUnderNames(seen, sheets()))),
    applyCorrections: async (wanted, { overwriteFormulas, live = false, by }) => {
      await turn('look');
      const seen = journalNow();
      const isProtected = isProtectedIn(sheets());
      const { written, stale, formulas, closed } = fatesOf(wanted, {
        cellAt: (at) => workbook.cellAt(at),
        isProtected,
        overwriteFormulas,
        live,
      });
      const protectedSheets = namesAt(closed);
      if (written.length === 0 && closed.length > 0) return failed(protectedFailure(protectedSheets));
      const places = written.map(({ correction }) => correction.place);
      const applied = { written: places, stale, formulas, protectedSheets };
      if (written.length === 0) return succeeded({ ...applied, journalId: null });
      const gridOf = (name: string) => workbook.grid(name);
      const entry = entryOf(written, { stamp: newEntry(), sheets: sheets(), gridOf, live, by });
      await turn('write');
      workbook.keep(JOURNAL_PART, seen, withEntry(seen, entry));
      for (const { sheet, cells } of entry.sheets)
        for (const cell of cells)
          workbook.write({ ...cell, sheet: sheet.name }, contentWritten(cell), cell.given ?? cell.format);
      for (const { sheet } of entry.sheets)
        workbook.tell({ kind: 'edited', sheet: sheet.name, address: '' }, me);
      return succeeded({ ...applied, journalId: entry.id });
    },
    undo: async () => {
      await turn('look');
      const seen = journalNow();
      const lost: CellPlace[] = [];
      const entries = [...corrections(seen)].reverse();
      const [last] = entries;
      if (last === undefined) return succeeded(null);
      for (const entry of entries) {
        const reversal = reversalOf(found(entry, seen), isProtectedIn(sheets()));
        lost.push(...reversal.lost);
        const protectedSheets = namesAt(reversal.closed);
        if (reversal.left.size < summary(entry).cells) {
          await turn('write');
          for (const { place: at, content, format } of reversal.steps)
            workbook.write(at, content ?? workbook.cellAt(at) ?? { value: null }, format);
          workbook.keep(JOURNAL_PART, seen, withRest(seen, entry.id, restOf(entry, reversal, newEntry().id)));
          const { restored, changedSince } = reversal;
          return succeeded({ entry: summary(entry), restored, changedSince, lost, protectedSheets });
        }
        if (protectedSheets.length > 0) return failed(protectedFailure(protectedSheets));
      }
      return succeeded({ entry: summary(last), restored: [], changedSince: [], lost, protectedSheets: [] });
    },
    placeMarks: place,
    clearMarks: async () => {
      await turn('look');
      const seen = journalNow();
      if (marksEntry(seen) === undefined && workbook.marks.length === 0) return succeeded(clearedOf(0));
      const cleared = await clear(seen, workbook.marks);
      return cleared.ok ? succeeded(clearedOf(cleared.value)) : cleared;
    },
    hasMarks: async () => {
      await turn('read');
      return succeeded(marksEntry(journalNow()) !== undefined);
    },
    writeReport: () => writeOwn('report', REPORT_SHEET),
    removeReport: () => removeOwn('report'),
    writeOpinion: () => writeOwn('opinion', OPINION_SHEET),
    removeOpinion: () => removeOwn('opinion'),
    goTo: async ({ sheet: name }) => {
      await turn('read');
      const sheet = workbook.sheet(name);
      if (sheet === undefined) return failed(failure('sheetGone', { sheet: name }));
      if (sheet.visibility !== 'visible') return failed(failure('hiddenSheet', { sheet: name }));
      return succeeded(undefined);
    },
    onWorkbookChanged: (handler) => {
      const listener: Parameters<typeof workbook.listeners.add>[0] = (change, by) => {
        handler({ ...change, ours: by === me });
      };
      workbook.listeners.add(listener);
      return Promise.resolve(
        succeeded(() => {
          workbook.listeners.delete(listener);
          return Promise.resolve();
        }),
      );
    },
    onSelectionChanged: (handler) => {
      workbook.selectionListeners.add(handler);
      return Promise.resolve(
        succeeded(() => {
          workbook.selectionListeners.delete(handler);
          return Promise.resolve();
        }),
      );
    },
  };
}
