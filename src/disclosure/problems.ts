import type { Finding, Message, Problem, Relation } from './findings';
import type { TextRelation } from './narrative/relation';
import type { NarrativeReview } from './narrative/review';
import type { TextPlace } from './narrative/text';
import { cellAt } from './narrative/text';
import type { RuleId } from './relations/rule-id';
import type { CellPlace } from './sheet/address';
import { reference } from './sheet/address';
import { isGrave } from './severity';

/** What findings may share: a cell, or words of a written explanation. */
interface Point {
  readonly key: string;
  readonly place: CellPlace | null;
  readonly text?: TextPlace;
}

/** What a finding may share with others; nothing for one that is about no broken relation. */
type PointsOf = (finding: Finding) => readonly Point[];

const keyOf = (rule: RuleId, first: CellPlace | undefined): string =>
  first === undefined ? rule : `${rule} ${reference(first)}`;

const pointAt = (place: CellPlace): Point => ({ key: `cell ${reference(place)}`, place });

/** The cells that take part in the broken relations of the forms. */
function pointsInForms(relations: readonly Relation[]): PointsOf {
  const broken = new Set(
    relations.filter(({ state }) => state === 'broken').map(({ rule, cells }) => keyOf(rule, cells[0])),
  );
  return ({ rule, cells }) => (broken.has(keyOf(rule, cells[0])) ? cells.map(pointAt) : []);
}

/**
 * The words and cells that take part in the broken relations of a written explanation. Of the words, only those that
 * something is wrong with: a figure that is confirmed elsewhere is not the cause. The cell that they stand in holds a
 * whole paragraph, which is no cause either.
 */
function pointsInText({ narrative, states, relations }: NarrativeReview, number: number): PointsOf {
  const bySaying = new Map<Message, TextRelation>();
  for (const relation of relations)
    if (relation.state === 'broken' && relation.saying !== null)
      bySaying.set(relation.saying.message, relation);
  return ({ message }) => {
    const { claims = [], cells = [] } = bySaying.get(message) ?? {};
    const words = claims
      .filter(({ index }) => states[index] === 'broken')
      .map(({ index, place: text }): Point => {
        const paragraph = narrative.paragraphs[text.paragraph - 1];
        const cell = paragraph === undefined ? undefined : cellAt(paragraph, text.start);
        return { key: `text ${number} ${index}`, place: cell ?? null, text };
      });
    return [...words, ...cells.map(pointAt)];
  };
}

/** What is shared, and the findings that share it. */
interface Shared {
  readonly point: Point;
  readonly witnesses: Set<number>;
}

function sharedAmong(findings: readonly Finding[], pointsOf: PointsOf): readonly Shared[] {
  const byPoint = new Map<string, Shared>();
  for (const [index, finding] of findings.entries()) {
    if (!isGrave(finding)) continue;
    for (const point of pointsOf(finding)) {
      const known = byPoint.get(point.key);
      if (known === undefined) byPoint.set(point.key, { point, witnesses: new Set([index]) });
      else known.witnesses.add(index);
    }
  }
  return [...byPoint.values()].filter(({ witnesses }) => witnesses.size > 1);
}

const problemAt = ({ place, text }: Omit<Point, 'key'>, findings: readonly number[]): Problem => ({
  place,
  ...(text === undefined ? {} : { text }),
  findings,
});

/** What a finding is a problem of where it shares nothing; null where it has no place at all. */
function ownPoint({ cells: [place], text }: Finding): Omit<Point, 'key'> | null {
  if (place === undefined && text === undefined) return null;
  return { place: place ?? null, ...(text === undefined ? {} : { text }) };
}

/**
 * Groups findings that share a cell, or words of a written explanation: one wrong figure breaks every relation that it
 * takes part in, and then reads as one problem with as many witnesses. What most findings share is taken first; each
 * finding belongs to one problem, and a finding that shares nothing is a problem of its own, if it has a place.
 *
 * @param relations those of the forms
 * @param narratives the written explanations that findings are about
 * @returns problems in the order of their first finding; the findings by their index
 */
export function problemsOf(
  findings: readonly Finding[],
  relations: readonly Relation[],
  narratives: readonly NarrativeReview[] = [],
): readonly Problem[] {
  const inForms = pointsInForms(relations);
  const inTexts = new Map(
    narratives.flatMap((review, number) => {
      const points = pointsInText(review, number);
      return review.findings.map((finding) => [finding, points] as const);
    }),
  );
  const shared = [...sharedAmong(findings, (finding) => (inTexts.get(finding) ?? inForms)(finding))];
  const taken = new Set<number>();
  const problems: Problem[] = [];
  while (shared.length > 0) {
    shared.sort((one, other) => other.witnesses.size - one.witnesses.size);
    const [most] = shared;
    if (most === undefined || most.witnesses.size < 2) break;
    const members = [...most.witnesses].sort((one, other) => one - other);
    problems.push(problemAt(most.point, members));
    for (const member of members) taken.add(member);
    for (const { witnesses } of shared) for (const member of members) witnesses.delete(member);
    const left = shared.filter(({ witnesses }) => witnesses.size > 1);
    shared.splice(0, shared.length, ...left);
  }
  const alone = findings.flatMap((finding, index): readonly Problem[] => {
    const point = taken.has(index) ? null : ownPoint(finding);
    return point === null ? [] : [problemAt(point, [index])];
  });
  return [...problems, ...alone].sort((one, other) => (one.findings[0] ?? 0) - (other.findings[0] ?? 0));
}
