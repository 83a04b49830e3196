import { Worker } from 'node:worker_threads';
import { TOO_MUCH_MEMORY } from './messages';

/** Milliseconds between two looks. */
const INTERVAL = 25;

/** The thread, in words of its own: so it starts at once, and from sources that Node cannot read in threads. */
const WATCH = `
const { writeSync } = require('node:fs');
const { parentPort, workerData: { bytes, interval, words } } = require('node:worker_threads');
const parent = process.ppid;
setInterval(() => {
  const isFull = process.memoryUsage.rss() > bytes;
  if (!isFull && process.ppid === parent) return;
  if (isFull) writeSync(2, words);
  process.kill(process.pid, 'SIGKILL');
}, interval);
parentPort.postMessage('watching');
`;

/**
 * Ends this process as soon as it takes more megabytes than these, or its parent is gone, whatever keeps the process busy.
 * Done when the watch has begun.
 */
export function watchProcess(megabytes: number): Promise<void> {
  const workerData = { bytes: megabytes * 1024 * 1024, interval: INTERVAL, words: `${TOO_MUCH_MEMORY}\n` };
  const watch = new Worker(WATCH, { eval: true, execArgv: [], workerData });
  watch.unref();
  return new Promise((resolve, reject) => {
    watch.once('message', () => {
      resolve();
    });
    watch.once('error', reject);
  });
}
