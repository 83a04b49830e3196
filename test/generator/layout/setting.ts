import type { Variant } from './variant';

/** A variant as one form is laid out in it, with what its heads say of the year. */
export interface Setting extends Omit<Variant, 'amountHead'> {
  readonly amountHead: string;
}
