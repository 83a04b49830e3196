/** How long a browser may take to begin a download, in milliseconds. */
const BEGINS_WITHIN = 60_000;

/** A file that is handed out. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its media type; the browser goes by its name where it is not given. */
  readonly type?: string;
}

/** Hands a file to the user as a download. */
export function saveFile({ name, bytes, type = '' }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, BEGINS_WITHIN);
}
