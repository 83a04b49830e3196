/** A file that was given to the page. */
export interface GivenFile {
  /** Its path below the folder that was given, with slashes; its name where it was given alone. */
  readonly path: string;
  readonly file: File;
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
