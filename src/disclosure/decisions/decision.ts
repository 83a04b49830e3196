import type { Message, Severity } from '../findings';
import type { RuleId } from '../relations/rule-id';

/**
 * What names a finding in every review of a workbook and of its later versions: its rule, and what it is about in the
 * form's own terms (form, line, column), so that it outlasts renamed sheets and inserted rows.
 */
export type FindingKey = string;

/** What the unit does about a finding, by its accountant (会计). */
export type UnitKind =
  /** 接受: the unit agrees; the correction is written, or will be by hand. */
  | 'accepted'
  /** 说明: the unit explains why the figures stand. */
  | 'explained'
  /** 忽略: the unit passes it over, with its reason. */
  | 'ignored';

/** What the reviewer (审核人) does about a finding. */
export type ReviewKind =
  /** 通过: the reviewer is content. */
  | 'passed'
  /** 退回整改: the reviewer sends it back. */
  | 'returned';

/** What is done about a finding; 撤回 takes back the last step of the same record. */
export type StepKind = UnitKind | ReviewKind | 'withdrawn';

/** Who decides: the accountant for the unit, the supervisor for those who review it. */
export type Role = 'accountant' | 'supervisor';

/** The steps that each role takes. */
export const KINDS_OF = {
  accountant: ['accepted', 'explained', 'ignored', 'withdrawn'],
  supervisor: ['passed', 'returned', 'withdrawn'],
} as const satisfies Readonly<Record<Role, readonly StepKind[]>>;

/** Whether a step is one that a role takes. */
export function isKindOf(kind: StepKind, role: Role): boolean {
  return (KINDS_OF[role] as readonly StepKind[]).includes(kind);
}

/** What names a step whoever holds it, in the record that it stands in. */
export type StepMark = string;

/** What a role says about a finding. */
export type KindOf<Who extends Role> = Exclude<(typeof KINDS_OF)[Who][number], 'withdrawn'>;

/** One step of a record. None is ever changed or removed: taking one back is a further step. */
export interface Step<Kind extends StepKind = StepKind> {
  readonly kind: Kind;
  /** The explanation, the reason or the opinion; "" where none is given. */
  readonly text: string;
  /** The person's name; "" where it is not given. */
  readonly by: string;
  /** When, as ISO 8601. */
  readonly time: string;
  /** The figures that it was about (`figuresOf`): when they change, it no longer counts for the finding. */
  readonly figures: readonly string[];
  /** The other side's word that counted when it was taken, to which it is the answer; null where there was none. */
  readonly about: StepMark | null;
}

/** What was done about a finding: a record for each role, oldest step first. */
export type Records = { readonly [Who in Role]: readonly Step<KindOf<Who> | 'withdrawn'>[] };

/** What was done about one finding: two records, the unit's and the reviewer's, neither of which changes the other. */
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
  readonly steps: Records;
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

/** No step in either record. */
export const NO_STEPS: Records = { accountant: [], supervisor: [] };

/** What names a step. */
export function markOf({ kind, time, by }: Pick<Step, 'kind' | 'time' | 'by'>): StepMark {
  return [kind, time, by].join(' ');
}

/** Whether a step says something, and takes nothing back. */
function isSaying<Kind extends StepKind>(step: Step<Kind>): step is Step<Exclude<Kind, 'withdrawn'>> {
  return step.kind !== 'withdrawn';
}

/** The steps of a record that count: those that were not taken back, oldest first. */
export function effectiveSteps<Kind extends StepKind>(
  steps: readonly Step<Kind>[],
): readonly Step<Exclude<Kind, 'withdrawn'>>[] {
  const effective: Step<Exclude<Kind, 'withdrawn'>>[] = [];
  for (const step of steps) {
    if (isSaying(step)) effective.push(step);
    else effective.pop();
  }
  return effective;
}

/** The word of a side that counts: the last step that was not taken back; null where there is none. */
export function wordOf<Who extends Role>(
  decision: Pick<Decision, 'steps'> | null,
  role: Who,
): Step<KindOf<Who>> | null {
  if (decision === null) return null;
  const steps: readonly Step<KindOf<Who> | 'withdrawn'>[] = decision.steps[role];
  return (effectiveSteps(steps) as readonly Step<KindOf<Who>>[]).at(-1) ?? null;
}

/** Whether either side has said anything that counts. */
export function hasWord(decision: Pick<Decision, 'steps'> | null): boolean {
  return wordOf(decision, 'accountant') !== null || wordOf(decision, 'supervisor') !== null;
}

/** A step with the side that took it. */
export interface TakenStep {
  readonly role: Role;
  readonly step: Step;
}

/** The steps of both records, oldest first: an answer never before what it answers, whatever the clocks said. */
export function stepsInTurn({ steps }: Pick<Decision, 'steps'>): readonly TakenStep[] {
  const inTurn: TakenStep[] = [];
  const rest = { accountant: [...steps.accountant], supervisor: [...steps.supervisor] };
  const waits = (role: Role, other: Role): boolean =>
    rest[other].some((step) => markOf(step) === rest[role][0]?.about);
  for (;;) {
    const [unit, review] = [rest.accountant[0], rest.supervisor[0]];
    if (unit === undefined && review === undefined) return inTurn;
    const isUnits =
      review === undefined ||
      (unit !== undefined &&
        (waits('supervisor', 'accountant') ||
          (!waits('accountant', 'supervisor') && unit.time <= review.time)));
    const role: Role = isUnits ? 'accountant' : 'supervisor';
    const step = rest[role].shift();
    if (step !== undefined) inTurn.push({ role, step });
  }
}
