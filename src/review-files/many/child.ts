import { reviewSubmission } from '../review-submission';
import type { Answer, Task } from './messages';
import { watchProcess } from './process-watch';

/** Reviews what the parent sends, within so many megabytes, until it goes. */
export async function reviewForParent(megabytes: number): Promise<void> {
  process.on('disconnect', () => {
    process.exit();
  });
  process.on('message', ({ submission, request }: Task) => {
    void reviewSubmission(submission, request).then((outcome) => {
      answer({ kind: 'outcome', outcome, memory: process.memoryUsage.rss() });
    });
  });
  await watchProcess(megabytes);
  answer({ kind: 'ready' });
}

function answer(message: Answer): void {
  process.send?.(message);
}
