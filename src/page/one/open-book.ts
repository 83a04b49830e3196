import type { CellPlace } from '../../disclosure/sheet/address';
import type { Session } from '../../session/session';
import { createSession } from '../../session/session';
import type { Cursor } from '../sheet/cursor';
import { createCursor } from '../sheet/cursor';
import type { OpenedWorkbook, ReviewTask } from '../work/file-work';
import type { PlaceOnPage } from './room-on-page';
import { roomOnPage } from './room-on-page';

/** A workbook that is open on the page, with what the user does to it. */
export interface OpenBook extends Pick<OpenedWorkbook, 'isWritable' | 'copy' | 'close'> {
  readonly path: string;
  readonly session: Session;
  readonly cursor: Cursor;
  /** The reader has selected a cell. */
  readonly select: (place: CellPlace) => void;
}

/** Begins to work with a workbook: it is checked at once, with its explanation where there is one. */
export function openBook(
  { room, ...opened }: OpenedWorkbook,
  { file: { path }, text }: ReviewTask,
  place: PlaceOnPage,
  changed: () => void,
): OpenBook {
  const cursor = createCursor('');
  const onPage = roomOnPage(room, place, cursor, changed);
  const session = createSession(onPage);
  void begin(session, text);
  return { ...opened, path, session, cursor, select: onPage.select };
}

async function begin(session: Session, text: ReviewTask['text']): Promise<void> {
  await session.check();
  if (text === null) return;
  const bytes = new Uint8Array(await text.file.arrayBuffer());
  await session.readText({ kind: 'file', name: text.file.name, bytes });
}
