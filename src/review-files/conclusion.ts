import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Say } from '../voice/say';
import { voice } from '../voice/say';
import type { Request } from './arguments';
import { RESULTS } from '../outcome/result-names';
import type { Output } from './output';
import { failureReason } from '../outcome/read-failure';
import type { RoundOptions } from './rounds/add-rounds';
import type { SummaryCounts } from './summary/summarise';
import type { SummaryKind } from '../outcome/summary/write-summary';

/** What is made of the results of all files together, once they are there. */
export interface Conclusion {
  readonly rounds: RoundOptions | null;
  /** The files of summaries. */
  readonly summaries: readonly string[];
  /** The summary that is printed; null for none. */
  readonly printed: SummaryKind | null;
}

/** Whether something is made of all results together. */
export function isConcluded({ rounds, summaries, printed }: Conclusion): boolean {
  return rounds !== null || summaries.length > 0 || printed !== null;
}

/** What the command line asks to be made of all results; what is wrong with it, as a sentence. */
export async function conclusionOf(request: Request, { bytes }: Output): Promise<Conclusion | string> {
  const say = voice(request.language, 'commandLine');
  const printed = request.format === 'xlsx' || request.format === 'html' ? request.format : null;
  if (printed !== null && bytes === undefined) return say('summaryOnTerminal', { kind: printed });
  const rounds = await roundsOf(request, say);
  return typeof rounds === 'string' ? rounds : { rounds, summaries: request.summaries ?? [], printed };
}

async function roundsOf(
  { lastRound, units, out }: Request,
  say: Say<'commandLine'>,
): Promise<RoundOptions | string | null> {
  if (lastRound === undefined && units === undefined) return null;
  if (lastRound !== undefined && !existsSync(lastRound))
    return say('failedLine', { file: lastRound, reason: say('notFound') });
  if (lastRound !== undefined && out !== null && resolve(lastRound) === resolve(join(out, RESULTS)))
    return say('sameRound', { file: lastRound });
  if (units === undefined) return { lastRound: lastRound ?? null, units: null };
  const { readUnits } = await import('./rounds/units-list');
  const listed = await readUnits(units);
  return listed.ok
    ? { lastRound: lastRound ?? null, units: listed.value }
    : say('failedLine', { file: units, reason: failureReason(listed, say) });
}

/** Makes of the results what is asked for, and says how the round stands. */
export async function conclude(
  results: string,
  { rounds, summaries, printed }: Conclusion,
  { language, format }: Request,
  output: Output,
): Promise<void> {
  const say = voice(language, 'commandLine');
  if (rounds !== null) {
    const { addRounds } = await import('./rounds/add-rounds');
    const { roundLines } = await import('./rounds/round-lines');
    const counts = await addRounds(results, rounds);
    if (counts.unread > 0)
      output.err(say('linesUnread', { file: rounds.lastRound ?? '', count: counts.unread }));
    const tell = format === 'text' ? output.out : output.err;
    for (const line of roundLines(counts, language)) tell(line);
  }
  if (summaries.length === 0 && printed === null) return;
  const { summarise, printSummary } = await import('./summary/summarise');
  const tell = ({ unread, left }: SummaryCounts): void => {
    if (unread > 0) output.err(say('linesUnread', { file: results, count: unread }));
    for (const [title, rows] of left) output.err(say('rowsLeft', { title, count: rows }));
  };
  if (summaries.length > 0) {
    tell(await summarise({ results, to: summaries, language }));
    for (const file of summaries) output.err(say('summaryLine', { file }));
  }
  const { bytes } = output;
  if (printed !== null && bytes !== undefined)
    tell(await printSummary(results, { kind: printed, folder: '.', language }, bytes));
}
