import type { Finding, Relation, RelationState } from '../findings';
import type { Review } from '../review-types';
import type { Forms } from '../forms/forms';
import { FORMS } from '../forms/forms';
import { isTableName } from '../published/table-name';
import { RULES } from '../relations/catalogue';
import { unevaluated } from '../relations/not-checkable';
import type { Rules } from '../relations/rules';
import { reference } from '../sheet/address';
import type { Member } from './member';
import { isBesides, memberOf, MemberFinder, membersOf } from './member';
import type { Presence } from './presence';
import { presenceOf } from './presence';

/**
 * How the relations of a cell of the matrix stand, by the gravest: `nothing` where relations are declared but no line
 * of the forms has figures for one, null where none is declared.
 */
export type CoverageState = RelationState | 'nothing' | null;

/** A cell of the matrix: the relations between two members, or those within one. */
export interface CoverageCell {
  /** In the order of the members; the same twice for what holds within one. */
  readonly members: readonly [Member, Member];
  readonly state: CoverageState;
  /** The gravest first. */
  readonly relations: readonly Relation[];
  readonly counts: Readonly<Record<RelationState, number>>;
  /** Findings about the member that belong to no relation: a repeated code, an amount that cannot be read. */
  readonly findings: readonly Finding[];
}

/** A member of the matrix with what the workbook has of it. */
export interface CoveredMember {
  readonly member: Member;
  readonly presence: Presence;
}

/** Which forms a workbook has, and how the relations within and between them stand. */
export interface Coverage {
  readonly members: readonly CoveredMember[];
  /** The cell of two members, in either order. */
  readonly cell: (one: Member, other: Member) => CoverageCell;
}

/** The states of relations, the gravest first: what could not be checked is never hidden behind what holds. */
export const STATES_BY_GRAVITY: readonly RelationState[] = [
  'broken',
  'notCheckable',
  'withinRounding',
  'held',
];

/** What is collected for a cell of the matrix. */
interface Collected {
  readonly relations: Relation[];
  readonly findings: Finding[];
}

class Collection {
  /** In the order in which they are shown. */
  readonly members: readonly Member[];
  private readonly cells = new Map<string, Collected>();

  constructor(private readonly forms: Forms) {
    this.members = membersOf(forms);
  }

  /** Two members in their order. */
  inOrder(one: Member, other: Member): readonly [Member, Member] {
    return this.members.indexOf(one) <= this.members.indexOf(other) ? [one, other] : [other, one];
  }

  /** The member that a relation or a finding speaks of; null for none. */
  memberOfItem({ form, text }: Pick<Relation | Finding, 'form' | 'text'>): Member | null {
    if (text !== undefined) return 'text';
    return form === null ? null : memberOf(form, this.forms);
  }

  at(one: Member, other: Member): Collected {
    const key = this.inOrder(one, other).join(' ');
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const made: Collected = { relations: [], findings: [] };
    this.cells.set(key, made);
    return made;
  }
}

/** The cells of the matrix that a relation belongs to: one that compares with either of two forms belongs to both. */
function cellsOf(
  relation: Relation,
  finder: MemberFinder,
  collection: Collection,
  rules: Rules,
): readonly (readonly [Member, Member])[] {
  const pair = rules.pairOf(relation.rule);
  if (pair !== null) return [[pair.form, pair.other]];
  const own = collection.memberOfItem(relation);
  if (own === null) return [];
  if (!isBesides(own)) return [[own, own]];
  const others = [...finder.membersIn(relation)].filter((member) => member !== own);
  return others.length === 0 ? [[own, own]] : others.map((other) => [own, other]);
}

const subjectOf = ({ rule, cells: [cell] }: Pick<Relation, 'rule' | 'cells'>): string =>
  `${rule} ${cell === undefined ? '' : reference(cell)}`;

function addFindings({ findings, relations }: Review, collection: Collection): void {
  const subjects = new Set(relations.filter(({ state }) => state !== 'held').map(subjectOf));
  for (const finding of findings) {
    // What is wrong in a table of the published document alone is not wrong in the workbook.
    if (isTableName(finding.cells[0]?.sheet ?? '')) continue;
    const member = collection.memberOfItem(finding);
    if (member !== null && !subjects.has(subjectOf(finding)))
      collection.at(member, member).findings.push(finding);
  }
}

function stateOf(
  { members: [one, other], relations, findings }: Omit<CoverageCell, 'state'>,
  { pairs }: Rules,
): CoverageState {
  if (findings.some(({ severity }) => severity === 'error')) return 'broken';
  const worst = STATES_BY_GRAVITY.find((state) => relations.some((relation) => relation.state === state));
  if (worst !== undefined) return worst;
  const isDeclared = pairs.some(
    (pair) => (pair.form === one && pair.other === other) || (pair.form === other && pair.other === one),
  );
  return isDeclared || one === other ? 'nothing' : null;
}

function cellOf(
  members: CoverageCell['members'],
  { relations, findings }: Collected,
  rules: Rules,
): CoverageCell {
  const counts = { held: 0, withinRounding: 0, broken: 0, notCheckable: 0 };
  for (const { state } of relations) counts[state] += 1;
  const ordered = STATES_BY_GRAVITY.flatMap((state) =>
    relations.filter((relation) => relation.state === state),
  );
  const cell = { members, relations: ordered, counts, findings };
  return { ...cell, state: stateOf(cell, rules) };
}

/**
 * Puts a review's relations into the matrix of the forms that they hold within and between. A declared pair of forms
 * that was not evaluated, because one of them is not there, is shown as not checkable with the reason.
 */
export function coverageOf(review: Review, forms = FORMS, rules = RULES): Coverage {
  const finder = new MemberFinder(review, forms);
  const collection = new Collection(forms);
  for (const relation of review.relations)
    for (const [one, other] of cellsOf(relation, finder, collection, rules))
      collection.at(one, other).relations.push(relation);
  addFindings(review, collection);
  const members = collection.members.map((member) => ({
    member,
    presence: presenceOf(review, member, forms),
  }));
  const states = new Map(members.map(({ member, presence }) => [member, presence.state]));
  const absenceOf = (form: Member): 'missing' | 'several' | null => {
    const state = states.get(form) ?? 'missing';
    if (state === 'found') return null;
    return state === 'several' ? state : 'missing';
  };
  for (const pair of rules.pairs) {
    const { relations } = collection.at(pair.form, pair.other);
    if (relations.some(({ rule }) => rule === pair.rule)) continue;
    const missing = unevaluated(pair, absenceOf, forms);
    if (missing !== null) relations.push(missing);
  }
  const cells = new Map<string, CoverageCell>();
  return {
    members,
    cell: (one, other) => {
      const ordered = collection.inOrder(one, other);
      const key = ordered.join(' ');
      const known = cells.get(key) ?? cellOf(ordered, collection.at(one, other), rules);
      cells.set(key, known);
      return known;
    },
  };
}
