import type { KeyboardEvent } from 'react';

/** Where a key leads from a row, among `count` rows; null for a key that does not move. */
function destination(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Folds and unfolds the row with an id: `open` is what it becomes. */
export type Fold = (row: string, open: boolean) => void;

/**
 * The keys of a list whose rows carry their id as `data-row`: up, down, Home and End move the focus, right unfolds and left folds.
 * Enter and Space are the rows' own.
 */
export function rowKeys(fold: Fold): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof HTMLElement)) return;
    const row = target.dataset['row'];
    if (row === undefined) return;
    const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const next = destination(key, rows.indexOf(target), rows.length);
    if (next !== null) {
      rows[next]?.focus();
    } else if (key === 'ArrowRight' || key === 'ArrowLeft') {
      fold(row, key === 'ArrowRight');
    } else {
      return;
    }
    event.preventDefault();
  };
}
