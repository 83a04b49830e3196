/** How long a browser may take to begin a download, in milliseconds. */
const BEGINS_WITHIN = 60_000;

/** Hands a file to the user as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, BEGINS_WITHIN);
}
