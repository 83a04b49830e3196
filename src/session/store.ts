/** A value that can be watched: what a React component needs of an external store, and nothing more. */
export interface Store<State> {
  readonly getState: () => State;
  /** Calls the listener after every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Replaces some fields; listeners are called once. */
  readonly update: (change: Partial<State>) => void;
}

/** Makes a store that holds `initial`. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    update: (change) => {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
  };
}

/**
 * A part of a state, for as long as it is the same: it is given as the very same object until it has changed.
 *
 * @param isSame whether two of them count as the same
 */
export function selected<State, Part>(
  getState: () => State,
  select: (state: State) => Part,
  isSame: (one: Part, other: Part) => boolean,
): () => Part {
  let last: { readonly part: Part } | null = null;
  return () => {
    const part = select(getState());
    if (last === null || !isSame(last.part, part)) last = { part };
    return last.part;
  };
}
