import type { Output } from './output';

/** What ends a line of a failure, and what begins it, on a terminal with colours. */
const RED = ['\u001B[31m', '\u001B[39m'] as const;

/** Where the program writes. A reader that goes before the end, as `head` does, ends it: what was not read was not told. */
export function standardOutput(): Output {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(2);
      throw error;
    });
  // Node heeds NO_COLOR here.
  const isColoured = process.stderr.isTTY && process.stderr.hasColors();
  return {
    out: (line) => {
      process.stdout.write(`${line}\n`);
    },
    err: (line) => {
      process.stderr.write(isColoured ? `${RED.join(line)}\n` : `${line}\n`);
    },
    ...(process.stdout.isTTY
      ? {}
      : {
          bytes: (bytes: Uint8Array): void => {
            process.stdout.write(bytes);
          },
        }),
  };
}
