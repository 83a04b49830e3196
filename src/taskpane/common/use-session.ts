import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Role } from '../../disclosure/decisions/decision';
import type { Session } from '../../session/session';
import { selected } from '../../session/store';
import type { SessionState } from '../../session/state';

/** The session that the pane shows. */
export const SessionContext = createContext<Session | null>(null);

/** The session that the pane belongs to. Throws outside of one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('The pane was rendered without a session.');
  return session;
}

/**
 * What a component shows of the session's state; it is rendered anew when that changes, and for nothing else.
 *
 * @param select gives it: a part of the state, or what is worked out from it
 * @param isSame whether two of them are the same to look at; by itself only what is the same object, number or text is
 */
export function useSessionState<Part>(
  select: (state: SessionState) => Part,
  isSame: (one: Part, other: Part) => boolean = Object.is,
): Part {
  const { subscribe, getState } = useSession();
  const part = useMemo(() => selected(getState, select, isSame), [getState, select, isSame]);
  return useSyncExternalStore(subscribe, part);
}

/** Whether an operation runs: then nothing else can be begun. */
export const busy = ({ activity }: SessionState): boolean => activity !== null;

/** As whom the user works. */
export const roleOf = ({ preferences }: SessionState): Role => preferences.role;

/** Whether the workbook has been checked. */
export const reviewedYet = ({ reviewed }: SessionState): boolean => reviewed !== null;

/** Whether the user edits the workbook beside the pane. */
export const editedHere = ({ host }: SessionState): boolean => host?.isEdited ?? true;

/** Whether the user's name is still to be asked for. */
export const nameless = ({ preferences }: SessionState): boolean => preferences.userName.trim() === '';
