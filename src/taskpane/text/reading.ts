import { useSyncExternalStore } from 'react';
import type { ClaimState } from '../../disclosure/narrative/states';
import type { Session } from '../../session/session';
import type { Store } from '../../session/store';
import { createStore } from '../../session/store';
import { useSession } from '../common/use-session';
import type { TextSpot } from './texts';

/** Which paragraphs are shown: those with claims in a state, or those that findings are about. */
export type Only = ClaimState | 'problems';

/** What the user has asked to see. */
export interface Wanted extends TextSpot {
  /** Whether the focus goes there too. */
  readonly focus: boolean;
}

/** How the user reads the written explanations. */
export interface Reading {
  /** The id of the text on show; null for the one that is shown first. */
  readonly text: string | null;
  /** The claim that was chosen. */
  readonly chosen: TextSpot | null;
  /** Null for the whole text. */
  readonly only: Only | null;
  /** What the user has asked to see, until it is in sight. */
  readonly wanted: Wanted | null;
}

const FIRST_READING: Reading = { text: null, chosen: null, only: null, wanted: null };

/** The readings of each session: they outlast the view, which goes when another part of the pane is shown. */
const readings = new WeakMap<Session, Store<Reading>>();

/** How the texts of a session are read. */
export function readingOf(session: Session): Store<Reading> {
  const store = readings.get(session) ?? createStore(FIRST_READING);
  readings.set(session, store);
  return store;
}

/** How the user reads the texts, and how that is changed. */
export function useReading(): readonly [Reading, (change: Partial<Reading>) => void] {
  const store = readingOf(useSession());
  return [useSyncExternalStore(store.subscribe, store.getState), store.update];
}
