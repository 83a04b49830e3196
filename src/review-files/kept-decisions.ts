import type { Conclusion, Step } from '../disclosure/decisions/decision';
import { effectiveSteps } from '../disclosure/decisions/decision';
import type { FindingState, GoneDecision, Standing } from '../disclosure/decisions/standing';
import { standingOf } from '../disclosure/decisions/standing';
import { figuresByCell } from '../disclosure/figures-by-cell';
import type { Review } from '../disclosure/review-types';
import { sentence } from '../disclosure/sentence';
import { customXmlParts } from '../files/custom-xml';
import type { CopySource } from '../files/opened-workbook';
import { DECISIONS_PART } from '../record/decisions/decisions-part';
import { readParts } from '../record/parts/read-parts';
import type { Unread } from '../record/parts/unread';
import type { Language } from '../voice/languages';
import { say } from '../voice/say';
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
  const parts = customXmlParts(source, DECISIONS_PART.namespace);
  const { value, unread } = readParts(
    DECISIONS_PART,
    parts.map(({ path, xml }) => ({ id: path, xml })),
  );
  if (DECISIONS_PART.isEmpty(value) && unread.length === 0) return null;
  return { standing: standingOf(review, value, figuresByCell(review)), conclusion: value.conclusion, unread };
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

/** The decisions as lines for people: one a finding, then those whose finding is gone, the opinion, and what is unread. */
export function decisionLines(kept: KeptDecisions, language: Language): string[] {
  const { standing, conclusion, unread } = kept;
  const texts = (key: Parameters<typeof say<'commandLine'>>[2], values = {}): string =>
    say(language, 'commandLine', key, values);
  const last = (steps: readonly Step[]): string => {
    const step = steps.at(-1);
    return step === undefined ? '' : [step.by, step.text].filter((word) => word !== '').join('：');
  };
  const decided = standing.findings.flatMap(({ finding, state, decision }) =>
    decision === null
      ? []
      : [
          texts('decisionLine', {
            state: say(language, 'ownSheets', state),
            where: placeLine(finding, (key, values) => texts(key, values)),
            rule: finding.rule,
            text: last(effectiveSteps(decision)),
          }),
        ],
  );
  const gone = standing.gone.map(({ decision, state }) =>
    texts('decisionLine', {
      state: say(language, 'ownSheets', state),
      where: decision.where,
      rule: decision.rule,
      text: last(effectiveSteps(decision)),
    }),
  );
  const rest = [
    ...(conclusion === null ? [] : [texts('conclusionLine', { by: conclusion.by, text: conclusion.text })]),
    ...unread.map(({ why, name }) => texts(why === 'newer' ? 'decisionNewer' : 'decisionDamaged', { name })),
  ];
  const count = decided.length + gone.length;
  return [texts('decisionsHead', { count }), ...[...decided, ...gone, ...rest].map((line) => `  ${line}`)];
}
