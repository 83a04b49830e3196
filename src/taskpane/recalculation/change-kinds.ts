import type { Correction } from '../../disclosure/findings';

/** Why a change is shown apart: it replaces a formula, it only undoes a rounding (取整), or neither. */
export type ChangeKind = 'plain' | 'rounding' | 'formula';

/** The kinds in the order in which they are shown. */
export const CHANGE_KINDS: readonly ChangeKind[] = ['plain', 'rounding', 'formula'];

/** Under which kind a change is shown. */
export function changeKind({ formula, rounding }: Correction): ChangeKind {
  if (formula) return 'formula';
  return rounding ? 'rounding' : 'plain';
}
