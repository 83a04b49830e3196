import type { TestCell } from '../../disclosure/sheets';
import type { Random } from '../random';
import type { AssessmentTag, PrintedAssessment, TaggedCell } from './print';

/** An error put into a form: the changed form, its cell, and the rules of which one at least must tell. */
interface AssessmentInjection {
  readonly printed: PrintedAssessment;
  readonly cell: TaggedCell;
  readonly rules: readonly string[];
}

/** A score that differs by two points: more than any rounding to whole points explains. */
const otherScore = (value: number): number => (value >= 2 ? value - 2 : value + 2);

/** The rules that an error in a cell breaks; none where nothing determines the cell. */
const RULES: Readonly<Record<AssessmentTag['kind'], (tag: AssessmentTag) => readonly string[]>> = {
  rate: () => ['SA-RATE'],
  executionScore: () => ['SA-EXEC', 'SA-TOTAL'],
  total: () => ['SA-TOTAL'],
  score: () => ['SA-IND', 'SA-COEFF', 'SA-TOTAL', 'SA-SHORT', 'SA-BLOCK'],
  reason: () => ['SA-REASON', 'SA-DONE'],
};

const CHANGES: Readonly<Record<AssessmentTag['kind'], (value: TestCell) => TestCell>> = {
  rate: (value) => (typeof value === 'string' ? `${(Number.parseFloat(value) - 5).toFixed(2)}%` : value),
  executionScore: (value) => otherScore(Number(value)),
  total: (value) => otherScore(Number(value)),
  score: (value) => otherScore(Number(value)),
  reason: () => null,
};

/** Puts one error into a consistent form. */
export function injectIntoAssessment(random: Random, printed: PrintedAssessment): AssessmentInjection {
  const kind = random.pick([...new Set(printed.tagged.map(({ tag }) => tag.kind))]);
  const cell = random.pick(printed.tagged.filter(({ tag }) => tag.kind === kind));
  const rows = printed.rows.map((cells, row) =>
    row === cell.row
      ? cells.map((value, column) => (column === cell.column ? CHANGES[kind](value) : value))
      : cells,
  );
  return { printed: { ...printed, rows }, cell, rules: RULES[kind](cell.tag) };
}
