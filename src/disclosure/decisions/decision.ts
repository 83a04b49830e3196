import type { Message, Severity } from '../findings';
import type { RuleId } from '../relations/rule-id';

/**
 * What names a finding in every review of a workbook and of its later versions: its rule, and what it is about in the
 * form's own terms (form, line, column), so that it outlasts renamed sheets and inserted rows.
 */
export type FindingKey = string;

/** What an accountant (会计) or a supervisor (审核人) does about a finding. */
export type StepKind =
  /** 接受: the accountant agrees; the correction is written, or will be by hand. */
  | 'accepted'
  /** 已说明: the accountant explains why the figures stand. */
  | 'explained'
  /** 忽略: the accountant passes it over, without a reason. */
  | 'ignored'
  /** 通过: the supervisor is content. */
  | 'passed'
  /** 退回整改: the supervisor sends it back. */
  | 'returned'
  /** 撤回: takes back the last step of the same role. */
  | 'withdrawn';

/** Who decides. */
export type Role = 'accountant' | 'supervisor';

/** One step of a decision. None is ever changed or removed: taking one back is a further step. */
export interface Step {
  readonly kind: StepKind;
  readonly role: Role;
  /** The explanation or the opinion; "" where none is given. */
  readonly text: string;
  /** The person's name; "" where it is not given. */
  readonly by: string;
  /** When, as ISO 8601. */
  readonly time: string;
  /** The figures that it was about (`figuresOf`): when they change, it no longer counts for the finding. */
  readonly figures: readonly string[];
}

/** Everything that was decided about one finding. */
export interface Decision {
  readonly finding: FindingKey;
  /** What the finding was when the last step was taken, so that it can be told when it is gone. */
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Message;
  /** The cell to look at first, as a reference; the quoted words for a finding in a text without cells; "" for none. */
  readonly where: string;
  /** What names the finding's form; null for one that is about no form. */
  readonly form: string | null;
  /** Oldest first. */
  readonly steps: readonly Step[];
}

/** The supervisor's opinion (审核意见) on the workbook as a whole. */
export interface Conclusion {
  readonly text: string;
  readonly by: string;
  /** When, as ISO 8601. */
  readonly time: string;
}

/** All decisions about a workbook; they live in it. */
export interface DecisionBook {
  readonly decisions: readonly Decision[];
  readonly conclusion: Conclusion | null;
  /** Opinions on the whole that were given at the same moment as a later one, by somebody who had not seen it. */
  readonly superseded?: readonly Conclusion[];
}

/** A workbook about which nothing was decided. */
export const NO_DECISIONS: DecisionBook = { decisions: [], conclusion: null };

/** The steps that count: those that were not taken back, oldest first. */
export function effectiveSteps({ steps }: Pick<Decision, 'steps'>): readonly Step[] {
  const effective: Step[] = [];
  for (const step of steps) {
    if (step.kind !== 'withdrawn') {
      effective.push(step);
      continue;
    }
    const last = effective.findLastIndex(({ role }) => role === step.role);
    if (last >= 0) effective.splice(last, 1);
  }
  return effective;
}
