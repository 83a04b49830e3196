import { spawnSync } from 'node:child_process';

/**
 * Lets every request of every operation, and every action in it, reading and writing, fail in turn, for so many minutes:
 * the tests of faults with all stops instead of a few. Returns the exit code.
 */
export function everyFault(minutes: number): number {
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'rooms', 'test/excel/faults.test.ts'],
    { stdio: 'inherit', env: { ...process.env, FAULT_MINUTES: String(minutes) } },
  );
  return status ?? 1;
}
