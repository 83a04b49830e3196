import type { Fuzzer } from './fuzzer';
import { fuzzerOf } from './fuzzer';
import { FILES } from './files/room';
import { SCORING } from './scoring/room';

/** The rooms that can be fuzzed, by name. A new room is a new entry. */
export const ROOMS: Readonly<Record<string, Fuzzer>> = {
  scoring: fuzzerOf(SCORING),
  files: fuzzerOf(FILES),
};
