import { writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { TOO_MUCH_MEMORY } from './messages';

/** Milliseconds between two looks. */
const INTERVAL = 25;

/** Ends the process as soon as it takes more megabytes than these, or its parent is gone, whatever its other threads do. */
export function watchProcess(megabytes: number): void {
  const limit = megabytes * 1024 * 1024;
  const parent = process.ppid;
  setInterval(() => {
    const isFull = process.memoryUsage.rss() > limit;
    if (!isFull && process.ppid === parent) return;
    if (isFull) writeSync(2, `${TOO_MUCH_MEMORY}\n`);
    process.kill(process.pid, 'SIGKILL');
  }, INTERVAL);
  parentPort?.postMessage('watching');
}
