import type { Session } from '../../session/session';
import { createSession } from '../../session/session';
import type { FileRoom } from '../room/file-room';
import type { Cursor } from '../sheet/cursor';
import { createCursor } from '../sheet/cursor';
import { countsOf } from './counts-of';
import { pageEngine } from './page-engine';
import type { FileCounts, ReviewTask } from '../work/file-work';

/** A workbook that is open on the page, with what the user does to it. */
export interface OpenBook {
  readonly path: string;
  readonly room: FileRoom;
  readonly session: Session;
  /** The cell on show: where the reader or the pane has gone. */
  readonly cursor: Cursor;
}

/** What the list is told of a workbook that is worked with. */
export interface BookNews {
  /** It was reviewed, for the first time or anew. */
  readonly onReviewed: (counts: FileCounts) => void;
  /** Whether something was written that is in no copy yet. */
  readonly onUnsaved: (isUnsaved: boolean) => void;
}

/** Begins to work with a workbook: it is checked at once, with its explanation where there is one. */
export function openBook(
  room: FileRoom,
  { file: { path }, text }: ReviewTask,
  { onReviewed, onUnsaved }: BookNews,
): OpenBook {
  const cursor = createCursor('');
  room.onGoTo((place) => {
    cursor.update({ place });
  });
  room.onShownChanged(({ isUnsaved }) => {
    onUnsaved(isUnsaved);
  });
  const session = createSession(room, undefined, pageEngine);
  let last: object | null = null;
  session.subscribe(() => {
    const { reviewed } = session.getState();
    if (reviewed === null || reviewed.review === last) return;
    last = reviewed.review;
    onReviewed(countsOf(reviewed.review));
  });
  void begin(session, text);
  return { path, room, session, cursor };
}

async function begin(session: Session, text: ReviewTask['text']): Promise<void> {
  await session.check();
  if (text === null) return;
  const bytes = new Uint8Array(await text.file.arrayBuffer());
  await session.readText({ kind: 'file', name: text.file.name, bytes });
}
