import { useLayoutEffect, useRef, useState } from 'react';
import type { FindingActions } from './FindingItem';

/** The same actions all the time, which do what those of the last rendering do: so a finding that has not changed is left alone. */
export function useSteadyActions(actions: FindingActions): FindingActions {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const [steady] = useState<FindingActions>(() => ({
    choose: (standing) => {
      latest.current.choose(standing);
    },
    reach: (key) => {
      latest.current.reach(key);
    },
    nextAtCell: () => {
      latest.current.nextAtCell();
    },
    step: (standing, kind) => {
      latest.current.step(standing, kind);
    },
    submit: (standing, kind, text, inForm) => {
      latest.current.submit(standing, kind, text, inForm);
    },
    cancel: (standing) => {
      latest.current.cancel(standing);
    },
  }));
  return steady;
}
