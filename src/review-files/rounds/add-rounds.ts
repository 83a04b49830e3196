import { once } from 'node:events';
import { createWriteStream, renameSync } from 'node:fs';
import type { ResultLine } from '../../outcome/results/result-line';
import { Results } from '../results/results';
import { parsedLine } from '../../outcome/results/parsed-line';
import { unitOf } from '../../outcome/results/unit';
import type { RoundFile } from './followed';
import { followed } from './followed';
import { missingUnits } from './not-sent';
import type { NotSent, Round, RoundState } from '../../outcome/rounds/round';
import { statesOf } from '../../outcome/rounds/states';
import { numberOf, roundOf, roundOfNothing } from '../../outcome/rounds/round-of';

/** What a round is compared with. */
export interface RoundOptions {
  /** The results of the last round, as a file of lines; null in the first one. */
  readonly lastRound: string | null;
  /** The units that should send something; null where nobody says. */
  readonly units: readonly string[] | null;
}

/** How a round stands as a whole. */
export interface RoundCounts {
  readonly number: number;
  /** How many errors and 待核实 are in each state. */
  readonly states: ReadonlyMap<RoundState, number>;
  /** The units of which nothing was sent. */
  readonly notSent: readonly string[];
  /** Lines of the last round that were not understood. */
  readonly unread: number;
}

/**
 * Writes into the results of a run what became of every finding since the last round, and behind them a line for each unit
 * of which nothing was sent.
 */
export async function addRounds(results: string, { lastRound, units }: RoundOptions): Promise<RoundCounts> {
  const last = lastRound === null ? null : await Results.open(lastRound, noteOf);
  const now = await Results.open(results, noteOf);
  const before = last?.notes ?? [];
  const number = Math.max(0, ...before.map((note) => note.number)) + 1;
  const { pairs, ambiguous, left } = followed(before, now.notes);
  const lastLine = (index: number | null | undefined): ResultLine | null =>
    index === null || index === undefined ? null : (last?.line(index) ?? null);
  const next = `${results}.next`;
  const stream = createWriteStream(next);
  const write = async (line: object): Promise<void> => {
    if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain');
  };
  const sent: RoundFile[] = [];
  const states = new Map<RoundState, number>();
  const notSent: string[] = [];
  for (const index of now.notes.keys()) {
    const line = now.line(index);
    if (line?.file === undefined || line.file === null) continue;
    const round: Round = roundOf(line, lastLine(pairs.get(index)), ambiguous.has(index), number);
    for (const [state, count] of statesOf({ ...line, round }))
      states.set(state, (states.get(state) ?? 0) + count);
    sent.push({ file: line.file, unit: round.unit });
    await write({ ...(parsedLine(now.text(index)) as object), round });
  }
  for (const missing of missingUnits({ now: sent, last: before, left, units })) {
    const { unit, listed, maybe } = missing;
    notSent.push(unit);
    const round = roundOfNothing(lastLine(missing.last), unit, number);
    await write({ file: null, unit, listed, maybe, round } satisfies NotSent);
  }
  stream.end();
  await once(stream, 'close');
  renameSync(next, results);
  return { number, states, notSent, unread: last?.unread ?? 0 };
}

function noteOf(line: ResultLine): RoundFile & { readonly number: number } {
  const number = numberOf(line);
  return line.file === null
    ? { file: line.round.last ?? line.unit, unit: line.round.unit ?? line.unit, number }
    : { file: line.file, unit: unitOf(line), number };
}
