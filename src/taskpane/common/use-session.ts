import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../../session/session';
import type { SessionState } from '../../session/state';

/** The session that the pane shows. */
export const SessionContext = createContext<Session | null>(null);

/** The session that the pane belongs to. Throws outside of one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('The pane was rendered without a session.');
  return session;
}

/** The session's state; the component is rendered anew whenever it changes. */
export function useSessionState(): SessionState {
  const { subscribe, getState } = useSession();
  return useSyncExternalStore(subscribe, getState);
}
