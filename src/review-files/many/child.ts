import { Worker } from 'node:worker_threads';
import { reviewSubmission } from '../review-submission';
import type { Answer, Task } from './messages';

/** Reviews what the parent sends, until it goes. A thread watches the memory while the review keeps this one busy. */
export function reviewForParent(program: string, megabytes: number): void {
  const watch = new Worker(program, { workerData: megabytes });
  watch.unref();
  watch.once('message', () => {
    answer({ kind: 'ready' });
  });
  process.on('disconnect', () => {
    process.exit();
  });
  process.on('message', ({ submission, request }: Task) => {
    void reviewSubmission(submission, request).then((outcome) => {
      answer({ kind: 'outcome', outcome, memory: process.memoryUsage.rss() });
    });
  });
}

function answer(message: Answer): void {
  process.send?.(message);
}
