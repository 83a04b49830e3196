import type { Random } from '../generator/random';

/** A property that did not hold. */
export interface Breach {
  /** The property's name. */
  readonly property: string;
  /** What tells breaches of one property apart: those of one kind are reported once, with their number. */
  readonly kind: string;
  /** What stands where, in words. */
  readonly detail: string;
}

/** One input of a room, tried. */
export interface Trial {
  readonly breaches: readonly Breach[];
  /** What the run adds up to show that it was not in vain: corrections written, mutations by name. */
  readonly tally: readonly string[];
}

/** A kind of input and what must hold of each: an entry of `ROOMS`. */
export interface Room<Recipe> {
  readonly name: string;
  /** What one input is called in the report. */
  readonly unit: string;
  /** How an input is made, drawn by chance; the same chance gives the same recipe. */
  recipe(random: Random): Recipe;
  attempt(recipe: Recipe): Trial;
  /** The whole input as text. */
  text(recipe: Recipe): string;
  /** The smallest input of which a breach of the same property and kind is known, as text. */
  minimal(recipe: Recipe, breach: Breach): string;
}
