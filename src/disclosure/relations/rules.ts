import type { Names } from '../forms/final-accounts/definition';
import type { FormId } from '../forms/form';
import type { RelationDeclaration } from './declaration';
import type { CodedDemand, Family, RelationEntry } from './entry';
import { equationsOf } from './entry';
import type { RuleId } from './rule-id';

/** A relation between two forms of the final accounts. */
export interface FormPair {
  readonly rule: RuleId;
  /** The form on whose lines it is evaluated. */
  readonly form: FormId;
  readonly other: FormId;
}

/** The relations that are known, by their entries: what evaluates, names and lists them is asked here, and nowhere else. */
export class Rules {
  /** The relations between two forms. */
  readonly pairs: readonly FormPair[];
  private readonly ofAssessments: ReadonlyMap<FormId, readonly RelationDeclaration[]>;
  private readonly byId: ReadonlyMap<RuleId, RelationEntry>;
  private readonly pairById: ReadonlyMap<RuleId, FormPair>;

  constructor(readonly entries: readonly RelationEntry[]) {
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
    if (this.byId.size < entries.length) throw new Error('Two relations have the same id.');
    this.pairs = this.ofFamily('across').flatMap(({ id: rule, forms: [form, other] }) =>
      form === undefined || other === undefined ? [] : [{ rule, form, other }],
    );
    const assessments = this.ofFamily('self-assessment');
    this.ofAssessments = new Map(
      assessments
        .flatMap(({ forms }) => forms)
        .map((form) => [form, equationsOf(assessments.filter(({ forms }) => forms.includes(form)))]),
    );
    this.pairById = new Map(this.pairs.map((pair) => [pair.rule, pair]));
  }

  /** The entry with an id; null for none. */
  of(id: RuleId): RelationEntry | null {
    return this.byId.get(id) ?? null;
  }

  /** What a relation is called; its id where it is not known. */
  title(id: RuleId, language: keyof Names): string {
    return this.of(id)?.title[language] ?? id;
  }

  ofFamily(family: Family): readonly RelationEntry[] {
    return this.entries.filter((entry) => entry.family === family);
  }

  /** The two forms that a relation is between; null for one within a form. */
  pairOf(id: RuleId): FormPair | null {
    return this.pairById.get(id) ?? null;
  }

  /** The relations within one form of the final accounts alone. */
  within(form: FormId): readonly RelationEntry[] {
    return this.ofFamily('within').filter(({ forms }) => forms.includes(form));
  }

  /** The equations of a self-assessment form. */
  equationsOfAssessment(form: FormId): readonly RelationDeclaration[] {
    return this.ofAssessments.get(form) ?? [];
  }

  /** The equations evaluated on the lines of a form against others of its disclosure. */
  equationsAcross(form: FormId): readonly RelationDeclaration[] {
    return equationsOf(this.ofFamily('across').filter(({ forms: [first] }) => first === form));
  }

  /** The entry by which a form of coded lines follows what its shape demands: its own, or that of any form. */
  demanded(form: FormId, demand: CodedDemand): RelationEntry | null {
    const own = this.within(form).find(({ demands }) => demands === demand);
    return own ?? this.ofFamily('any-form').find(({ demands }) => demands === demand) ?? null;
  }
}

/** The known relations, from their entries. */
export function createRules(entries: readonly RelationEntry[]): Rules {
  return new Rules(entries);
}
