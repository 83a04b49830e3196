import type { Session } from '../../session/session';
import { givenFile } from '../common/use-file-field';

/** Reads a file as the written explanation. */
export async function readFile(session: Session, file: File): Promise<void> {
  await session.readText({ kind: 'file', ...(await givenFile(file)) });
}
