import type { Outcome } from '../../outcome/outcome';

/** Why a child ended before it had reviewed a file. */
export type Ended =
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'memory'; readonly megabytes: number }
  | { readonly kind: 'ended'; readonly detail: string };

/** What came of a task: its outcome, or why there is none. */
export type Reviewed = { readonly kind: 'outcome'; readonly outcome: Outcome } | Ended;
