import type { Language } from '../../voice/languages';
import type { Finding, Problem, Severity } from '../findings';
import type { Review } from '../review-types';
import type { CellPlace } from '../sheet/address';
import type { Suspect } from './diagnosis';
import type { Heading } from './heading';
import { headingOf } from './heading';

/** What heads the findings of one problem of figures. */
export interface ProblemHead extends Heading {
  readonly problem: Problem;
  /** The figure that is identified; null where none is. */
  readonly place: CellPlace | null;
  /** How grave it is: as its gravest finding. */
  readonly severity: Severity;
  /** The figures that may be wrong, the best first, those that change along among them. */
  readonly figures: readonly Suspect[];
}

/** Findings as they are listed: those of one problem below its heading, each other one by itself. */
export interface HeadedFindings {
  readonly head: ProblemHead | null;
  readonly findings: readonly Finding[];
}

/** The gravest first. */
const GRAVITY: readonly Severity[] = ['error', 'warning', 'rounding', 'info'];

/** What heads the problems of a review in which it was asked which figure is wrong, in the order of the problems. */
export function problemHeads(
  { problems, findings }: Pick<Review, 'problems' | 'findings'>,
  language: Language,
): readonly ProblemHead[] {
  return problems.flatMap((problem) => {
    const heading = headingOf(problem, findings, language);
    if (heading === null) return [];
    const severities = new Set(problem.findings.map((index) => findings[index]?.severity));
    const severity = GRAVITY.find((one) => severities.has(one)) ?? 'info';
    const place = heading.verdict === 'identified' ? (heading.strong[0] ?? null) : null;
    return [{ ...heading, problem, place, severity, figures: problem.diagnosis?.suspects ?? [] }];
  });
}

/** The findings of a review in its order, but those of one problem together, where the first of them stands. */
export function headedFindings(review: Review, language: Language): readonly HeadedFindings[] {
  const { findings } = review;
  const headOf = new Map<Finding, ProblemHead>();
  for (const head of problemHeads(review, language))
    for (const index of head.problem.findings) {
      const finding = findings[index];
      if (finding !== undefined) headOf.set(finding, head);
    }
  const listed = new Map<ProblemHead | Finding, Finding[]>();
  for (const finding of findings) {
    const key = headOf.get(finding) ?? finding;
    const known = listed.get(key);
    if (known === undefined) listed.set(key, [finding]);
    else known.push(finding);
  }
  return [...listed.values()].map((together) => {
    const [first] = together;
    return { head: (first === undefined ? undefined : headOf.get(first)) ?? null, findings: together };
  });
}
