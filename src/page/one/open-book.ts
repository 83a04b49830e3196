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
  /** Takes what is given beside it now in place of what was given before. */
  readonly give: (beside: BesideBook) => Promise<void>;
  /** Gives it up. */
  readonly close: () => void;
}

/** What is given beside a workbook. */
export interface BesideBook {
  readonly lastYear: GivenFile | null;
  readonly rules: GivenFile | null;
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
 * Opens a workbook; it is checked at once, with its explanation and what else is given beside it. A line for people where
 * it cannot be read.
 */
export async function openBook(
  { path, file }: GivenFile,
  { text, ...beside }: BesideBook & { readonly text: GivenFile | null },
  { surroundings, language, onReviewed, onChanged }: BookContext,
): Promise<OpenBook | string> {
  const opened = await openFile(file, surroundings, language);
  if (typeof opened === 'string') return opened;
  const { room, close } = opened;
  const cursor = createCursor(room.shown().sheets[0]?.name ?? '');
  const session = createSession(room, undefined, pageEngine);
  const book: OpenBook = { path, room, session, cursor, give: giver(session), close };
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
  void begin(book, text, beside);
  return book;
}

async function begin({ session, give }: OpenBook, text: GivenFile | null, beside: BesideBook): Promise<void> {
  await session.check();
  if (text !== null) await session.readText({ kind: 'file', ...(await bytesOf(text)) });
  await give(beside);
}

function giver(session: Session): OpenBook['give'] {
  let given: BesideBook = { lastYear: null, rules: null };
  return async (next) => {
    const before = given;
    given = next;
    if (next.rules !== before.rules) {
      if (before.rules !== null) await session.forgetRules(before.rules.file.name);
      if (next.rules !== null) await session.readRules(await bytesOf(next.rules));
    }
    if (next.lastYear === before.lastYear) return;
    await (next.lastYear === null
      ? session.forgetLastYear()
      : session.readLastYear(await bytesOf(next.lastYear)));
  };
}

async function bytesOf({ file }: GivenFile): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
