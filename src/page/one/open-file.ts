import { failureReason } from '../../outcome/read-failure';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { FileRoom } from '../room/file-room';
import { fileRoom } from '../room/file-room';
import type { Surroundings } from '../room/room-place';
import { openFileInWorker } from '../worker/file-in-worker';
import { loadReaderFor } from '../worker/old-format';
import { openWorker } from '../worker/open-worker';

/** A file that was opened in a worker of its own. */
export interface OpenedFile {
  readonly room: FileRoom;
  /** Gives it up. */
  readonly close: () => void;
}

/** Opens a workbook file; a line for people where it cannot be read. */
export async function openFile(
  file: File,
  surroundings: Surroundings,
  language: Language,
): Promise<OpenedFile | string> {
  await loadReaderFor([file]);
  const { caller, end } = await openWorker('file');
  const desk = await openFileInWorker(caller, file.name, file);
  if (!desk.ok) {
    end();
    return failureReason(desk, voice(language, 'commandLine'));
  }
  return { room: await fileRoom(desk.value, surroundings), close: end };
}
