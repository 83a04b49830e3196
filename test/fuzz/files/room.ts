import type { Breach, Room, Trial } from '../room';
import { baseParts } from './base-book';
import type { Mutation } from './mutations';
import { drawMutation, mutated } from './mutations';
import { tryPackage } from './trial';

const BASE = baseParts();
const MOST_MUTATIONS = 4;

function attempt(recipe: readonly Mutation[]): Trial {
  const { breaches, tally } = tryPackage(mutated(BASE, recipe));
  return { breaches, tally: [...tally, ...recipe.map(({ kind }) => `mutation:${kind}`)] };
}

function textOf(recipe: readonly Mutation[]): string {
  return recipe.map((mutation) => JSON.stringify(mutation)).join('\n');
}

/** Packages changed byte by byte and element by element: reading them, and making copies of those that can be read. */
export const FILES: Room<readonly Mutation[]> = {
  name: 'files',
  unit: 'packages',
  recipe: (random) => Array.from({ length: random.int(1, MOST_MUTATIONS) }, () => drawMutation(random)),
  attempt,
  text: textOf,
  minimal: (recipe, { property, kind, detail }: Breach) => {
    let fewest = recipe;
    for (const mutation of recipe) {
      const fewer = fewest.filter((one) => one !== mutation);
      if (attempt(fewer).breaches.some((one) => one.property === property && one.kind === kind))
        fewest = fewer;
    }
    return `${detail}\n${textOf(fewest)}`;
  },
};
