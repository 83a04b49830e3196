import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

const SUFFIX = '-核对';
const MACRO_ENDINGS: ReadonlySet<string> = new Set(['.xlsm', '.xltm', '.xltx']);

/**
 * Writes the copy of a workbook into a folder, which is made where it does not exist, and returns its path. The copy is
 * named after the original with -核对, and numbered rather than written over a file that is already there: neither an
 * original nor an earlier copy that somebody has worked on is ever lost, whatever folder is given.
 */
export async function writeCopyFile(original: string, folder: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (let number = 1; ; number++) {
    const path = join(folder, copyName(original, number));
    try {
      await writeFile(path, bytes, { flag: 'wx' });
      return path;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!taken) throw error;
    }
  }
}

function copyName(original: string, number: number): string {
  const ending = extname(original);
  const stem = basename(original, ending);
  // A workbook with macros keeps them, and may bear no other ending.
  const kept = MACRO_ENDINGS.has(ending.toLowerCase()) ? ending : '.xlsx';
  return `${stem}${SUFFIX}${number === 1 ? '' : ` (${number})`}${kept}`;
}
