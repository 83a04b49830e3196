import type { WriteStream } from 'node:fs';
import {
  closeSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Outcome } from '../../outcome/outcome';
import type { LinePlace } from '../results/lines';
import { parsedLine } from '../../outcome/results/parsed-line';
import { eachLine, lineAt } from '../results/lines';
import { RESULTS, UNFINISHED_RESULTS } from '../../outcome/result-names';

/** An outcome as it is kept. */
export interface KeptOutcome extends Outcome {
  /** The program that found it. */
  readonly engine: string;
  /** What it follows from; null where it may be another the next time. */
  readonly key: string | null;
}

/** The part of a line by which it is found again. */
const Entry = v.object({
  file: v.string(),
  key: v.nullable(v.string()),
  copy: v.nullable(v.object({ path: v.string() })),
  round: v.optional(v.unknown()),
});

/** An earlier line: what it follows from, and whether it tells of a round, which another run has anew. */
interface KnownLine extends LinePlace {
  readonly key: string;
  readonly hasRound: boolean;
}

/**
 * The outcomes in the folder of --out, one a line. While a run goes on, each is added to a file of its own as it comes, so
 * that what was broken off is gone on with; at its end all are written in the order of their files, at once. What is kept
 * in memory is where they stand.
 */
export class OutcomeStore {
  readonly #results: string;
  readonly #unfinished: string;
  readonly #known = new Map<string, KnownLine>();
  readonly #current = new Map<string, LinePlace & { readonly hasRound?: boolean }>();
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
    await eachLine(store.#results, (line, place) => {
      store.#learnLine(line, place);
    });
    store.#end = await eachLine(store.#unfinished, (line, place) => {
      store.#learnLine(line, place);
    });
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
    return place === undefined ? null : withoutRound(lineAt(place));
  }

  /** Writes all outcomes of this run in the order of their files, and nothing of others. */
  async finish(): Promise<void> {
    const next = `${this.#results}.next`;
    const stream = createWriteStream(next);
    for (const file of [...this.#current.keys()].sort()) {
      const place = this.#current.get(file);
      if (place === undefined) continue;
      const line = lineAt(place);
      await write(stream, place.hasRound === true ? `${JSON.stringify(withoutRound(line))}\n` : line);
    }
    stream.end();
    await once(stream, 'close');
    if (this.#appended !== null) closeSync(this.#appended);
    renameSync(next, this.#results);
    rmSync(this.#unfinished, { force: true });
  }

  #learnLine(line: string, place: LinePlace): void {
    const entry = v.safeParse(Entry, parsedLine(line));
    if (!entry.success || entry.output.key === null) return;
    const { file, key, copy, round } = entry.output;
    if (copy === null || existsSync(join(this.folder, ...copy.path.split('/'))))
      this.#known.set(file, { ...place, key, hasRound: round !== undefined });
  }
}

/** The outcome of a line, without what the round that it was found in makes of it. */
function withoutRound(line: string): KeptOutcome {
  const { round: _round, ...outcome } = JSON.parse(line) as KeptOutcome & { readonly round?: unknown };
  return outcome;
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
