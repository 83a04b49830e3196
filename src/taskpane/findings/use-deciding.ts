import type { DecisionBook, FindingKey, Role } from '../../disclosure/decisions/decision';
import { NO_DECISIONS } from '../../disclosure/decisions/decision';
import type { SpokenStep } from '../../session/operations/decide';
import type { Session } from '../../session/session';
import { busy, nameless, reviewedYet, roleOf, useSessionState } from '../common/use-session';

/** What the user can decide about the findings of the review on show. */
export interface Deciding {
  readonly role: Role;
  /** The user's name; "" where it is not known yet. */
  readonly by: string;
  /** What the workbook keeps. */
  readonly book: DecisionBook;
  /** Whether there is anything to decide about. */
  readonly isPossible: boolean;
  readonly isBusy: boolean;
  /** Whether the user's name is still to be asked for. */
  readonly isNameless: boolean;
}

/** What the user can decide about the findings of the review on show. */
export function useDeciding(): Deciding {
  const role = useSessionState(roleOf);
  const by = useSessionState(({ preferences }) => preferences.userName);
  const book = useSessionState(({ reviewed }) => reviewed?.decisions.value ?? NO_DECISIONS);
  const isPossible = useSessionState(reviewedYet);
  const isBusy = useSessionState(busy);
  const isNameless = useSessionState(nameless);
  return { role, by, book, isPossible, isBusy, isNameless };
}

/**
 * Keeps a step about one finding; accepting it writes its correction. Does nothing while something else runs.
 *
 * @param inForm whether an explanation is written into the form, too
 */
export function decide(
  session: Session,
  key: FindingKey,
  { kind, text, inForm }: SpokenStep & { readonly inForm: boolean },
): Promise<void> {
  if (kind === 'explained' && inForm) return session.explainInForm(key, text);
  return kind === 'accepted' ? session.acceptCorrection(key) : session.decide([key], { kind, text });
}
