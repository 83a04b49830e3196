import type { Severity } from '../findings';
import type { Names } from '../forms/final-accounts/definition';
import type { FormId } from '../forms/form';
import type { MessageKey } from '../../voice/catalogue';
import type { EquationCheck, RelationDeclaration } from './declaration';
import type { RuleId } from './rule-id';

/** What relations are listed and evaluated together. */
export type Family =
  /** Within each of its forms of the final accounts. */
  | 'within'
  /** Between its first form, on whose lines it is evaluated, and its second. */
  | 'across'
  /** Within and between whatever forms of the final accounts there are. */
  | 'any-form'
  | 'self-assessment'
  /** Of the written explanation. */
  | 'text'
  /** Between the tables of the published document and the workbook. */
  | 'document'
  /** Between this year's workbook and that of the year before. */
  | 'last-year'
  /** Of the tables of relations that somebody added. */
  | 'own';

/** Where a relation comes from, as far as it is known. */
export interface Source {
  readonly document: Names;
  readonly issuer?: Names;
  /** The first year that it speaks of. */
  readonly since?: number;
}

/** What is said when it does not hold: in each language, or the key of a sentence that several share. */
export type Said = MessageKey | Names;

/** What the shape of coded lines demands of a form, whatever its columns are. */
export type CodedDemand =
  /** -R: the total column of a row is the sum of the columns that the form declares as its parts. */
  | 'row'
  /** -C: 合计 is the sum of the 类. */
  | 'column'
  /** -H: a code is the sum of its direct children, and has its parent. */
  | 'hierarchy'
  /** -N: codes are unique and fit their names. */
  | 'names';

/** A relation, or a check that is no equation: everything that there is to say of it. */
export interface RelationEntry {
  readonly id: RuleId;
  readonly family: Family;
  readonly title: Names;
  /** As people read it; null for a check that is no equation. `Σ` is a sum over lines. */
  readonly equation: string | null;
  /**
   * What is said when it does not hold; the first is that of its equations. What only just agrees (尾差) is said alike
   * of all.
   */
  readonly said: readonly [Said, ...Said[]];
  /** How grave that is; the first is that of its equations. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** The forms that it is about; none for one of any form. */
  readonly forms: readonly FormId[];
  readonly source: Source;
  /** When it does not apply; absent where it always does. */
  readonly inapplicable?: Names;
  /** Its equations; none for a check with a function of its own. */
  readonly equations?: readonly EquationCheck[];
  /** For what every form of coded lines must follow. */
  readonly demands?: CodedDemand;
}

/** An equation with what its entry says of it. */
export function declared(
  { id, said, severities, family, forms }: RelationEntry,
  equation: EquationCheck,
): RelationDeclaration {
  const other = family === 'across' ? forms[1] : undefined;
  return {
    ...equation,
    rule: id,
    broken: said[0],
    severity: equation.severity ?? severities[0],
    ...(other === undefined ? {} : { other }),
  };
}

/** The equations of some entries, in their order. */
export function equationsOf(entries: readonly RelationEntry[]): readonly RelationDeclaration[] {
  return entries.flatMap((entry) => (entry.equations ?? []).map((equation) => declared(entry, equation)));
}
