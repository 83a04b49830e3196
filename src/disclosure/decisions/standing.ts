import type { Finding } from '../findings';
import type { Review } from '../review-types';
import type { FiguresByCell } from '../figures-by-cell';
import { reference } from '../sheet/address';
import type { Decision, DecisionBook, FindingKey, Role, Step, StepKind } from './decision';
import { effectiveSteps } from './decision';
import { findingKeys, formAt } from './finding-keys';
import { formNames } from './form-names';
import { isTableName } from '../published/table-name';
import { RULES } from '../relations/catalogue';
import { isGrave } from '../severity';
import { notation } from '../value';

/** Where a finding stands: nothing decided (待处理), the last step that counts, or figures changed since (数据已变). */
export type FindingState = 'open' | 'changed' | Exclude<StepKind, 'withdrawn'>;

/** A finding of the review with what was decided about it. */
export interface FindingStanding {
  readonly key: FindingKey;
  readonly finding: Finding;
  readonly state: FindingState;
  /** What was decided, also where the figures have changed since; null where nothing ever was. */
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

function stateOf(decision: Decision | undefined, figures: readonly string[]): FindingState {
  const last = decision === undefined ? undefined : effectiveSteps(decision).at(-1);
  if (last === undefined || last.kind === 'withdrawn') return 'open';
  return sameFigures(last.figures, figures) ? last.kind : 'changed';
}

/**
 * How each finding of a review stands by the decisions that the workbook keeps, and which decisions are about findings
 * that are gone.
 */
export function standingOf(review: Review, { decisions }: DecisionBook, figures: FiguresByCell): Standing {
  const keys = findingKeys(review, figures);
  const byKey = new Map(decisions.map((decision) => [decision.finding, decision]));
  const findings = review.findings.flatMap((finding, index): readonly FindingStanding[] => {
    const key = keys[index];
    if (key === undefined) return [];
    const decision = byKey.get(key);
    return [
      { key, finding, state: stateOf(decision, figuresOf(finding, figures)), decision: decision ?? null },
    ];
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
    .filter((decision) => !present.has(decision.finding) && effectiveSteps(decision).length > 0)
    .map((decision): GoneDecision => ({ decision, state: isThere(decision) ? 'closed' : 'absent' }));
  return { findings, gone };
}

const DECIDED: Readonly<Record<Role, ReadonlySet<FindingState>>> = {
  accountant: new Set<FindingState>(['accepted', 'explained', 'ignored', 'passed']),
  supervisor: new Set<FindingState>(['passed', 'returned']),
};

/** How many of the errors and warnings a person of a role has decided. 尾差 and 提示 need no decision. */
export function progressOf({ findings }: Standing, role: Role): Progress {
  const due = findings.filter(({ finding }) => isGrave(finding));
  return { decided: due.filter(({ state }) => DECIDED[role].has(state)).length, all: due.length };
}

/** How many steps there are in all. */
export function stepsIn({ decisions }: DecisionBook): number {
  return decisions.reduce((count, { steps }) => count + steps.length, 0);
}

/**
 * The decisions with a step added about findings of a review; every other decision stays as it is. A withdrawal is added
 * only where a step of the same role is there to be taken back.
 */
export function withStep(
  book: DecisionBook,
  review: Review,
  figures: FiguresByCell,
  keys: ReadonlySet<FindingKey>,
  step: Omit<Step, 'figures'>,
): DecisionBook {
  const names = formNames(review.forms);
  const present = findingKeys(review, figures);
  const before = new Map(book.decisions.map((decision) => [decision.finding, decision]));
  for (const [index, finding] of review.findings.entries()) {
    const key = present[index];
    if (key === undefined || !keys.has(key)) continue;
    const steps = before.get(key)?.steps ?? [];
    if (step.kind === 'withdrawn' && !effectiveSteps({ steps }).some(({ role }) => role === step.role))
      continue;
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
      steps: [...steps, { ...step, figures: figuresOf(finding, figures) }],
    });
  }
  return { ...book, decisions: [...before.values()] };
}
