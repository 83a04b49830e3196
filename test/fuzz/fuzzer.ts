import { randomFrom } from '../generator/random';
import type { Breach, Room, Trial } from './room';
import { within } from './within';

/** What bounds a run. */
export interface Bounds {
  readonly seed: number;
  /** The index of the first input. */
  readonly from: number;
  /** How many inputs at most. */
  readonly count: number;
  readonly minutes: number;
}

/** A breach with the first input that showed it, and how many did. */
export interface Found {
  readonly breach: Breach;
  readonly index: number;
  times: number;
  /** The input made as small as the breach allows, as text. */
  readonly minimal: string;
}

/** What a run did. */
export interface Run {
  readonly unit: string;
  readonly tried: number;
  readonly seconds: number;
  readonly slowest: { readonly index: number; readonly milliseconds: number };
  readonly tally: ReadonlyMap<string, number>;
  readonly found: readonly Found[];
}

/** Runs one room within bounds. */
export type Fuzzer = (bounds: Bounds) => Run;

/** The seed of one input: neighbouring indexes of neighbouring seeds are unlike. */
function seedOf(seed: number, index: number): number {
  const mixed = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(index + 1, 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 15)) | 0;
}

/** How long one input may take, and how long it may take to make one small, in milliseconds. */
const TRIAL_TIME = 10_000;
const MINIMISING_TIME = 60_000;

const ENDLESS: Trial = {
  tally: ['endless'],
  breaches: [{ property: 'ends in time', kind: 'any', detail: `no end within ${TRIAL_TIME} ms` }],
};

function attempt<Recipe>(room: Room<Recipe>, recipe: Recipe): Trial {
  const [trial = ENDLESS] = within(TRIAL_TIME, () => room.attempt(recipe));
  return trial;
}

function minimal<Recipe>(room: Room<Recipe>, recipe: Recipe, trial: Trial, breach: Breach): string {
  if (trial === ENDLESS) return room.text(recipe);
  const [text = room.text(recipe)] = within(MINIMISING_TIME, () => room.minimal(recipe, breach));
  return text;
}

/** The fuzzer of a room. */
export function fuzzerOf<Recipe>(room: Room<Recipe>): Fuzzer {
  return ({ seed, from, count, minutes }) => {
    const start = performance.now();
    const tally = new Map<string, number>();
    const found = new Map<string, Found>();
    let slowest = { index: from, milliseconds: 0 };
    let tried = 0;
    while (tried < count && performance.now() - start < minutes * 60_000) {
      const index = from + tried;
      const begun = performance.now();
      const recipe = room.recipe(randomFrom(seedOf(seed, index)));
      const trial = attempt(room, recipe);
      const milliseconds = performance.now() - begun;
      if (milliseconds > slowest.milliseconds) slowest = { index, milliseconds };
      tried += 1;
      for (const name of trial.tally) tally.set(name, (tally.get(name) ?? 0) + 1);
      for (const breach of trial.breaches) {
        const key = `${breach.property} ${breach.kind}`;
        const known = found.get(key);
        if (known === undefined)
          found.set(key, { breach, index, times: 1, minimal: minimal(room, recipe, trial, breach) });
        else known.times += 1;
      }
    }
    const seconds = (performance.now() - start) / 1000;
    return { unit: room.unit, tried, seconds, slowest, tally, found: [...found.values()] };
  };
}
