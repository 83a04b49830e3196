import type { Session } from '../../session/session';
import { createSession } from '../../session/session';
import type { Language } from '../../voice/languages';
import type { GivenFile } from '../given/given-file';
import type { RowResult } from '../list/list-row';
import type { FileRoom } from '../room/file-room';
import type { Surroundings } from '../room/room-place';
import type { Cursor } from '../sheet/cursor';
import { createCursor } from '../sheet/cursor';
import { openFile } from './open-file';
import { pageEngine } from './page-engine';
import { resultOf } from './result-of';

/** A workbook that is open on the page, with what the user does to it. */
export interface OpenBook {
  readonly path: string;
  readonly room: FileRoom;
  readonly session: Session;
  /** The cell on show: where the reader or the pane has gone. */
  readonly cursor: Cursor;
  /** Gives it up. */
  readonly close: () => void;
}

/** What the page around gives and is told of a workbook that is worked with. */
export interface BookContext {
  readonly surroundings: Surroundings;
  readonly language: Language;
  /** It was reviewed, for the first time or anew. */
  readonly onReviewed: (result: RowResult) => void;
  /** Something was written, or a copy made. */
  readonly onChanged: (book: OpenBook) => void;
}

/**
 * Opens a workbook; it is checked at once, with its explanation where there is one. A line for people where it cannot be
 * read.
 */
export async function openBook(
  { path, file }: GivenFile,
  text: GivenFile | null,
  { surroundings, language, onReviewed, onChanged }: BookContext,
): Promise<OpenBook | string> {
  const opened = await openFile(file, surroundings, language);
  if (typeof opened === 'string') return opened;
  const { room, close } = opened;
  const cursor = createCursor(room.shown().sheets[0]?.name ?? '');
  const session = createSession(room, undefined, pageEngine);
  const book: OpenBook = { path, room, session, cursor, close };
  room.onGoTo((place) => {
    cursor.update({ place });
  });
  room.onShownChanged(() => {
    onChanged(book);
  });
  let last: object | null = null;
  session.subscribe(() => {
    const { reviewed } = session.getState();
    if (reviewed === null || reviewed.review === last) return;
    last = reviewed.review;
    onReviewed(resultOf(reviewed.review));
  });
  void begin(session, text);
  return book;
}

async function begin(session: Session, text: GivenFile | null): Promise<void> {
  await session.check();
  if (text === null) return;
  const bytes = new Uint8Array(await text.file.arrayBuffer());
  await session.readText({ kind: 'file', name: text.file.name, bytes });
}
