/** Objects that are carried field by field, and are again of their class. */
export interface RecordKind {
  /** The same at both ends, whatever a bundler has made of the class's own name. */
  readonly name: string;
  readonly prototype: object;
}

/** Objects that keep what they are to themselves: what they are made around is carried. */
export interface WrappedKind {
  readonly prototype: object;
  readonly unwrap: (instance: object) => unknown;
  /** Makes one around what it was; that may not be complete yet, and must not be looked into. */
  readonly wrap: (content: unknown) => object;
}

/** The classes, other than those of the language and Decimal, whose objects can be carried. */
export interface Kinds {
  readonly records: readonly RecordKind[];
  /** In the same order at both ends. */
  readonly wrapped: readonly WrappedKind[];
}

/** None: plain values only. */
export const NO_KINDS: Kinds = { records: [], wrapped: [] };

/** A class whose objects are put around a content. */
export function wrappedKind<Instance extends object, Content>(
  prototype: Instance,
  unwrap: (instance: Instance) => Content,
  wrap: (content: Content) => Instance,
): WrappedKind {
  return {
    prototype,
    // The codec asks only for instances of this prototype, and for what this `unwrap` gave.
    unwrap: (instance) => unwrap(instance as Instance),
    wrap: (content) => wrap(content as Content),
  };
}
