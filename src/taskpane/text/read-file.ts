import type { Session } from '../../session/session';

/** Reads a file as the written explanation. */
export async function readFile(session: Session, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  await session.readText({ kind: 'file', name: file.name, bytes });
}
