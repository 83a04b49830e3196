import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { voice } from '../../voice/say';
import type { Request } from '../arguments';
import type { Told } from '../../outcome/outcome';
import type { Submission } from '../../outcome/submission';
import { isTextName } from '../../outcome/text-name';
import type { FolderFiles } from './folder-files';
import { filesOf } from './folder-files';
import type { LeftOut } from '../../outcome/left-out';
import { pairsOf } from '../../outcome/pairs';
import { baseOf, matchingFiles } from './pattern';

/** What is to be reviewed, and what of the given is not. */
export interface Plan {
  /** Whether a folder or a pattern was given, so that nobody has named each file. */
  readonly isSearched: boolean;
  /** In the order of their paths. */
  readonly submissions: readonly Submission[];
  readonly leftOut: readonly LeftOut[];
  /** Folders that cannot be read, and folders and patterns in which there is nothing to be reviewed. */
  readonly failures: readonly Told[];
}

/** What a given path is. */
type Given = 'file' | 'folder' | 'pattern';

/** Finds what the given files, folders and patterns are. */
export async function planOf(request: Request): Promise<Plan> {
  const say = voice(request.language, 'commandLine');
  const found = new Map<string, string>();
  const named = new Map<string, string>();
  const leftOut = new Map<string, LeftOut>();
  const failures: Told[] = [];
  const bases: string[] = [];
  let isSearched = false;
  for (const path of request.files) {
    const given = await whatIs(path);
    if (given === 'file') {
      named.set(resolve(path), path);
      bases.push(dirname(resolve(path)));
      continue;
    }
    isSearched = true;
    bases.push(resolve(given === 'folder' ? path : baseOf(path)));
    const inside: FolderFiles =
      given === 'folder' ? await filesOf(path, request.out) : await matchingFiles(path, request.out);
    for (const file of inside.files) found.set(resolve(file), file);
    for (const one of inside.leftOut) leftOut.set(resolve(one.path), one);
    for (const file of inside.unreadable) failures.push({ file, reason: say('folderUnreadable') });
    if (inside.files.length === 0 && inside.unreadable.length === 0)
      failures.push({ file: path, reason: say(given === 'folder' ? 'folderEmpty' : 'patternEmpty') });
  }
  const root = commonFolder(bases);
  const single = [...named].filter(([whole]) => !found.has(whole)).map(([, file]) => file);
  const submissions = [
    ...single.map((file) => ({ file, text: null, remark: null })),
    ...pairsOf([...found.values()]),
  ].map(({ file, text, remark }): Submission => ({
    file,
    kind: isTextName(file) ? 'text' : 'workbook',
    text,
    folder: folderBelow(root, dirname(resolve(file))),
    remarks: remark === null ? [] : [say(remark, { text: text ?? '' })],
  }));
  submissions.sort((one, other) => (one.file < other.file ? -1 : 1));
  return { isSearched, submissions, leftOut: [...leftOut.values()], failures };
}

/** What is there is what it is, whatever its name; what is not there may be a pattern. */
async function whatIs(path: string): Promise<Given> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return isDynamicPattern(path) ? 'pattern' : 'file';
  }
}

/** The folder in which all of these absolute ones are; "" where there is none, as on two drives. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  const differs = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.length === 1 ? `${shared.join('')}${sep}` : shared.join(sep);
}

function folderBelow(root: string, folder: string): string {
  const below = root === '' ? folder : relative(root, folder);
  return isAbsolute(below) ? below.replaceAll(':', '').replace(/^[\\/]+/u, '') : below;
}
