import type { Narrative } from '../disclosure/narrative/text';
import { readNarrative } from '../files/read-narrative';
import { fileBytes } from './file-bytes';
import type { ReadResult } from '../outcome/read-failure';

/** Reads a written explanation from a .docx or .txt file. The file is only read; a failure says why it could not be. */
export async function readTextFile(path: string): Promise<ReadResult<Narrative>> {
  const bytes = await fileBytes(path);
  return bytes.ok ? readNarrative(bytes.value) : bytes;
}
