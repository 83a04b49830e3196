import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';
import type { FileResult } from '../../files/file-result';
import { openWorkbook } from '../../files/open-workbook';
import { Refusal, refusable } from '../../files/refusal';
import type { Mark, MarkPalette } from '../../presentation/marks/mark';
import { failure } from '../../session/room/failure';
import { heldCells } from '../../session/room/held/cells';
import type { Turn } from '../../session/room/held/held-workbook';
import type { KeptDesk } from '../../session/room/held/record';
import { keptDesk } from '../../session/room/held/record';
import type { MarksAndSheets } from '../../session/room/held/showing';
import { marksAndSheets } from '../../session/room/held/showing';
import type { Result } from '../../session/room/result';
import { failed } from '../../session/room/result';
import type { CellsOfRoom } from '../../session/room/workbook-room';
import type { Language } from '../../voice/languages';
import type { FileCopy } from './file-workbook';
import { FileWorkbook } from './file-workbook';

/** What is to be seen of a workbook file beside the session's own views. */
export interface ShownWorkbook {
  /** The sheets as they are now; those in which nothing has changed are the same objects. */
  readonly sheets: readonly SheetSnapshot[];
  /** The marks that were placed since the file was opened, and their colours; null for those that it came with. */
  readonly marks: readonly Mark[] | null;
  readonly palette: MarkPalette | undefined;
  /** Whether anything was written that the file does not have. */
  readonly isChanged: boolean;
}

/** A workbook file at work, here or in a worker: whatever is given and answered can be carried from one to the other. */
export interface FileDesk extends Omit<CellsOfRoom, 'readWorkbook'>, MarksAndSheets, KeptDesk {
  /** The file's name. */
  readonly name: string;
  /** Whether anything can be written into a copy: of an old format none is made. */
  readonly canBeCopied: boolean;
  /** Reads the workbook as it is now; sheets that hold the same are the same objects. */
  readonly readWorkbook: () => ReturnType<CellsOfRoom['readWorkbook']>;
  readonly shown: () => Promise<ShownWorkbook>;
  /** A copy of the file with everything that was written; the file's own bytes where nothing was. */
  readonly copy: (language: Language) => Promise<FileResult<FileCopy>>;
}

const AT_ONCE: Turn = () => Promise.resolve();

/**
 * Opens a workbook file. A failure says why it cannot be read.
 *
 * @param turn told what happens next; tests hold it up there
 */
export async function openFileDesk(
  name: string,
  bytes: Uint8Array,
  turn = AT_ONCE,
): Promise<FileResult<FileDesk>> {
  const opened = await openWorkbook(bytes);
  return opened.ok ? { ok: true, value: fileDesk(new FileWorkbook(opened.value, name), turn) } : opened;
}

function fileDesk(workbook: FileWorkbook, turn: Turn): FileDesk {
  const desk = { workbook, turn };
  const { readWorkbook, applyCorrections, makeRulesSheet, undo } = heldCells(desk);
  const { placeMarks, clearMarks, hasMarks, writeOwnSheet, removeOwnSheet } = marksAndSheets(desk);
  return {
    ...keptDesk(desk),
    name: workbook.name,
    canBeCopied: workbook.canBeCopied,
    readWorkbook: () => readWorkbook(),
    applyCorrections: readable(applyCorrections),
    makeRulesSheet: readable(makeRulesSheet),
    undo: readable(undo),
    placeMarks: readable(placeMarks),
    clearMarks: readable(clearMarks),
    hasMarks: readable(hasMarks),
    writeOwnSheet: readable(writeOwnSheet),
    removeOwnSheet: readable(removeOwnSheet),
    shown: () => {
      const { placed, palette } = workbook.placedMarks;
      const { isChanged } = workbook;
      return Promise.resolve({ sheets: workbook.snapshots(), marks: placed, palette, isChanged });
    },
    copy: (language) =>
      refusable(() => {
        const copy = workbook.copy(language);
        if (copy === null) throw new Refusal('oldFormat');
        return copy;
      }),
  };
}

/** A part of the file that is damaged is a failure of what needed it. */
function readable<Arguments extends readonly unknown[], Value>(
  work: (...given: Arguments) => Promise<Result<Value>>,
): (...given: Arguments) => Promise<Result<Value>> {
  return async (...given) => {
    try {
      return await work(...given);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      const { at = {} } = thrown;
      return failed(failure('damagedFile', { part: at.part ?? at.sheet ?? '' }));
    }
  };
}
