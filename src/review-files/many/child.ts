import type { GivenRules } from '../given-rules';
import { rulesReader } from '../given-rules';
import { reviewSubmission } from '../review-submission';
import type { Answer, Task } from './messages';
import { watchProcess } from './process-watch';

/** Reviews what the parent sends, within so many megabytes, until it goes. */
export async function reviewForParent(megabytes: number): Promise<void> {
  process.on('disconnect', () => {
    process.exit();
  });
  // The parent sends the same request with every submission.
  let rules: (() => Promise<GivenRules>) | undefined;
  process.on('message', ({ submission, request }: Task) => {
    rules ??= rulesReader(request.rules);
    void reviewSubmission(submission, request, rules).then((outcome) => {
      answer({ kind: 'outcome', outcome, memory: process.memoryUsage.rss() });
    });
  });
  await watchProcess(megabytes);
  answer({ kind: 'ready' });
}

function answer(message: Answer): void {
  process.send?.(message);
}
