import type { Key } from '../voice/catalogue';
import { isTextName } from './text-name';

/** A file, the document that is reviewed with it, and what is to be said of that. */
export interface Paired {
  readonly file: string;
  readonly text: string | null;
  readonly remark: Extract<Key<'commandLine'>, 'textAlone' | 'textAmbiguous' | 'textJoined'> | null;
}

/**
 * Puts workbooks and documents of a folder together: a workbook and a document of the same name but its ending, where
 * there is one of each. A document beside workbooks that is not certain to belong to one is reviewed alone, which is said.
 */
export function pairsOf(files: readonly string[]): readonly Paired[] {
  const stems = grouped(files);
  const withBooks = new Set(files.filter((file) => !isTextName(file)).map((file) => folderOf(file)));
  return files.flatMap((file): readonly Paired[] => {
    const same = stems.get(stemOf(file)) ?? [];
    const texts = same.filter(isTextName);
    const books = same.filter((other) => !isTextName(other));
    const [text] = texts;
    const isPair = texts.length === 1 && books.length === 1 && text !== undefined;
    if (isPair) return isTextName(file) ? [] : [{ file, text, remark: 'textJoined' }];
    if (!isTextName(file)) return [{ file, text: null, remark: texts.length > 0 ? 'textAmbiguous' : null }];
    if (books.length > 0) return [{ file, text: null, remark: 'textAmbiguous' }];
    return [{ file, text: null, remark: withBooks.has(folderOf(file)) ? 'textAlone' : null }];
  });
}

function grouped(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const group = groups.get(stemOf(file));
    if (group === undefined) groups.set(stemOf(file), [file]);
    else group.push(file);
  }
  return groups;
}

/** A path without its ending; names that macOS wrote in parts are the same. */
function stemOf(file: string): string {
  return file.replace(/(?<=[^\\/])\.[^.\\/]*$/u, '').normalize('NFC');
}

function folderOf(file: string): string {
  return file.replace(/[^\\/]*$/u, '');
}
