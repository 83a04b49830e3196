/** Where the command line writes: results to `out`, warnings and failures to `err`, both line by line. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}
