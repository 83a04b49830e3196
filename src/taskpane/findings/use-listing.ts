import { useSyncExternalStore } from 'react';
import type { Session } from '../../session/session';
import type { Store } from '../../session/store';
import { createStore } from '../../session/store';
import { useSession } from '../common/use-session';
import type { Listing } from './listing';
import { FIRST_LISTING } from './listing';

/** How the findings of each session are listed: it outlasts the view, which goes when another part of the pane is shown. */
const listings = new WeakMap<Session, Store<Listing>>();

/** How the user wants to see the findings, and how that is changed, from anywhere in the pane. */
export function useListing(): readonly [Listing, (change: Partial<Listing>) => void] {
  const session = useSession();
  const store = listings.get(session) ?? createStore(FIRST_LISTING);
  listings.set(session, store);
  return [useSyncExternalStore(store.subscribe, store.getState), store.update];
}
