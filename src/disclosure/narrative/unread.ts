import type { Message } from '../findings';
import type { PassedReason } from './amounts';
import type { TextPlace } from './text';

/** Why a number of the text is not read. */
export type UnreadReason =
  | PassedReason
  /** In a part of the text that is not about the accounts: duties, glossary. */
  | 'numberOutside'
  /** In a row of a table that was pasted into the text. */
  | 'numberInTable'
  /** 增加（减少）1.50万元. */
  | 'numberUndecided'
  /** 占4.73 without its sign. */
  | 'numberNoPercent'
  /** A rate of change on the budget. */
  | 'numberBudgetRate'
  /** The words before it are not understood. */
  | 'numberUnclear';

/** A number of the text that is not read, and why. */
export interface UnreadNumber {
  readonly place: TextPlace;
  readonly reason: UnreadReason;
}

/** What a number that is not read may have been due to be. */
const NOT_DUE: ReadonlySet<UnreadReason> = new Set([
  'numberOutside',
  'numberOther',
  'numberBound',
  'numberRound',
  'numberRange',
  'numberPercentagePoints',
]);

/** Whether a number should have been checked: it is not said to stand for something else than a figure of the accounts. */
export function isDue({ reason }: UnreadNumber): boolean {
  return !NOT_DUE.has(reason);
}

/** Why a number is not read, as a sentence for people. */
export function unreadReason({ reason }: UnreadNumber): Message {
  return { key: reason, values: {} };
}

/** Numbers that are not read and are told together: those of a table that was pasted into the text, or one alone. */
export interface UnreadPassage {
  /** The first of them. */
  readonly number: UnreadNumber;
  readonly count: number;
  /** The paragraph of the last of them. */
  readonly until: number;
}

/**
 * The unread numbers of a text as they are told: what stands in the rows of a pasted table once, as long as no other number
 * that is not read stands between them.
 */
export function passagesOf(unread: readonly UnreadNumber[]): readonly UnreadPassage[] {
  const passages: UnreadPassage[] = [];
  for (const number of unread) {
    const last = passages.at(-1);
    const goesOn = number.reason === 'numberInTable' && last?.number.reason === 'numberInTable';
    const until = number.place.paragraph;
    if (goesOn) passages[passages.length - 1] = { ...last, count: last.count + 1, until };
    else passages.push({ number, count: 1, until });
  }
  return passages;
}
