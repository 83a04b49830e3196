import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';
import type { Request } from '../arguments';
import type { ExitStatus } from '../../outcome/exit-status';
import { gravest } from '../../outcome/exit-status';
import { printerFor } from '../formats';
import type { Outcome } from '../../outcome/outcome';
import { emptyOutcome } from '../../outcome/outcome';
import type { Output } from '../output';
import { previousFinder } from '../previous-file';
import type { Submission } from '../../outcome/submission';
import type { Ended, Reviewed } from './reviewed';
import { engineVersion } from './engine-version';
import type { LeftOut } from '../../outcome/left-out';
import { outcomeKeys } from './outcome-key';
import type { KeptOutcome } from './outcome-store';
import { OutcomeStore } from './outcome-store';
import type { Plan } from './plan';
import type { Progress } from './progress';
import { reviewersFor } from './reviewers-for';

/**
 * Reviews many files in child processes, here or by the workers of a queue, so that one that takes too long or too much
 * ends nothing but itself. Outcomes are printed in the order of the files, whichever comes first; where there is a folder
 * for them they are kept, and those of an earlier run that follow from the same files, program and options are taken over.
 *
 * @param folder where the results are kept; null where they are not
 */
export async function reviewMany(
  { submissions, leftOut, failures }: Plan,
  request: Request,
  output: Output,
  {
    program,
    progress,
    folder,
  }: { readonly program: string; readonly progress: Progress; readonly folder: string | null },
): Promise<ExitStatus> {
  const say = voice(request.language, 'commandLine');
  const above = progress.above(output);
  for (const line of leftOutLines(leftOut, say)) above.err(line);
  for (const { file, reason } of failures) above.err(say('failedLine', { file, reason }));
  const engine = await engineVersion(program);
  const withPrevious = await previousFinder(request.previous, say);
  const outcomeKey = outcomeKeys(request, engine);
  const store = folder === null ? null : await openStore(folder);
  if (store instanceof Error) {
    above.err(say('outUnusable', { out: folder ?? '', detail: store.message }));
    return 2;
  }
  const reviewers = await reviewersFor(request, { program, tell: above.err });
  if (reviewers === null) return 2;
  const from = process.cwd();
  const printer = printerFor(request, above);
  const waiting = new Map<number, () => Outcome>();
  const counts = new Map<ExitStatus, number>();
  let next = 0;
  let printed = 0;
  let reused = 0;

  const come = (index: number, outcome: Outcome): void => {
    counts.set(outcome.status, (counts.get(outcome.status) ?? 0) + 1);
    // What is kept need not be in memory until its turn comes.
    waiting.set(index, store === null ? () => outcome : () => store.outcome(outcome.file) ?? outcome);
    for (let first = waiting.get(printed); first !== undefined; first = waiting.get(printed)) {
      printer.print(first());
      waiting.delete(printed);
      printed += 1;
    }
    const done = [...counts.values()].reduce((sum, count) => sum + count, 0);
    progress.say(say('progress', { done, all: submissions.length, file: outcome.file }));
  };

  const lane = async (): Promise<void> => {
    for (let index = next++; ; index = next++) {
      const found = submissions[index];
      if (found === undefined) return;
      const submission = withPrevious(found);
      const key = store === null && !reviewers.needsKeys ? null : await outcomeKey(submission);
      const known = key === null ? null : (store?.reuse(submission.file, key) ?? null);
      if (known !== null) {
        reused += 1;
        come(index, known);
        continue;
      }
      const reviewed = await reviewers.review({ submission, request, from }, key);
      const outcome = keptOutcome(reviewed, submission, { engine, key, say });
      store?.add(outcome);
      come(index, outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(reviewers.lanes, submissions.length) }, lane));
  } finally {
    await reviewers.end();
  }
  printer.end();
  progress.clear();
  await store?.finish();
  const forgotten = store?.forgotten ?? 0;
  if (forgotten > 0) above.err(say('forgotten', { count: forgotten }));
  const count = (status: ExitStatus): number => counts.get(status) ?? 0;
  const numbers = {
    all: submissions.length,
    clean: count(0),
    errors: count(1),
    failed: count(2),
    nothing: count(3),
  };
  above.err(say('manyLine', { ...numbers, reused }));
  return gravest([...counts.keys(), failures.length > 0 ? 2 : 0]);
}

/** The outcomes in a folder, or why it cannot be used. */
async function openStore(folder: string): Promise<OutcomeStore | Error> {
  try {
    return await OutcomeStore.open(folder);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** An outcome with what it follows from. What may be another the next time is done again then. */
function keptOutcome(
  reviewed: Reviewed,
  submission: Submission,
  known: {
    readonly engine: string;
    readonly key: string | null;
    readonly say: Say<'commandLine'>;
  },
): KeptOutcome {
  const { engine, key, say } = known;
  if (reviewed.kind === 'outcome') {
    const { outcome } = reviewed;
    const lacksCopy = submission.kind === 'workbook' && outcome.review !== null && outcome.copy === null;
    return { ...outcome, engine, key: lacksCopy ? null : key };
  }
  const failures = [{ file: submission.file, reason: endedReason(reviewed, say) }];
  return { ...emptyOutcome(submission), status: 2, failures, engine, key: null };
}

function endedReason(ended: Ended, say: Say<'commandLine'>): string {
  switch (ended.kind) {
    case 'timeout':
      return say('endedTimeout', { timeout: ended.seconds });
    case 'memory':
      return say('endedMemory', { memory: ended.megabytes });
    case 'ended':
      return say('endedOtherwise', { detail: ended.detail });
  }
}

/** What of the given folders is not reviewed: a line for each reason, with all that it is about. */
function leftOutLines(leftOut: readonly LeftOut[], say: Say<'commandLine'>): readonly string[] {
  const byReason = new Map<LeftOut['reason'], string[]>();
  for (const { path, reason } of leftOut) byReason.set(reason, [...(byReason.get(reason) ?? []), path]);
  return [...byReason].map(([reason, paths]) =>
    say('leftLine', { reason: say(reason), count: paths.length, paths: paths.join(say('listJoin')) }),
  );
}
