/** Where the command line writes: results to `out`, warnings and failures to `err`, both line by line. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Writes a file's bytes to where results go; absent where that is a terminal. */
  readonly bytes?: (bytes: Uint8Array) => void;
}
