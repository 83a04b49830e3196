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

/** What is listed together: all that is about one problem below its heading, each other thing by itself. */
export interface Headed<Item> {
  readonly head: ProblemHead | null;
  readonly items: readonly Item[];
}

/** The gravest first: of what is listed together, the gravest counts. What is as grave keeps its order. */
export function worstFirst<Item>(
  listed: readonly Headed<Item>[],
  findingOf: (item: Item) => Finding,
): readonly Headed<Item>[] {
  const rank = ({ head, items }: Headed<Item>): number => {
    const severities = head === null ? items.map((item) => findingOf(item).severity) : [head.severity];
    return Math.min(...severities.map((severity) => GRAVITY.indexOf(severity)));
  };
  return [...listed].sort((one, other) => rank(one) - rank(other));
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

/**
 * Things about findings of a review in their order, but those about one problem together, where the first of them stands.
 *
 * @param findingOf the finding that a thing is about
 */
export function headed<Item>(
  items: readonly Item[],
  findingOf: (item: Item) => Finding,
  review: Pick<Review, 'problems' | 'findings'>,
  language: Language,
): readonly Headed<Item>[] {
  const headOf = new Map(
    problemHeads(review, language).flatMap((head) =>
      head.problem.findings.map((index) => [review.findings[index], head] as const),
    ),
  );
  const listed = new Map<ProblemHead | Item, { readonly head: ProblemHead | null; readonly items: Item[] }>();
  for (const item of items) {
    const head = headOf.get(findingOf(item)) ?? null;
    const known = listed.get(head ?? item);
    if (known === undefined) listed.set(head ?? item, { head, items: [item] });
    else known.items.push(item);
  }
  return [...listed.values()];
}
