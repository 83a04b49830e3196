import type { Breach, Room, Trial } from '../room';
import { minimise } from './minimise';
import { pressed } from './press';
import { breachesOf } from './properties';
import type { Case, Recipe } from './recipe';
import { drawRecipe, made } from './recipe';
import { sheetText } from './sheet-text';

function shown({ options }: Case): string {
  const { weights, ...rest } = options;
  const given = { ...rest, ...(weights === undefined ? {} : { weights: Object.fromEntries(weights) }) };
  return Object.keys(given).length === 0 ? '' : `\noptions: ${JSON.stringify(given)}`;
}

function textOf({ base, scores, steps }: Recipe, given: Case): string {
  const names = steps.map(({ mutation }) => mutation).join(', ');
  return [
    `made of ${base}, scores ${scores}${names === '' ? '' : `: ${names}`}${shown(given)}`,
    sheetText(given.sheet),
  ].join('\n');
}

const sameBreach =
  (one: Breach) =>
  (other: Breach): boolean =>
    one.property === other.property && one.kind === other.kind;

/** 一键重算 on mutated self-assessment forms: what it writes, and what a second press would. */
export const SCORING: Room<Recipe> = {
  name: 'scoring',
  unit: 'sheets',
  recipe: drawRecipe,
  attempt: (recipe): Trial => {
    const tally = [
      `form:${recipe.base}`,
      `scores:${recipe.scores}`,
      ...recipe.steps.map(({ mutation }) => mutation),
    ];
    const breaches = breachesOf(() => {
      const press = pressed(made(recipe));
      const { forms, corrections } = press.review;
      if (forms.length > 0) tally.push('recognised');
      tally.push(...corrections.map(({ rule }) => `written:${rule}`));
      return press;
    });
    return { breaches, tally };
  },
  text: (recipe): string => textOf(recipe, made(recipe)),
  minimal: (recipe, breach): string => {
    const is = sameBreach(breach);
    const breachesIn = (given: Case): readonly Breach[] => breachesOf(() => pressed(given), breach.property);
    const { recipe: fewest, least } = minimise(recipe, (given) => breachesIn(given).some(is));
    const last = breachesIn(least).find(is);
    return `${last?.detail ?? breach.detail}\n${textOf(fewest, least)}`;
  },
};
