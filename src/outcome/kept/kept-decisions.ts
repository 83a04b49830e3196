import type { Conclusion, Decision, Role, Step, TakenStep } from '../../disclosure/decisions/decision';
import { NO_DECISIONS, stepsInTurn, wordOf } from '../../disclosure/decisions/decision';
import type {
  FindingStanding,
  GoneDecision,
  Progress,
  ReviewState,
  Standing,
  UnitState,
} from '../../disclosure/decisions/standing';
import { progressOf, standingOf } from '../../disclosure/decisions/standing';
import { figuresByCell } from '../../disclosure/figures-by-cell';
import type { Review } from '../../disclosure/review-types';
import { sentence } from '../../disclosure/sentence';
import type { CopySource } from '../../files/opened-workbook';
import { DECISIONS_PART } from '../../record/decisions/decisions-part';
import type { Unread } from '../../record/parts/unread';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import { goneWord, reviewWord, unitWord } from '../../presentation/own-sheets/own-sheet-words';
import { keptPart } from './kept-part';
import { placeLine } from '../lines/narrative-lines';

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
  readonly role: Role;
  readonly text: string;
  readonly by: string;
  readonly time: string;
}

/** The decisions as --json prints them. */
export interface DecisionsDocument {
  /** `finding` is the index in `findings`; those about which nothing was decided are left out. */
  readonly findings: readonly {
    readonly finding: number;
    /** The last word of either side. */
    readonly state: Exclude<UnitState | ReviewState, 'answered'>;
    /** What the unit did, and what the reviewer did. */
    readonly unit: UnitState;
    readonly review: ReviewState;
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
  /** How much of the errors and warnings each side has dealt with by steps of its own. */
  readonly progress: { readonly unit: Progress; readonly review: Progress };
  readonly conclusion: Conclusion | null;
  readonly unread: readonly Pick<Unread, 'why' | 'name'>[];
}

const stepDocument = ({ role, step: { kind, text, by, time } }: TakenStep): StepDocument => ({
  kind,
  role,
  text,
  by,
  time,
});

/** The last word of either side, as one. */
function lastWord({ unit, review }: FindingStanding): Exclude<UnitState | ReviewState, 'answered'> {
  if (review === 'passed' || review === 'returned') return review;
  return unit === 'open' && review === 'changed' ? 'changed' : unit;
}

/** The decisions as JSON; the messages are Chinese. */
export function decisionsDocument({ standing, conclusion, unread }: KeptDecisions): DecisionsDocument {
  return {
    findings: standing.findings.flatMap((stands, finding) => {
      const { unit, review, decision } = stands;
      if (decision === null) return [];
      return [
        { finding, state: lastWord(stands), unit, review, steps: stepsInTurn(decision).map(stepDocument) },
      ];
    }),
    gone: standing.gone.map(({ decision, state }) => ({
      rule: decision.rule,
      where: decision.where,
      message: sentence(decision.message),
      state,
      steps: stepsInTurn(decision).map(stepDocument),
    })),
    progress: { unit: progressOf(standing, 'accountant'), review: progressOf(standing, 'supervisor') },
    conclusion,
    unread: unread.map(({ why, name }) => ({ why, name })),
  };
}

/** What is told of a decision. */
interface ToldDecision {
  readonly where: string;
  readonly decision: Decision;
  /** How it stands by what the unit did, and by what the reviewer did; "" where a reviewer has said nothing at all. */
  readonly unit: string;
  readonly review: string;
}

/** A decision as a line: where it stands, what it is about, and the word of each side by itself. */
function decisionLine({ where, decision, unit, review }: ToldDecision, language: Language): string {
  const texts = voice(language, 'commandLine');
  const told = (state: string, word: Step | null): string =>
    [state, [word?.by ?? '', word?.text ?? ''].filter((part) => part !== '').join('：')]
      .filter((part) => part !== '')
      .join(' ');
  const [said, judged] = [wordOf(decision, 'accountant'), wordOf(decision, 'supervisor')];
  return texts(review === '' && judged === null ? 'decisionLine' : 'decisionLineReviewed', {
    where,
    rule: decision.rule,
    unit: told(unit, said),
    review: told(review, judged),
  });
}

/** The decisions as lines for people: one a finding, then those whose finding is gone, the opinion, and what is unread. */
export function decisionLines({ standing, conclusion, unread }: KeptDecisions, language: Language): string[] {
  const texts = voice(language, 'commandLine');
  const told = [
    ...standing.findings.flatMap(({ finding, unit, review, decision }): readonly ToldDecision[] =>
      decision === null
        ? []
        : [
            {
              where: placeLine(finding, texts),
              decision,
              unit: unitWord(unit, language),
              review: standing.isReviewed ? reviewWord(review, language) : '',
            },
          ],
    ),
    ...standing.gone.map(({ decision, state }): ToldDecision => ({
      where: decision.where,
      decision,
      unit: goneWord(state, language),
      review: '',
    })),
  ];
  const rest = [
    ...(conclusion === null ? [] : [texts('conclusionLine', { by: conclusion.by, text: conclusion.text })]),
    ...unread.map(({ why, name }) => texts(why === 'newer' ? 'decisionNewer' : 'decisionDamaged', { name })),
  ];
  const [unit, review] = [progressOf(standing, 'accountant'), progressOf(standing, 'supervisor')];
  return [
    texts('decisionsHead', { count: told.length }),
    ...[...told.map((decision) => decisionLine(decision, language)), ...rest].map((line) => `  ${line}`),
    ...(told.length === 0
      ? []
      : [`  ${texts('decisionsProgress', { unit: unit.decided, review: review.decided, all: unit.all })}`]),
  ];
}
