import type { Finding, Message, Problem, Relation } from './findings';
import type { Diagnosed } from './diagnosis/diagnose';
import type { Diagnosis } from './diagnosis/diagnosis';
import type { TextRelation } from './narrative/relation';
import type { NarrativeReview } from './narrative/review';
import type { TextPlace } from './narrative/text';
import { cellAt } from './narrative/text';
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

const pointAt = (place: CellPlace): Point => ({ key: `cell ${reference(place)}`, place });

/** The cells that take part in the broken relations of the forms. */
const inForms: PointsOf = ({ relation, cells }) => (relation?.state === 'broken' ? cells.map(pointAt) : []);

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

/** Where a diagnosis says to look first: at the best suspect, else at what most of the findings share. */
function placeOf({ suspects }: Diagnosis, members: readonly Finding[]): CellPlace | null {
  const [suspect] = suspects;
  if (suspect !== undefined) return suspect.place;
  const [most] = [...sharedAmong(members, inForms)].sort(
    (one, other) => other.witnesses.size - one.witnesses.size,
  );
  return most?.point.place ?? members[0]?.cells[0] ?? null;
}

/** The grave findings of written explanations by the cells that they have a part in, as references. */
function textFindingsByCell(
  findings: readonly Finding[],
  inTexts: ReadonlyMap<Finding, PointsOf>,
): ReadonlyMap<string, readonly number[]> {
  const byCell = new Map<string, number[]>();
  for (const [index, finding] of findings.entries()) {
    if (!isGrave(finding)) continue;
    for (const { place } of inTexts.get(finding)?.(finding) ?? []) {
      if (place === null) continue;
      const cell = reference(place);
      const known = byCell.get(cell);
      if (known === undefined) byCell.set(cell, [index]);
      else if (known[known.length - 1] !== index) known.push(index);
    }
  }
  return byCell;
}

/** The problems of relations between figures, each with its diagnosis, and with the words about its first suspect. */
function diagnosedProblems(
  findings: readonly Finding[],
  diagnosed: readonly Diagnosed[],
  inTexts: ReadonlyMap<Finding, PointsOf>,
): readonly Problem[] {
  const byRelation = new Map<Relation, number>();
  for (const [index, finding] of findings.entries())
    if (finding.relation !== undefined && isGrave(finding)) byRelation.set(finding.relation, index);
  const byCell = textFindingsByCell(findings, inTexts);
  const told = new Set<number>();
  return diagnosed.flatMap(({ relations, diagnosis }): readonly Problem[] => {
    const members = relations
      .flatMap((relation) => byRelation.get(relation) ?? [])
      .sort((one, other) => one - other);
    if (members.length === 0) return [];
    const place = placeOf(
      diagnosis,
      members.flatMap((member) => findings[member] ?? []),
    );
    const about = place === null ? [] : (byCell.get(reference(place)) ?? []);
    const also = about.filter((index) => !told.has(index));
    for (const index of also) told.add(index);
    return [{ ...problemAt({ place }, [...members, ...also]), diagnosis }];
  });
}

/**
 * Groups findings by their cause: those of relations between figures by their diagnosis, others by a cell, or words of a
 * written explanation, that they share. One wrong figure breaks every relation that it takes part in, and then reads as
 * one problem with as many witnesses. What most findings share is taken first; each finding belongs to one problem, and a
 * finding that shares nothing is a problem of its own, if it has a place.
 *
 * @param diagnosed the broken relations between figures
 * @param narratives the written explanations that findings are about
 * @returns problems in the order of their first finding; the findings by their index
 */
export function problemsOf(
  findings: readonly Finding[],
  diagnosed: readonly Diagnosed[],
  narratives: readonly NarrativeReview[] = [],
): readonly Problem[] {
  const inTexts = new Map(
    narratives.flatMap((review, number) => {
      const points = pointsInText(review, number);
      return review.findings.map((finding) => [finding, points] as const);
    }),
  );
  const known = diagnosedProblems(findings, diagnosed, inTexts);
  const taken = new Set(known.flatMap(({ findings: members }) => members));
  const free = new Set(findings.filter((_finding, index) => !taken.has(index)));
  const shared = [
    ...sharedAmong(findings, (finding) =>
      free.has(finding) ? (inTexts.get(finding) ?? inForms)(finding) : [],
    ),
  ];
  const problems: Problem[] = [...known];
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
