import { useState } from 'react';
import type { Session } from '../../session/session';
import { useSession } from './use-session';

/** What each session has begun and not yet saved, by its name. */
const begun = new WeakMap<Session, Map<string, unknown>>();

/** A value that outlasts the component, how it is changed, and how it is forgotten once it is saved or given up. */
export type KeptValue<Value> = readonly [value: Value, change: (value: Value) => void, forget: () => void];

/**
 * What the user has begun, a text mostly: it outlasts the component, which goes when another part of the pane is shown or
 * when it is scrolled out of sight, until it is forgotten. No two components use one name at a time.
 */
export function useKept<Value>(name: string, initial: Value): KeptValue<Value> {
  const session = useSession();
  const own = begun.get(session) ?? new Map<string, unknown>();
  begun.set(session, own);
  const [value, setValue] = useState(() => (own.has(name) ? (own.get(name) as Value) : initial));
  return [
    value,
    (next) => {
      own.set(name, next);
      setValue(next);
    },
    () => {
      own.delete(name);
    },
  ];
}
