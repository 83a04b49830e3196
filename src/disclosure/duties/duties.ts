import type { Finding, Relation } from '../findings';
import { isOfAssessments } from '../forms/form';
import type { Forms } from '../forms/forms';
import { FORMS } from '../forms/forms';
import { RULES } from '../relations/catalogue';
import type { Rules } from '../relations/rules';
import { isTableName } from '../published/table-name';
import { isOwnRule } from '../own-relations/ids';
import type { Review } from '../review-types';
import { IndicatorGroups, tellAssessments } from './assessment-duties';
import type { Duty, Ending, Subject } from './duty';
import { ENDINGS } from './duty';
import { absencesIn, publishedSubject, tellForms } from './form-duties';
import { Ledger } from './ledger';
import { MemberFinder } from './member';
import { ownSubject, tellOwn } from './own-duties';
import { isOfForms, tellRelations } from './relation-duties';
import { sectionsOfRelations, tellTexts } from './text-duties';

/** Finds the one duty that a relation, or a finding, belongs to. */
class Belonging {
  private readonly sections: ReadonlyMap<Relation, Subject>;
  private readonly finder: MemberFinder;

  constructor(
    private readonly review: Review,
    private readonly groups: IndicatorGroups,
    known: Forms,
    private readonly rules: Rules,
  ) {
    this.sections = sectionsOfRelations(review);
    this.finder = new MemberFinder(review, known);
  }

  ofRelation(relation: Relation): Subject {
    return this.sections.get(relation) ?? this.of(relation);
  }

  of({ rule, form, cells, title }: Pick<Relation | Finding, 'rule' | 'form' | 'cells' | 'title'>): Subject {
    if (isOwnRule(rule)) return ownSubject(rule, title);
    const family = this.rules.of(rule)?.family;
    if (family === 'last-year') return { kind: 'last-year' };
    if (family === 'document' || isTableName(cells[0]?.sheet ?? ''))
      return publishedSubject(this.review, form);
    if (family === 'text') return { kind: 'check', rule };
    const isAssessed = form !== null && isOfAssessments({ id: form });
    return family === 'self-assessment' || isAssessed ? this.assessed(cells) : { kind: 'relation', rule };
  }

  /**
   * The form, or its group of indicators, in which the first cell of an assessment stands; what stands in other forms, too,
   * ties them together, but for the rows of the list of projects.
   */
  private assessed(cells: Relation['cells']): Subject {
    for (const cell of cells) {
      const form = this.finder.formAt(cell);
      if (form === null || !isOfAssessments(form)) continue;
      if (form.id === 'project-summary') return { kind: 'projects' };
      const others = cells.some((other) => (this.finder.formAt(other) ?? form) !== form);
      return others ? { kind: 'assessments' } : (this.groups.of(cell) ?? { kind: 'assessment', form });
    }
    return { kind: 'assessments' };
  }
}

/** The duties of forms and of the relations between them. */
const OF_FORMS: ReadonlySet<Subject['kind']> = new Set(['relation', 'published', 'published-form']);

/** Whether a finding tells what no relation and no duty of its own tells. */
function isOwn({ relation, rule }: Finding): boolean {
  return relation === undefined && rule !== 'N-DUTY' && !isOfForms(rule);
}

/**
 * What should have been checked for the disclosure that a review is of, and how each duty ended: the forms, the sheets
 * that are none, the relations of the final accounts, the sections of the explanation with their figures, what they must
 * say and how they are written, the self-assessments, and what ties all of it to the year before. Every relation of the
 * review belongs to exactly one duty.
 */
export function dutiesOf(review: Review, known = FORMS, rules = RULES): readonly Duty[] {
  const ledger = new Ledger();
  const groups = new IndicatorGroups(review.forms);
  const belonging = new Belonging(review, groups, known, rules);
  const absences = absencesIn(review, known);
  tellForms(review, absences, ledger, known);
  const isText = (subject: Subject): boolean => subject.kind === 'section' || subject.kind === 'check';
  const relations = review.relations.map((relation) => [relation, belonging.ofRelation(relation)] as const);
  const findings = review.findings.filter(isOwn).map((finding) => [finding, belonging.of(finding)] as const);
  const collect = (chosen: (subject: Subject) => boolean): void => {
    for (const [relation, subject] of relations)
      if (chosen(subject)) ledger.at(subject).relations.push(relation);
    for (const [finding, subject] of findings) if (chosen(subject)) ledger.at(subject).findings.push(finding);
  };
  collect(({ kind }) => OF_FORMS.has(kind));
  tellRelations(review, absences, ledger, { known, rules });
  tellOwn(review, ledger);
  tellTexts(review, ledger, rules);
  collect(isText);
  tellAssessments(review, groups, ledger);
  collect((subject) => !OF_FORMS.has(subject.kind) && !isText(subject));
  ledger.at({ kind: 'last-year' }).otherwise =
    review.lastYear === undefined
      ? { ending: 'notGiven', message: { key: 'dutyNoLastYear', values: {} } }
      : { ending: 'notApplicable', message: { key: 'dutyNoLines', values: {} } };
  return ledger.ended();
}

const KNOWN = new WeakMap<Review, readonly Duty[]>();

/** The duties of a review by the forms and relations that the add-in knows, worked out once for each review. */
export function knownDuties(review: Review): readonly Duty[] {
  const known = KNOWN.get(review) ?? dutiesOf(review);
  KNOWN.set(review, known);
  return known;
}

/** How many duties ended in which way. */
export function countByEnding(duties: readonly Duty[]): Readonly<Record<Ending, number>> {
  const counts: Record<Ending, number> = {
    ...{ held: 0, withinRounding: 0, broken: 0, unchecked: 0, notGiven: 0, notApplicable: 0 },
  };
  for (const { ending } of duties) counts[ending] += 1;
  return counts;
}

/** The endings of which there is a duty, in the order in which they are shown, with their duties. */
export function byEnding(duties: readonly Duty[]): readonly (readonly [Ending, readonly Duty[]])[] {
  return ENDINGS.flatMap((ending) => {
    const own = duties.filter((duty) => duty.ending === ending);
    return own.length === 0 ? [] : [[ending, own] as const];
  });
}
