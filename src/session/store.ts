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
