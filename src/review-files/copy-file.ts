import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { copyName } from '../files/copy/copy-name';

/** Where a copy goes: into a folder below that of --out. */
export interface CopyPlace {
  readonly out: string;
  readonly folder: string;
}

/**
 * Writes the copy of a workbook into a folder, which is made where it does not exist, and returns its path below `out`,
 * with slashes. The copy is named after the original with -核对, and numbered rather than written over a file that is
 * already there: neither an original nor an earlier copy that somebody has worked on is ever lost, whatever folder is
 * given. A file that holds these very bytes is the copy. What is broken off leaves no half copy.
 */
export async function writeCopyFile(
  original: string,
  { out, folder }: CopyPlace,
  bytes: Uint8Array,
): Promise<string> {
  await mkdir(join(out, folder), { recursive: true });
  for (let number = 1; ; number++) {
    const name = copyName(basename(original), number);
    const path = join(out, folder, name);
    const unfinished = join(out, folder, `.${basename(original)}${UNFINISHED}`);
    if ((await writeNew(path, unfinished, bytes)) || (await holds(path, bytes)))
      return [...folder.split(/[\\/]/u), name].filter(Boolean).join('/');
  }
}

/** The ending of what is being written. */
const UNFINISHED = '.part';

/** Writes a file that is not there yet, whole or not at all; false where there is one. */
async function writeNew(path: string, unfinished: string, bytes: Uint8Array): Promise<boolean> {
  await writeFile(unfinished, bytes);
  try {
    await link(unfinished, path);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    // A disk without links.
    return await writeDirectly(path, bytes);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeDirectly(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch {
    return false;
  }
}
