import type { Refusal } from './faults';

/** How a request ended: with an answer (which may hold an error), refused as a whole, or not at all. */
export type Outcome =
  | { readonly kind: 'answered'; readonly body: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly code: number }
  | { readonly kind: 'gone' };
