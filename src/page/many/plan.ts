import type { LeftOut } from '../../outcome/left-out';
import { isHiddenName, isResultsName, reasonToLeave } from '../../outcome/left-out';
import { pairsOf } from '../../outcome/pairs';
import type { Submission } from '../../outcome/submission';
import { isTextName } from '../../outcome/text-name';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';

/** What of the given files is reviewed, together with what, and what is not. */
export interface Plan {
  /** In the order of their paths. */
  readonly submissions: readonly Submission[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Finds what is to be reviewed among files that were dropped or chosen, as the command line does in a folder: by their names
 * and neighbours alone.
 *
 * @param paths the files' paths with slashes: their names, or those in the folder that was given, with its name
 */
export function planOf(paths: readonly string[], language: Language): Plan {
  const say = voice(language, 'commandLine');
  const neighbours = new Map<string, string[]>();
  for (const path of paths) {
    const { folder, name } = partsOf(path);
    neighbours.set(folder, [...(neighbours.get(folder) ?? []), name]);
  }
  const found: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const path of [...new Set(paths)].sort()) {
    const { folder, name } = partsOf(path);
    const names = neighbours.get(folder) ?? [];
    const reason = folderReason(folder, names) ?? reasonToLeave(name, names);
    if (reason === null) found.push(path);
    else leftOut.push({ path, reason });
  }
  const submissions = pairsOf(found).map(({ file, text, remark }): Submission => ({
    file,
    kind: isTextName(file) ? 'text' : 'workbook',
    text,
    folder: partsOf(file).folder,
    remarks: remark === null ? [] : [say(remark, { text: text ?? '' })],
  }));
  return { submissions, leftOut };
}

/** What lies in a hidden folder is left; what lies below the given one beside results was written along with them. */
function folderReason(folder: string, names: readonly string[]): 'leftHidden' | 'leftOwnFolder' | null {
  const folders = folder.split('/').filter(Boolean);
  if (folders.some(isHiddenName)) return 'leftHidden';
  return folders.length > 1 && names.some(isResultsName) ? 'leftOwnFolder' : null;
}

function partsOf(path: string): { readonly folder: string; readonly name: string } {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(0, at)), name: path.slice(at + 1) };
}
