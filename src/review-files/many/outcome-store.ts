import type { WriteStream } from 'node:fs';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Outcome } from '../outcome';
import { RESULTS, UNFINISHED_RESULTS } from './result-names';

/** An outcome as it is kept. */
export interface KeptOutcome extends Outcome {
  /** The program that found it. */
  readonly engine: string;
  /** What it follows from; null where it may be another the next time. */
  readonly key: string | null;
}

/** Where a line stands. */
interface Place {
  readonly path: string;
  readonly from: number;
  readonly length: number;
}

/** The part of a line by which it is found again. */
const Entry = v.object({
  file: v.string(),
  key: v.nullable(v.string()),
  copy: v.nullable(v.object({ path: v.string() })),
});

/**
 * The outcomes in the folder of --out, one a line. While a run goes on, each is added to a file of its own as it comes, so
 * that what was broken off is gone on with; at its end all are written in the order of their files, at once. What is kept
 * in memory is where they stand.
 */
export class OutcomeStore {
  readonly #results: string;
  readonly #unfinished: string;
  readonly #known = new Map<string, Place & { readonly key: string }>();
  readonly #current = new Map<string, Place>();
  #end = 0;
  #appended: number | null = null;

  private constructor(readonly folder: string) {
    this.#results = join(folder, RESULTS);
    this.#unfinished = join(folder, UNFINISHED_RESULTS);
  }

  /** Opens the outcomes of a folder, which is made where it does not exist. */
  static async open(folder: string): Promise<OutcomeStore> {
    mkdirSync(folder, { recursive: true });
    const store = new OutcomeStore(folder);
    await store.#learn(store.#results);
    store.#end = await store.#learn(store.#unfinished);
    if (existsSync(store.#unfinished)) truncateSync(store.#unfinished, store.#end);
    return store;
  }

  /** How many files of earlier runs have no outcome in this one. */
  get forgotten(): number {
    return [...this.#known.keys()].filter((file) => !this.#current.has(file)).length;
  }

  /** Takes an earlier outcome over, where it follows from the same and its copy is still there. */
  reuse(file: string, key: string): KeptOutcome | null {
    const place = this.#known.get(file);
    if (place?.key !== key) return null;
    this.#current.set(file, place);
    return this.outcome(file);
  }

  /** Adds an outcome, after which it outlasts the end of the program. */
  add(outcome: KeptOutcome): void {
    this.#appended ??= openSync(this.#unfinished, 'a');
    const line = Buffer.from(`${JSON.stringify(outcome)}\n`);
    writeSync(this.#appended, line);
    this.#current.set(outcome.file, { path: this.#unfinished, from: this.#end, length: line.length });
    this.#end += line.length;
  }

  /** The outcome of a file of this run; null where there is none. */
  outcome(file: string): KeptOutcome | null {
    const place = this.#current.get(file);
    return place === undefined ? null : (JSON.parse(textAt(place)) as KeptOutcome);
  }

  /** Writes all outcomes of this run in the order of their files, and nothing of others. */
  async finish(): Promise<void> {
    const next = `${this.#results}.next`;
    const stream = createWriteStream(next);
    for (const file of [...this.#current.keys()].sort()) {
      const place = this.#current.get(file);
      if (place !== undefined) await write(stream, textAt(place));
    }
    stream.end();
    await once(stream, 'close');
    if (this.#appended !== null) closeSync(this.#appended);
    renameSync(next, this.#results);
    rmSync(this.#unfinished, { force: true });
  }

  /** Learns the whole lines of a file, and returns where the last one ends. */
  async #learn(path: string): Promise<number> {
    if (!existsSync(path)) return 0;
    let end = 0;
    let rest: Buffer[] = [];
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        const line = Buffer.concat([...rest, chunk.subarray(from, at + 1)]);
        this.#learnLine(line.toString('utf8'), { path, from: end, length: line.length });
        end += line.length;
        from = at + 1;
        rest = [];
      }
      rest.push(chunk.subarray(from));
    }
    return end;
  }

  #learnLine(line: string, place: Place): void {
    const entry = v.safeParse(Entry, parsed(line));
    if (!entry.success || entry.output.key === null) return;
    const { file, key, copy } = entry.output;
    if (copy === null || existsSync(join(this.folder, ...copy.path.split('/'))))
      this.#known.set(file, { ...place, key });
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function textAt({ path, from, length }: Place): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, from);
    return bytes.toString('utf8');
  } finally {
    closeSync(file);
  }
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
