import type { Surroundings } from '../../src/page/room/room-place';
import { passingStore } from '../../src/page/room/room-place';
import type { FileRoom } from '../../src/page/room/file-room';
import { openFileRoom } from '../../src/page/room/file-room';
import type { Delays, Session } from '../../src/session/session';
import { createSession } from '../../src/session/session';

/** A page that nothing happens on. */
export const surroundings = (): Surroundings => ({
  language: 'zh-CN',
  theme: () => 'light',
  onThemeChanged: () => () => undefined,
  preferences: passingStore(),
});

/** A file that is open on the page, and a session that works on it. */
export interface OpenFile {
  readonly room: FileRoom;
  readonly session: Session;
}

/** Opens a file on the page, as its bytes. */
export async function openFile(bytes: Uint8Array, name: string, delays?: Delays): Promise<OpenFile> {
  const opened = await openFileRoom(name, bytes, surroundings());
  if (!opened.ok) throw new Error(opened.failure);
  const room = opened.value;
  return { room, session: createSession(room, delays) };
}

/** The copy of a file that is open on the page. */
export async function copyOf({ room }: OpenFile) {
  const copy = await room.copy('zh-CN');
  if (!copy.ok) throw new Error(copy.failure);
  return copy.value;
}
