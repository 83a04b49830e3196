import { useMemo, useSyncExternalStore } from 'react';
import type { Session } from '../../session/session';
import type { SessionState } from '../../session/state';
import { selected } from '../../session/store';

/** What a component around the pane shows of a session's state; `select` stays the same function. */
export function useStateOf<Part>(
  { subscribe, getState }: Session,
  select: (state: SessionState) => Part,
): Part {
  const part = useMemo(() => selected(getState, select, Object.is), [getState, select]);
  return useSyncExternalStore(subscribe, part);
}
