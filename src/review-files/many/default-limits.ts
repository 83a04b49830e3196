import { availableParallelism } from 'node:os';
import type { Limits } from '../arguments';

/** The limits of a run: what is not said is far more than any file takes that the limits of reading let in. */
export function limitsWith(given: Limits): Required<Limits> {
  return { jobs: availableParallelism(), timeout: 120, memory: 1024, ...given };
}
