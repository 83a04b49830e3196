/** The keys of objects of one kind, in order; what they are instances of, where that is no plain object. */
export interface Shape {
  readonly keys: readonly string[];
  /** The name of the objects' class; null for plain ones. */
  readonly of: string | null;
}

/**
 * A value as it is sent: its objects in the order of their numbers, each with a head (what it is, and a number of its
 * own), then the tokens of what they hold. A token is a tag in its lowest bits and a number above them.
 */
export interface Encoded {
  /** The number of its first object; 0 where everything before is forgotten. */
  readonly first: number;
  /** Two for each object. */
  readonly heads: Int32Array;
  readonly tokens: Int32Array;
  /** The token of the value itself. */
  readonly root: number;
  readonly strings: readonly string[];
  readonly numbers: Float64Array;
  /** What messages carry as it is: bytes, files and patterns. */
  readonly asIs: readonly object[];
  /** The shapes that are new. */
  readonly shapes: readonly Shape[];
}

/** The bits of a token that say what its number is. */
export const TAG_BITS = 3;

/** What the number of a token is. */
export const TAG = { constant: 0, integer: 1, string: 2, number: 3, object: 4 } as const;

/** The values that have a token of their own, by its number. */
export const CONSTANTS = [undefined, null, true, false] as const;

/** Integers below this, and above its negative, stand in their token. */
export const MOST_INTEGER = 2 ** (31 - TAG_BITS);

/**
 * What an object is, by the first number of its head. From `record` on it is a record of a shape; a negative one is that
 * of an object that is put around another value.
 */
export const HEAD = { list: 0, map: 1, set: 2, decimal: 3, date: 4, asIs: 5, record: 6 } as const;
