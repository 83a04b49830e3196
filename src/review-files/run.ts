import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { voice } from '../voice/say';
import type { Request } from './arguments';
import type { Conclusion } from './conclusion';
import { conclude, conclusionOf, isConcluded } from './conclusion';
import type { ExitStatus } from '../outcome/exit-status';
import type { Plan } from './many/plan';
import { planOf } from './many/plan';
import { Progress } from './many/progress';
import { RESULTS } from '../outcome/result-names';
import type { Output } from './output';

/**
 * Does what the command line asks for. Files that are named are reviewed one after the other in this process; where folders,
 * patterns or limits are given, or something is made of all results together, all are reviewed in child processes of the
 * program.
 */
export async function run(request: Request, program: string, output: Output): Promise<ExitStatus> {
  const say = voice(request.language, 'commandLine');
  try {
    const conclusion = await conclusionOf(request, output);
    if (typeof conclusion === 'string') {
      output.err(conclusion);
      return 2;
    }
    if (request.results !== undefined) return await fromResults(request.results, conclusion, request, output);
    const plan = await planOf(request);
    const isMany =
      plan.isSearched ||
      request.queue !== undefined ||
      Object.keys(request.limits).length > 0 ||
      isConcluded(conclusion);
    if (isMany && request.text !== undefined) {
      output.err(say('textWithMany'));
      return 2;
    }
    if (!isMany) return await (await import('./review-files')).reviewFiles(request, output);
    return await many(plan, conclusion, request, output, program);
  } catch (error) {
    output.err(say('broken', { detail: error instanceof Error ? error.message : String(error) }));
    return 2;
  }
}

/** What an earlier run found, and what is made of it. */
async function fromResults(
  results: string,
  conclusion: Conclusion,
  request: Request,
  output: Output,
): Promise<ExitStatus> {
  const say = voice(request.language, 'commandLine');
  if (!existsSync(results)) {
    output.err(say('failedLine', { file: results, reason: say('notFound') }));
    return 2;
  }
  // Whoever asks for summaries of what was printed before need not see it again, where no other format is asked for.
  const isSilent = conclusion.summaries.length > 0 && request.format === 'text';
  const { status, unread } = await (
    await import('./results/print-results')
  ).printResults(results, request, isSilent ? { out: () => undefined, err: () => undefined } : output);
  if (unread > 0 && !isConcluded(conclusion))
    output.err(say('linesUnread', { file: results, count: unread }));
  await conclude(results, conclusion, request, output);
  return status;
}

async function many(
  plan: Plan,
  conclusion: Conclusion,
  request: Request,
  output: Output,
  program: string,
): Promise<ExitStatus> {
  const { reviewMany } = await import('./many/review-many');
  const progress = new Progress(process.stderr.isTTY ? process.stderr : null);
  const isKept = request.out !== null || !isConcluded(conclusion);
  const folder = isKept ? request.out : await mkdtemp(join(tmpdir(), 'final-accounts-check-'));
  // How a file stands in its round is only known when all are there.
  const isLate = conclusion.rounds !== null && request.format === 'jsonl';
  const quiet: Output = { ...output, out: () => undefined };
  try {
    const status = await reviewMany(plan, request, isLate ? quiet : output, { program, progress, folder });
    const results = folder === null ? null : join(folder, RESULTS);
    if (results === null || !existsSync(results)) return status;
    await conclude(results, conclusion, request, output);
    if (isLate) await (await import('./results/print-results')).printResults(results, request, output);
    return status;
  } finally {
    if (!isKept && folder !== null) await rm(folder, { recursive: true, force: true });
  }
}
