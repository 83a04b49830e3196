import type { MessageKey } from '../../voice/catalogue';
import type { Message } from '../message';

/** What should have stood at a place of a formula. */
export type Expected =
  | 'Quantity'
  | 'Comparison'
  | 'Then'
  | 'Bracket'
  | 'Sign'
  | 'LineOrColumn'
  | 'OneColumn'
  | 'FormName'
  | 'Function'
  | 'Cell'
  | 'ClosingQuote'
  | 'End'
  | 'Shallower'
  | 'Shorter';

const KEYS: Readonly<Record<Expected, MessageKey>> = {
  Quantity: 'ownExpectedQuantity',
  Comparison: 'ownExpectedComparison',
  Then: 'ownExpectedThen',
  Bracket: 'ownExpectedBracket',
  Sign: 'ownExpectedSign',
  LineOrColumn: 'ownExpectedLineOrColumn',
  OneColumn: 'ownExpectedOneColumn',
  FormName: 'ownExpectedFormName',
  Function: 'ownExpectedFunction',
  Cell: 'ownExpectedCell',
  ClosingQuote: 'ownExpectedClosingQuote',
  End: 'ownExpectedEnd',
  Shallower: 'ownExpectedShallower',
  Shorter: 'ownExpectedShorter',
};

/** What is wrong in a formula: where (zero-based), what stands there, and what should. */
export class Mistake extends Error {
  constructor(
    readonly at: number,
    readonly found: string,
    readonly expected: Expected,
    /** The sign that should stand there. */
    readonly sign = '',
  ) {
    super(`${expected} expected at ${at}`);
  }

  /** The same for people, who count characters from 1. */
  get said(): Message {
    const found = this.found === '' ? '' : `“${this.found}”`;
    return { key: KEYS[this.expected], values: { at: String(this.at + 1), found, sign: this.sign } };
  }
}
