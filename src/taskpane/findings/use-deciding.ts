import type { FindingKey, Role, StepKind } from '../../disclosure/decisions/decision';
import { useSession, useSessionState } from '../common/use-session';

/** What the user can decide, and how it is done. */
export interface Deciding {
  readonly role: Role;
  /** Whether there is anything to decide about. */
  readonly isPossible: boolean;
  readonly isBusy: boolean;
  /** Whether the user's name is still to be asked for. */
  readonly isNameless: boolean;
  /** Keeps a step about one finding; accepting it writes its correction. Does nothing while something else runs. */
  readonly decide: (key: FindingKey, kind: StepKind, text: string) => Promise<void>;
  /** Keeps a step about several findings; nothing is written into the forms. */
  readonly decideAll: (keys: readonly FindingKey[], kind: StepKind, text: string) => Promise<void>;
}

/** What the user can decide about the findings of the review on show. */
export function useDeciding(): Deciding {
  const session = useSession();
  const { preferences, reviewed, activity } = useSessionState();
  const { role, userName } = preferences;
  return {
    role,
    isPossible: reviewed !== null,
    isBusy: activity !== null,
    isNameless: userName.trim() === '',
    decide: (key, kind, text) =>
      kind === 'accepted' ? session.acceptCorrection(key) : session.decide([key], { kind, text }),
    decideAll: (keys, kind, text) => session.decide(keys, { kind, text }),
  };
}
