/** A file that was given to the page. */
export interface GivenFile {
  /** Its path below the folder that was given, with slashes; its name where it was given alone. */
  readonly path: string;
  readonly file: File;
}

const numbers = new WeakMap<File, number>();
let numbered = 0;

/** A number that this file has and no other, as long as the page is open. A file that was given again is another one. */
export function numberOf({ file }: GivenFile): number {
  const number = numbers.get(file) ?? (numbered += 1);
  numbers.set(file, number);
  return number;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path, with its slash; "" where there is none. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The files of a field, by their paths where a folder was chosen. */
export function filesOfField(files: FileList | null): readonly GivenFile[] {
  return [...(files ?? [])].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}
