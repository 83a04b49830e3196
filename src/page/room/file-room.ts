import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';
import type { FileResult } from '../../files/file-result';
import { failure } from '../../session/room/failure';
import { heldRecord } from '../../session/room/held/record';
import { heldShowing } from '../../session/room/held/showing';
import { keptSnapshot, snapshotsBefore } from '../../session/room/reading/since-reading';
import { failed, succeeded } from '../../session/room/result';
import type { Result } from '../../session/room/result';
import type { WorkbookRoom } from '../../session/room/workbook-room';
import type { Language } from '../../voice/languages';
import type { FileDesk, ShownWorkbook } from './file-desk';
import { openFileDesk } from './file-desk';
import type { FileCopy } from './file-workbook';
import type { Surroundings, Viewing } from './room-place';
import { roomPlace } from './room-place';

/** The room of a workbook file on the page. */
export interface FileRoom extends WorkbookRoom, Viewing {
  /** The file's name. */
  readonly name: string;
  /** Whether anything can be written into a copy: of an old format none is made. */
  readonly canBeCopied: boolean;
  /** What is to be seen of the file now. */
  readonly shown: () => ShownWorkbook;
  /** Calls the handler when something of it has changed; returns how to stop. */
  readonly onShownChanged: (handler: (shown: ShownWorkbook) => void) => () => void;
  /** Whether anything but marks was written that is in no copy yet. */
  readonly isUnsaved: () => boolean;
  /** A copy of the file with everything that was written; the file's own bytes where nothing was. */
  readonly copy: (language: Language) => Promise<FileResult<FileCopy>>;
}

/** Opens a workbook file and makes its room, both here. A failure says why the file cannot be read. */
export async function openFileRoom(
  name: string,
  bytes: Uint8Array,
  surroundings: Surroundings,
): Promise<FileResult<FileRoom>> {
  const opened = await openFileDesk(name, bytes);
  return opened.ok ? { ok: true, value: await fileRoom(opened.value, surroundings) } : opened;
}

/** Makes the room of a workbook file, which is at work here or in a worker. */
export async function fileRoom(desk: FileDesk, surroundings: Surroundings): Promise<FileRoom> {
  const handlers = new Set<(shown: ShownWorkbook) => void>();
  let shown = await desk.shown();
  let isSaved = true;
  const look = async (): Promise<void> => {
    shown = await desk.shown();
    for (const handler of [...handlers]) handler(shown);
  };
  /** What changes how the workbook is seen, also of one of which no copy can be made. */
  const showing =
    <Arguments extends readonly unknown[], Value>(show: (...given: Arguments) => Promise<Result<Value>>) =>
    async (...given: Arguments): Promise<Result<Value>> => {
      const result = await show(...given);
      await look();
      return result;
    };
  /** What writes into the workbook: not at all where no copy can be made, and then it is told. */
  const writing =
    <Arguments extends readonly unknown[], Value>(write: (...given: Arguments) => Promise<Result<Value>>) =>
    async (...given: Arguments): Promise<Result<Value>> => {
      if (!desk.canBeCopied) return failed(failure('oldFile'));
      isSaved = false;
      return showing(write)(...given);
    };
  const place = roomPlace(surroundings, () => shown.sheets);
  const record = heldRecord(desk);
  const sheets = heldShowing(desk);
  return {
    ...place,
    name: desk.name,
    canBeCopied: desk.canBeCopied,
    shown: () => shown,
    onShownChanged: (handler) => {
      handlers.add(handler);
      return () => {
        handlers.delete(handler);
      };
    },
    isUnsaved: () => !isSaved && shown.isChanged,
    readWorkbook: async (since) => {
      const reading = await desk.readWorkbook();
      if (!reading.ok) return reading;
      const before = snapshotsBefore(since);
      const kept = (sheet: SheetSnapshot): SheetSnapshot => keptSnapshot(before.get(sheet.name), sheet);
      const { snapshot } = reading.value;
      return succeeded({ ...reading.value, snapshot: { sheets: snapshot.sheets.map(kept) } });
    },
    applyCorrections: writing(desk.applyCorrections),
    makeRulesSheet: writing(desk.makeRulesSheet),
    undo: writing(desk.undo),
    journal: record.journal,
    saveChoices: writing(record.saveChoices),
    saveDecisions: writing(record.saveDecisions),
    placeMarks: showing(sheets.placeMarks),
    clearMarks: showing(sheets.clearMarks),
    hasMarks: sheets.hasMarks,
    writeReport: writing(sheets.writeReport),
    removeReport: writing(sheets.removeReport),
    writeOpinion: writing(sheets.writeOpinion),
    removeOpinion: writing(sheets.removeOpinion),
    copy: async (language) => {
      const copy = await desk.copy(language);
      if (copy.ok) isSaved = true;
      return copy;
    },
  };
}
