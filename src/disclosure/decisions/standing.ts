import type { Finding } from '../findings';
import type { Review } from '../review-types';
import type { FiguresByCell } from '../figures-by-cell';
import { reference } from '../sheet/address';
import type { Decision, DecisionBook, FindingKey, ReviewKind, Role, Step, UnitKind } from './decision';
import { hasWord, isKindOf, markOf, NO_STEPS, wordOf } from './decision';
import { findingKeys, formAt } from './finding-keys';
import { formNames } from './form-names';
import { isTableName } from '../published/table-name';
import { RULES } from '../relations/catalogue';
import { isGrave } from '../severity';
import { notation } from '../value';

/** What the unit did: nothing yet (待处理), its word, or figures changed since (数据已变). */
export type UnitState = 'open' | 'changed' | UnitKind;

/**
 * What the reviewer did: nothing yet (待审核), the word, figures changed since, or the unit has said something else since
 * (待复核).
 */
export type ReviewState = 'open' | 'changed' | 'answered' | ReviewKind;

/** A finding of the review with what was done about it by each side. */
export interface FindingStanding {
  readonly key: FindingKey;
  readonly finding: Finding;
  readonly unit: UnitState;
  readonly review: ReviewState;
  /** Whose turn it is: nobody's where the reviewer is content, both sides' where each has not seen the other's word. */
  readonly due: Readonly<Record<Role, boolean>>;
  /** What was done, also where the figures have changed since; null where nothing ever was. */
  readonly decision: Decision | null;
}

/** A decision whose finding the review no longer has. */
export interface GoneDecision {
  readonly decision: Decision;
  /** 已整改: the form is still there and the finding is not; 对不上: its form is not there either. */
  readonly state: 'closed' | 'absent';
}

/** A review with the decisions about its findings. */
export interface Standing {
  /** In the order of the review's findings. */
  readonly findings: readonly FindingStanding[];
  readonly gone: readonly GoneDecision[];
  /** Whether the reviewer has said anything: about a finding, one that is gone, or the whole. */
  readonly isReviewed: boolean;
}

/** How much of what is to be decided is. */
export interface Progress {
  readonly decided: number;
  readonly all: number;
}

/**
 * The figures that a finding is about, as its cells print them, then what the rule gives: a decision holds as long as
 * these are the same.
 */
export function figuresOf({ cells, expected, actual }: Finding, figures: FiguresByCell): readonly string[] {
  return [
    ...cells.map((cell) => figures.get(reference(cell))?.figure.text ?? ''),
    notation(expected) ?? '',
    notation(actual) ?? '',
  ];
}

function sameFigures(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((figure, index) => figure === other[index]);
}

/** How a finding stands by what was done about it. */
function standsBy(
  decision: Decision | null,
  figures: readonly string[],
): Pick<FindingStanding, 'unit' | 'review' | 'due'> {
  const [said, judged] = [wordOf(decision, 'accountant'), wordOf(decision, 'supervisor')];
  const unit = said === null ? 'open' : isAbout(said, figures) ? said.kind : 'changed';
  const review = reviewOf(said, judged, figures);
  const isAnswered = said !== null && judged !== null && said.about === markOf(judged);
  return {
    unit,
    review,
    due: {
      accountant:
        review === 'returned' ? !isAnswered || unit === 'changed' : review !== 'passed' && isUnsaid(unit),
      supervisor: review !== 'passed' && review !== 'returned',
    },
  };
}

function reviewOf(
  said: Step<UnitKind> | null,
  judged: Step<ReviewKind> | null,
  figures: readonly string[],
): ReviewState {
  if (judged === null) return 'open';
  if (!isAbout(judged, figures)) return 'changed';
  // What was passed with the unit's word in view is to be looked at again where that word is another, or none any more.
  const isSeen =
    said === null ? judged.kind === 'returned' || judged.about === null : judged.about === markOf(said);
  return isSeen ? judged.kind : 'answered';
}

function isAbout(step: Step, figures: readonly string[]): boolean {
  return sameFigures(step.figures, figures);
}

function isUnsaid(unit: UnitState): boolean {
  return unit === 'open' || unit === 'changed';
}

