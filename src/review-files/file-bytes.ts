import { readFile, stat } from 'node:fs/promises';
import { failed, read } from '../files/file-result';
import { LIMITS } from '../files/limits';
import type { ReadResult } from '../outcome/read-failure';

/** The bytes of a file, or why they could not be had. The file is only read; none that is too large is. */
export async function fileBytes(path: string): Promise<ReadResult<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.fileBytes) return failed('tooLarge');
    return read(await readFile(path));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return failed(missing ? 'notFound' : 'unreadable');
  }
}
