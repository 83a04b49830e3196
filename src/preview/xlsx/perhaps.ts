/** The reader of files leaves out what a file does not have, whatever its types say: this says so. */
export function perhaps<T>(value: T): T | null | undefined {
  return value;
}
