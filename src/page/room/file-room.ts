import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';
import type { FileResult } from '../../files/file-result';
import { openWorkbook } from '../../files/open-workbook';
import { Refusal, refusable } from '../../files/refusal';
import type { Mark, MarkPalette } from '../../presentation/marks/mark';
import { failure } from '../../session/room/failure';
import { heldCells } from '../../session/room/held/cells';
import { heldRecord } from '../../session/room/held/record';
import { heldShowing } from '../../session/room/held/showing';
import type { Turn } from '../../session/room/held/held-workbook';
import { failed } from '../../session/room/result';
import type { Result } from '../../session/room/result';
import type { WorkbookRoom } from '../../session/room/workbook-room';
import type { Language } from '../../voice/languages';
import type { FileCopy } from './file-workbook';
import { FileWorkbook } from './file-workbook';
import type { Surroundings, Viewing } from './room-place';
import { roomPlace } from './room-place';

/** What is to be seen of a workbook file beside the session's own views. */
export interface ShownWorkbook {
  /** The sheets as they are now; those in which nothing has changed are the same objects. */
  readonly sheets: readonly SheetSnapshot[];
  /** The marks that were placed since the file was opened, and their colours; null for those that it came with. */
  readonly marks: readonly Mark[] | null;
  readonly palette: MarkPalette | undefined;
  /** Whether anything but marks was written that is in no copy yet. */
  readonly isUnsaved: boolean;
}

/** The room of a workbook file on the page. */
export interface FileRoom extends WorkbookRoom, Viewing {
  /** The file's name. */
  readonly name: string;
  /** Whether anything can be written into a copy: of an old format none is made. */
  readonly canBeCopied: boolean;
  readonly shown: () => ShownWorkbook;
  /** Calls the handler when something was written; returns how to stop. */
  readonly onShownChanged: (handler: (shown: ShownWorkbook) => void) => () => void;
  /** A copy of the file with everything that was written; the file's own bytes where nothing was. */
  readonly copy: (language: Language) => Promise<FileResult<FileCopy>>;
}

/**
 * Opens a workbook file for a session. A failure says why it cannot be read.
 *
 * @param turn told what the room does next; tests hold it up there
 */
export async function openFileRoom(
  name: string,
  bytes: Uint8Array,
  surroundings: Surroundings,
  turn?: Turn,
): Promise<FileResult<FileRoom>> {
  const opened = await openWorkbook(bytes);
  return opened.ok
    ? { ok: true, value: fileRoom(new FileWorkbook(opened.value, name), surroundings, turn) }
    : opened;
}

const AT_ONCE: Turn = () => Promise.resolve();

/** Makes the room of a workbook file. */
export function fileRoom(workbook: FileWorkbook, surroundings: Surroundings, turn = AT_ONCE): FileRoom {
  const desk = { workbook, turn };
  const handlers = new Set<(shown: ShownWorkbook) => void>();
  let isSaved = true;
  const shown = (): ShownWorkbook => {
    const { placed, palette } = workbook.placedMarks;
    return {
      sheets: workbook.snapshots(),
      marks: placed,
      palette,
      isUnsaved: !isSaved && workbook.isChanged,
    };
  };
  const tell = (): void => {
    for (const handler of [...handlers]) handler(shown());
  };
  /** What changes how the workbook is seen, also of one of which no copy can be made. */
  const showing =
    <Arguments extends readonly unknown[], Value>(show: (...given: Arguments) => Promise<Result<Value>>) =>
    async (...given: Arguments): Promise<Result<Value>> => {
      const result = await readable(() => show(...given));
      tell();
      return result;
    };
  /** What writes into the workbook: not at all where no copy can be made, and then it is told. */
  const writing =
    <Arguments extends readonly unknown[], Value>(write: (...given: Arguments) => Promise<Result<Value>>) =>
    async (...given: Arguments): Promise<Result<Value>> => {
      if (!workbook.canBeCopied) return failed(failure('oldFile'));
      isSaved = false;
      return showing(write)(...given);
    };
  const place = roomPlace(surroundings, () => workbook.snapshots());
  const cells = heldCells(desk);
  const record = heldRecord(desk);
  const sheets = heldShowing(desk);
  return {
    ...place,
    name: workbook.name,
    canBeCopied: workbook.canBeCopied,
    shown,
    onShownChanged: (handler) => {
      handlers.add(handler);
      return () => {
        handlers.delete(handler);
      };
    },
    readWorkbook: cells.readWorkbook,
    applyCorrections: writing(cells.applyCorrections),
    undo: writing(cells.undo),
    journal: record.journal,
    saveChoices: writing(record.saveChoices),
    saveDecisions: writing(record.saveDecisions),
    placeMarks: showing(sheets.placeMarks),
    clearMarks: showing(sheets.clearMarks),
    hasMarks: () => readable(sheets.hasMarks),
    writeReport: writing(sheets.writeReport),
    removeReport: writing(sheets.removeReport),
    writeOpinion: writing(sheets.writeOpinion),
    removeOpinion: writing(sheets.removeOpinion),
    copy: (language) =>
      refusable(() => {
        const copy = workbook.copy(language);
        if (copy === null) throw new Refusal('oldFormat');
        isSaved = true;
        tell();
        return copy;
      }),
  };
}

/** A part of the file that is damaged is a failure of what needed it. */
async function readable<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { at = {} } = thrown;
    return failed(failure('damagedFile', { part: at.part ?? at.sheet ?? '' }, thrown));
  }
}
