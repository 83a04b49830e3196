import { Decimal } from 'decimal.js';
import type { ExecutionFormula, GradeLimit, ScoringScheme } from '../disclosure/scoring/scheme';

/** The id of a scheme that the user has made out of another one. */
export const CUSTOM_SCHEME = 'custom';

/** A step of an execution formula as it is typed: both in per cent. */
export interface StepDraft {
  readonly from: string;
  readonly share: string;
}

/** A scheme while it is edited: what the user has typed, rates and shares in per cent. */
export interface SchemeDraft {
  readonly name: string;
  readonly execution: ExecutionFormula['kind'];
  /** Below this rate the execution score is 0. */
  readonly floor: string;
  readonly steps: readonly StepDraft[];
  /** The points with which each grade but the worst begins, best first. */
  readonly grades: readonly string[];
  readonly decimals: string;
  /** Beyond a target by more than this, it asks for an explanation. */
  readonly beyond: string;
}

/** The fields of a draft that can be wrong; those of a list with their index: "grades-0". */
export type DraftField =
  'name' | 'floor' | 'decimals' | 'beyond' | `steps-${number}` | 'steps' | `grades-${number}`;

/** What is wrong with a field. */
export type DraftProblem =
  | 'schemeNameMissing'
  | 'schemeFloor'
  | 'schemeStep'
  | 'schemeStepOrder'
  | 'schemeStepsMissing'
  | 'schemeGrade'
  | 'schemeGradeOrder'
  | 'schemeDecimals'
  | 'schemeBeyond';

/** The problems of a draft, by field; none where it is a scheme. */
export type DraftProblems = ReadonlyMap<DraftField, DraftProblem>;

/** What a draft comes to. */
export type DraftResult =
  | { readonly ok: true; readonly scheme: ScoringScheme }
  | { readonly ok: false; readonly problems: DraftProblems };

const HUNDRED = new Decimal(100);
const MOST_DECIMALS = 4;
const MOST_BEYOND = new Decimal(1000);
/** What the other kinds of formula begin with when they are first chosen. */
const FIRST_FLOOR = '60';
const FIRST_STEPS: readonly StepDraft[] = [
  { from: '95', share: '100' },
  { from: '80', share: '80' },
  { from: '60', share: '50' },
];

/** A draft that says what a scheme says. */
export function draftOf({ name, execution, grades, decimals, beyondLimit }: ScoringScheme): SchemeDraft {
  return {
    name,
    execution: execution.kind,
    floor: execution.kind === 'floor' ? percentText(execution.below) : FIRST_FLOOR,
    steps:
      execution.kind === 'steps'
        ? execution.steps.map(({ from, share }) => ({ from: percentText(from), share: percentText(share) }))
        : FIRST_STEPS,
    grades: grades.slice(0, -1).map(({ from }) => from),
    decimals: String(decimals),
    beyond: percentText(beyondLimit),
  };
}

/** The scheme that a draft describes, where all of it makes sense; what it does not say is that of `base`. */
export function schemeFrom(draft: SchemeDraft, base: ScoringScheme): DraftResult {
  const problems = new Map<DraftField, DraftProblem>();
  const name = draft.name.trim();
  if (name === '') problems.set('name', 'schemeNameMissing');
  const execution = executionFrom(draft, problems);
  const grades = gradesFrom(draft, base.grades, problems);
  const decimals = within(draft.decimals, 0, MOST_DECIMALS);
  if (decimals?.isInteger() !== true) problems.set('decimals', 'schemeDecimals');
  const beyond = within(draft.beyond, 0, MOST_BEYOND);
  if (beyond === null) problems.set('beyond', 'schemeBeyond');
  if (problems.size > 0 || decimals === null || beyond === null) return { ok: false, problems };
  return {
    ok: true,
    scheme: {
      ...base,
      id: CUSTOM_SCHEME,
      name,
      execution,
      grades,
      decimals: decimals.toNumber(),
      beyondLimit: ratioText(beyond),
    },
  };
}

function executionFrom(
  { execution, floor, steps }: SchemeDraft,
  problems: Map<DraftField, DraftProblem>,
): ExecutionFormula {
  switch (execution) {
    case 'proportional':
      return { kind: 'proportional' };
    case 'floor': {
      const below = within(floor, 0, HUNDRED);
      if (below === null) problems.set('floor', 'schemeFloor');
      return { kind: 'floor', below: ratioText(below ?? HUNDRED) };
    }
    case 'steps':
      return { kind: 'steps', steps: stepsFrom(steps, problems) };
  }
}

/** The steps, the highest rate first; neither rate nor share may rise again. */
function stepsFrom(
  steps: readonly StepDraft[],
  problems: Map<DraftField, DraftProblem>,
): readonly { readonly from: string; readonly share: string }[] {
  if (steps.length === 0) problems.set('steps', 'schemeStepsMissing');
  let before: { readonly from: Decimal; readonly share: Decimal } | null = null;
  return steps.map((step, index) => {
    const [from, share] = [within(step.from, 0, HUNDRED), within(step.share, 0, HUNDRED)];
    if (from === null || share === null) {
      problems.set(`steps-${index}`, 'schemeStep');
      return { from: '0', share: '0' };
    }
    if (before !== null && (from.gte(before.from) || share.gt(before.share)))
      problems.set(`steps-${index}`, 'schemeStepOrder');
    before = { from, share };
    return { from: ratioText(from), share: ratioText(share) };
  });
}

/** The grades with their new limits; the worst begins with 0. */
function gradesFrom(
  { grades: limits }: SchemeDraft,
  grades: readonly GradeLimit[],
  problems: Map<DraftField, DraftProblem>,
): readonly GradeLimit[] {
  let before = HUNDRED;
  return grades.map(({ grade }, index) => {
    if (index === grades.length - 1) return { grade, from: '0' };
    const from = within(limits[index] ?? '', 0, HUNDRED);
    if (from === null || from.isZero()) problems.set(`grades-${index}`, 'schemeGrade');
    else {
      if (from.gte(before)) problems.set(`grades-${index}`, 'schemeGradeOrder');
      before = from;
    }
    return { grade, from: (from ?? HUNDRED).toFixed() };
  });
}

/** A typed number between two, both inclusive; null for anything else. */
function within(typed: string, least: Decimal.Value, most: Decimal.Value): Decimal | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*[%分]$/u, '');
  if (!/^\d+(?:\.\d{1,6})?$/u.test(text)) return null;
  const number = new Decimal(text);
  return number.gte(least) && number.lte(most) ? number : null;
}

function ratioText(percent: Decimal): string {
  return percent.div(HUNDRED).toFixed();
}

function percentText(ratio: string): string {
  return new Decimal(ratio).times(HUNDRED).toFixed();
}