/**
 * How each finding of a review stands by the decisions that the workbook keeps, and which decisions are about findings
 * that are gone.
 */
export function standingOf(
  review: Review,
  { decisions, conclusion }: DecisionBook,
  figures: FiguresByCell,
): Standing {
  const keys = findingKeys(review, figures);
  const byKey = new Map(decisions.map((decision) => [decision.finding, decision]));
  const findings = review.findings.flatMap((finding, index): readonly FindingStanding[] => {
    const key = keys[index];
    if (key === undefined) return [];
    const decision = byKey.get(key) ?? null;
    return [{ key, finding, decision, ...standsBy(decision, figuresOf(finding, figures)) }];
  });
  const present = new Set(keys);
  const forms = new Set(formNames(review.forms).values());
  const isThere = ({ form, rule, where }: Decision): boolean => {
    const family = RULES.of(rule)?.family;
    if (family === 'document' || isTableName(where)) return review.published !== undefined;
    if (family === 'last-year') return review.lastYear !== undefined;
    if (form !== null) return forms.has(form);
    return family !== 'text' || review.narratives.length > 0;
  };
  const gone = decisions
    .filter((decision) => !present.has(decision.finding) && hasWord(decision))
    .map((decision): GoneDecision => ({ decision, state: isThere(decision) ? 'closed' : 'absent' }));
  const isReviewed =
    conclusion !== null || decisions.some((decision) => wordOf(decision, 'supervisor') !== null);
  return { findings, gone, isReviewed };
}

/** Whether a side has done its part: with the figures as they are, and with what the other has said since in view. */
const HAS_DONE: Readonly<Record<Role, (standing: FindingStanding) => boolean>> = {
  accountant: ({ unit, review, due }) => !isUnsaid(unit) && !(review === 'returned' && due.accountant),
  supervisor: ({ due }) => !due.supervisor,
};

/**
 * How many of the errors and warnings a side has dealt with by steps of its own: what the reviewer passes is not handled
 * by the unit. 尾差 and 提示 need no decision.
 */
export function progressOf({ findings }: Pick<Standing, 'findings'>, role: Role): Progress {
  const due = findings.filter(({ finding }) => isGrave(finding));
  return { decided: due.filter(HAS_DONE[role]).length, all: due.length };
}

/** How many steps there are in all. */
export function stepsIn({ decisions }: DecisionBook): number {
  return decisions.reduce((count, { steps }) => count + steps.accountant.length + steps.supervisor.length, 0);
}

/**
 * The decisions with a step of a role added to its record, about findings of a review; every other decision, and the other
 * side's record, stays as it is. A withdrawal is added only where a step of the same role is there to be taken back; a step
 * that is not the role's is not added.
 */
export function withStep(
  book: DecisionBook,
  review: Review,
  figures: FiguresByCell,
  keys: ReadonlySet<FindingKey>,
  role: Role,
  step: Omit<Step, 'figures' | 'about'>,
): DecisionBook {
  if (!isKindOf(step.kind, role)) return book;
  const other: Role = role === 'accountant' ? 'supervisor' : 'accountant';
  const names = formNames(review.forms);
  const present = findingKeys(review, figures);
  const before = new Map(book.decisions.map((decision) => [decision.finding, decision]));
  for (const [index, finding] of review.findings.entries()) {
    const key = present[index];
    if (key === undefined || !keys.has(key)) continue;
    const earlier = before.get(key) ?? null;
    if (step.kind === 'withdrawn' && wordOf(earlier, role) === null) continue;
    const steps = earlier?.steps ?? NO_STEPS;
    const seen = wordOf(earlier, other);
    const taken = {
      ...step,
      figures: figuresOf(finding, figures),
      about: seen === null ? null : markOf(seen),
    };
    const [cell] = finding.cells;
    const form = formAt(review.forms, figures, cell);
    const { rule, severity, message, text } = finding;
    before.set(key, {
      finding: key,
      rule,
      severity,
      message,
      where: cell === undefined ? (text?.quote ?? '') : reference(cell),
      form: form === null ? null : (names.get(form) ?? null),
      steps: { ...steps, [role]: [...steps[role], taken] },
    });
  }
  return { ...book, decisions: [...before.values()] };
}
