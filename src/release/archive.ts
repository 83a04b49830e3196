import { strToU8, zipSync } from 'fflate';

/** Files by their paths, parted by `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The version of an entry that says that its attributes are those of Unix, and those of a file that all may read. */
const UNIX = 3;
const READABLE = 0o100644 << 16;

/** A file of a text, for what is written and not copied. */
export function textFile(text: string): Uint8Array {
  return strToU8(text);
}

/** An archive of files in one folder: the same files give the same bytes, on whatever machine and day. */
export function archiveOf(folder: string, files: Files): Uint8Array {
  // The first time that an archive can state, on the clock of whatever zone the machine is in.
  const mtime = new Date(1980, 0, 1);
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(
    Object.fromEntries(
      sorted.map(([path, bytes]) => [`${folder}/${path}`, [bytes, { os: UNIX, attrs: READABLE }]]),
    ),
    { level: 9, mtime },
  );
}
