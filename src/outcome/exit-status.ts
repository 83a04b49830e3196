/**
 * 0: no error was found. 1: errors were found. 2: a file could not be read, or a copy could not be written. 3: in a file
 * nothing was recognised, so that nothing of it was checked.
 */
export type ExitStatus = 0 | 1 | 2 | 3;

/** The statuses by their gravity. */
const BY_GRAVITY: readonly ExitStatus[] = [0, 3, 1, 2];

/** How grave a status is: the higher, the graver. */
export function gravity(status: ExitStatus): number {
  return BY_GRAVITY.indexOf(status);
}

/** Of several statuses the gravest, which is the program's. */
export function gravest(statuses: Iterable<ExitStatus>): ExitStatus {
  let most = 0;
  for (const status of statuses) most = Math.max(most, gravity(status));
  return BY_GRAVITY[most] ?? 0;
}
