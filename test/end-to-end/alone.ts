import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const folder = join(import.meta.dirname, '../../.cache');

/** How often a waiting process looks again, in milliseconds. */
const interval = 200;

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** Takes the lock; false when another living process has it. A process that died left its lock behind. */
async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
    return false;
  }
}

/**
 * Does what only one process may do at a time (building, installing); the others wait for their turn and may then find it
 * done. Test files run in processes of their own.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, `${name}.lock`);
  while (!(await take(lock))) await setTimeout(interval);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
