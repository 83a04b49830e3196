import { closeSync, createReadStream, existsSync, openSync, readSync } from 'node:fs';

/** Where a line stands in a file, in bytes; its end is part of it. */
export interface LinePlace {
  readonly path: string;
  readonly from: number;
  readonly length: number;
}

/** Gives the whole lines of a file one after the other, and returns where the last one ends; 0 where there is no file. */
export async function eachLine(
  path: string,
  take: (line: string, place: LinePlace) => void,
): Promise<number> {
  if (!existsSync(path)) return 0;
  let end = 0;
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, at + 1)]);
      take(line.toString('utf8'), { path, from: end, length: line.length });
      end += line.length;
      from = at + 1;
      rest = [];
    }
    rest.push(chunk.subarray(from));
  }
  return end;
}

/** The text of a line. */
export function lineAt({ path, from, length }: LinePlace): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, from);
    return bytes.toString('utf8');
  } finally {
    closeSync(file);
  }
}
