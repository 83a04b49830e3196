import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

const SUFFIX = '-核对';

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
  const stem = basename(original, extname(original));
  return `${stem}${SUFFIX}${number === 1 ? '' : ` (${number})`}.xlsx`;
}
