import type { Conclusion, Decision, Step } from '../disclosure/decisions/decision';
import { effectiveSteps, NO_DECISIONS } from '../disclosure/decisions/decision';
import type { FindingState, GoneDecision, Standing } from '../disclosure/decisions/standing';
import { standingOf } from '../disclosure/decisions/standing';
import { figuresByCell } from '../disclosure/figures-by-cell';
import type { Review } from '../disclosure/review-types';
import { sentence } from '../disclosure/sentence';
import type { CopySource } from '../files/opened-workbook';
import { DECISIONS_PART } from '../record/decisions/decisions-part';
import type { Unread } from '../record/parts/unread';
import type { Language } from '../voice/languages';
import { say, voice } from '../voice/say';
import { keptPart } from './kept-part';
import { placeLine } from './narrative-lines';

/** What people decided about a workbook, as it keeps it. */
export interface KeptDecisions {
  readonly standing: Standing;
  readonly conclusion: Conclusion | null;
  /** What a newer build wrote, or is damaged: it stays as it is. */
  readonly unread: readonly Unread[];
}

/** The decisions that a workbook keeps, as they stand in its review; null where it keeps none. */
export function keptDecisions(source: CopySource | null, review: Review): KeptDecisions | null {
  if (source === null) return null;
  const { value, unread } = keptPart(source, DECISIONS_PART);
  if (DECISIONS_PART.isEmpty(value) && unread.length === 0) return null;
  return { standing: standingOf(review, value, figuresByCell(review)), conclusion: value.conclusion, unread };
}

/** How the findings of a review stand by the decisions of its workbook; null for a workbook that keeps none. */
export function standingBy(kept: KeptDecisions | null, review: Review): Standing {
  return kept?.standing ?? standingOf(review, NO_DECISIONS, figuresByCell(review));
}

interface StepDocument {
  readonly kind: Step['kind'];
  readonly role: Step['role'];
  readonly text: string;
  readonly by: string;
  readonly time: string;
}

/** The decisions as --json prints them. */
export interface DecisionsDocument {
  /** `finding` is the index in `findings`; those about which nothing was decided are left out. */
  readonly findings: readonly {
    readonly finding: number;
    readonly state: FindingState;
    readonly steps: readonly StepDocument[];
  }[];
  /** Decisions about findings that the review does not have (any more). */
  readonly gone: readonly {
    readonly rule: string;
    readonly where: string;
    readonly message: string;
    readonly state: GoneDecision['state'];
    readonly steps: readonly StepDocument[];
  }[];
  readonly conclusion: Conclusion | null;
  readonly unread: readonly Pick<Unread, 'why' | 'name'>[];
}

const stepDocument = ({ kind, role, text, by, time }: Step): StepDocument => ({ kind, role, text, by, time });

/** The decisions as JSON; the messages are Chinese. */
export function decisionsDocument({ standing, conclusion, unread }: KeptDecisions): DecisionsDocument {
  return {
    findings: standing.findings.flatMap(({ state, decision }, finding) =>
      decision === null ? [] : [{ finding, state, steps: decision.steps.map(stepDocument) }],
    ),
    gone: standing.gone.map(({ decision, state }) => ({
      rule: decision.rule,
      where: decision.where,
      message: sentence(decision.message),
      state,
      steps: decision.steps.map(stepDocument),
    })),
    conclusion,
    unread: unread.map(({ why, name }) => ({ why, name })),
  };
}

/** A decision as a line: where it stands, what it is about, and the last word on it. */
function decisionLine(
  state: FindingState | GoneDecision['state'],
  where: string,
  decision: Decision,
  language: Language,
): string {
  const last = effectiveSteps(decision).at(-1);
  return say(language, 'commandLine', 'decisionLine', {
    state: say(language, 'ownSheets', state),
    where,
    rule: decision.rule,
    text: [last?.by ?? '', last?.text ?? ''].filter((word) => word !== '').join('：'),
  });
}

/** The decisions as lines for people: one a finding, then those whose finding is gone, the opinion, and what is unread. */
export function decisionLines({ standing, conclusion, unread }: KeptDecisions, language: Language): string[] {
  const texts = voice(language, 'commandLine');
  const decisions = [
    ...standing.findings.flatMap(({ finding, state, decision }) =>
      decision === null ? [] : [decisionLine(state, placeLine(finding, texts), decision, language)],
    ),
    ...standing.gone.map(({ decision, state }) => decisionLine(state, decision.where, decision, language)),
  ];
  const rest = [
    ...(conclusion === null ? [] : [texts('conclusionLine', { by: conclusion.by, text: conclusion.text })]),
    ...unread.map(({ why, name }) => texts(why === 'newer' ? 'decisionNewer' : 'decisionDamaged', { name })),
  ];
  return [
    texts('decisionsHead', { count: decisions.length }),
    ...[...decisions, ...rest].map((line) => `  ${line}`),
  ];
}
