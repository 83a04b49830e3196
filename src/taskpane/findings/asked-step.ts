import type { DecisionBook, Role, StepKind } from '../../disclosure/decisions/decision';
import { wordOf } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import { asksWords, ownLastStep } from './steps';

/** A step that still needs something of the user: words, or the name. */
export interface Asked {
  /** The steps that the form offers, the first one foremost. */
  readonly kinds: readonly [StepKind, ...StepKind[]];
}

/** The form that a step needs: an opinion can go with either of the supervisor's steps. */
export function asking(kind: StepKind): Asked {
  return { kinds: kind === 'returned' ? ['returned', 'passed'] : [kind] };
}

/** Where the words of a step are begun from. */
export interface AskedAbout {
  readonly standing: FindingStanding;
  readonly book: DecisionBook;
  readonly role: Role;
  /** The user's name. */
  readonly by: string;
}

/**
 * What the form's text field starts with: what the user has said before about the finding; for a reason to pass it over,
 * what the user gave last for another one. Null where the step needs no words.
 */
export function askedWords({ kinds }: Asked, { standing, book, role, by }: AskedAbout): string | null {
  const isNeeded = kinds.some((kind) => asksWords(kind, standing));
  if (!isNeeded) return null;
  const own = ownLastStep(standing, role);
  if (kinds[0] !== 'ignored' || own?.kind === 'ignored') return own?.text ?? '';
  return lastReason(book, by);
}

/** The reason that a person gave last for passing a finding over; "" for none. */
function lastReason({ decisions }: DecisionBook, by: string): string {
  const given = decisions
    .flatMap((decision) => wordOf(decision, 'accountant') ?? [])
    .filter((word) => word.kind === 'ignored' && word.by === by && word.text !== '');
  return given.reduce((last, word) => (word.time >= last.time ? word : last), { time: '', text: '' }).text;
}
