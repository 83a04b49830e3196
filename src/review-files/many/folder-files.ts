import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { originalStem } from '../../files/copy/copy-name';
import { isTextName } from '../text-name';
import type { LeftOut, LeftOutReason } from './left-out';
import { RESULTS, UNFINISHED_RESULTS } from './result-names';

const WORKBOOK_NAME = /\.(?:xls[xm]?|xlt[xm]|et)$/iu;

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
      const reason = entry.isDirectory() ? hiddenReason(entry.name) : reasonToLeave(entry, names);
      if (reason !== null) found.leftOut.push({ path: inside, reason });
      else if (entry.isDirectory()) await walk(inside, false);
      else found.files.push(inside);
    }
  };
  await walk(folder, true);
  return found;
}

/** Why a file with such neighbours is not reviewed; null where it is. */
function reasonToLeave(
  entry: Pick<Dirent, 'name' | 'isFile'>,
  neighbours: readonly string[],
): LeftOutReason | null {
  const { name } = entry;
  if (!entry.isFile()) return 'leftLink';
  if (name.startsWith('~$')) return 'leftLock';
  if (isResultsName(name) || isOwnCopy(name, neighbours)) return 'leftOwn';
  if (hiddenReason(name) !== null) return 'leftHidden';
  return WORKBOOK_NAME.test(name) || isTextName(name) ? null : 'leftKind';
}

/** A copy is certain to be one where its original stands beside it. */
function isOwnCopy(name: string, neighbours: readonly string[]): boolean {
  const stem = originalStem(name);
  return (
    stem !== null &&
    neighbours.some((other) => WORKBOOK_NAME.test(other) && other.replace(WORKBOOK_NAME, '') === stem)
  );
}

function isResultsName(name: string): boolean {
  return name === RESULTS || name === UNFINISHED_RESULTS;
}

function hiddenReason(name: string): LeftOutReason | null {
  return name.startsWith('.') ? 'leftHidden' : null;
}

async function entriesOf(path: string): Promise<readonly Dirent[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return null;
  }
}
