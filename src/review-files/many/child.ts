import type { GivenRules } from '../../outcome/given-rules';
import { rulesReader } from '../../outcome/given-rules';
import { fileBytes } from '../file-bytes';
import { reviewSubmission } from '../review-submission';
import type { Answer, Task } from './messages';
import { watchProcess } from './process-watch';

/** Reviews what the parent sends, within so many megabytes, until it goes. */
export async function reviewForParent(megabytes: number): Promise<void> {
  process.on('disconnect', () => {
    process.exit();
  });
  // A run sends the same request with every submission; the workers of a queue serve several runs.
  let known: { readonly run: string; readonly rules: () => Promise<GivenRules> } | undefined;
  process.on('message', ({ submission, request, from }: Task) => {
    if (process.cwd() !== from) process.chdir(from);
    const run = JSON.stringify([from, request.rules]);
    if (known?.run !== run) known = { run, rules: rulesReader(request.rules ?? [], fileBytes) };
    void reviewSubmission(submission, request, known.rules).then((outcome) => {
      answer({ kind: 'outcome', outcome, memory: process.memoryUsage.rss() });
    });
  });
  await watchProcess(megabytes);
  answer({ kind: 'ready' });
}

function answer(message: Answer): void {
  process.send?.(message);
}
