import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** Does what the user has asked for; the focus stays in the list, also where it takes the focused finding out of it. */
export type HoldFocus = (work: () => Promise<void>) => Promise<void>;

/** Keeps the keyboard where the user has it while findings come and go. */
export interface HeldFocus {
  readonly hold: HoldFocus;
  /** Puts a focus that has been lost on the finding that the Tab key reaches, or on what stands in place of the list. */
  readonly restore: () => void;
}

/**
 * Holds the focus in a list of findings. What is focused goes with the finding that is corrected or filtered out, often
 * before the operation is over: it is given a new place as soon as that is on show, so that no key is lost. Nothing
 * happens but for work that the user has asked for here, nor while the user is in the grid.
 *
 * @param list contains the rows
 * @param substitute what stands in place of the rows where there are none
 */
export function useHeldFocus(
  list: RefObject<HTMLElement | null>,
  substitute: RefObject<HTMLElement | null>,
): HeldFocus {
  const holds = useRef(0);
  const restore = (): void => {
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const row = list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]');
    (row ?? substitute.current)?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  useLayoutEffect(() => {
    if (holds.current > 0) restore();
  });
  return {
    restore,
    hold: async (work) => {
      holds.current += 1;
      await work();
      holds.current -= 1;
    },
  };
}
