import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LeftOut, LeftOutReason } from '../../outcome/left-out';
import { isHiddenName, isResultsName, reasonToLeave } from '../../outcome/left-out';

/** What a folder holds: what is reviewed, what is left out and why, and the folders that cannot be read. */
export interface FolderFiles {
  readonly files: string[];
  readonly leftOut: LeftOut[];
  readonly unreadable: string[];
}

/** The files of a folder and the folders in it, in the order of their names. The folder of results is left out. */
export async function filesOf(folder: string, out: string | null): Promise<FolderFiles> {
  const found: FolderFiles = { files: [], leftOut: [], unreadable: [] };
  const results = out === null ? null : resolve(out);
  const walk = async (path: string, isGiven: boolean): Promise<void> => {
    const entries = await entriesOf(path);
    if (entries === null) {
      found.unreadable.push(path);
      return;
    }
    const isResults = resolve(path) === results || entries.some(({ name }) => isResultsName(name));
    if (isResults && !isGiven) {
      found.leftOut.push({ path, reason: 'leftOwnFolder' });
      return;
    }
    const names = entries.map(({ name }) => name);
    for (const entry of entries) {
      const inside = join(path, entry.name);
      const reason = whyLeft(entry, names);
      if (reason !== null) found.leftOut.push({ path: inside, reason });
      else if (entry.isDirectory()) await walk(inside, false);
      else found.files.push(inside);
    }
  };
  await walk(folder, true);
  return found;
}

/** Why a file or folder with such neighbours is passed over; null where it is not. */
function whyLeft(entry: Dirent, neighbours: readonly string[]): LeftOutReason | null {
  if (entry.isDirectory()) return isHiddenName(entry.name) ? 'leftHidden' : null;
  return entry.isFile() ? reasonToLeave(entry.name, neighbours) : 'leftLink';
}

async function entriesOf(path: string): Promise<readonly Dirent[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return null;
  }
}
