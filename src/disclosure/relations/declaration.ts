import type { Message, Severity } from '../findings';
import type { ColumnKey, Form, FormId, Line, LineKind } from '../forms/form';
import type { MessageKey } from '../../voice/catalogue';
import type { Names } from '../forms/final-accounts/definition';
import type { ScoringScheme } from '../scoring/scheme';
import type { Decimal } from '../sheet/decimal';
import type { Agreement } from '../sheet/standing';
import type { Expression } from './expression';
import type { RuleId } from './rule-id';

/** An equation that must hold on every line of some kinds, as declared data. */
export interface EquationCheck {
  readonly on: readonly LineKind[];
  /** The key of the one line that it speaks of; every line of the kinds where not given. */
  readonly line?: string;
  /** The column that must be printed on the line for the relation to apply. */
  readonly column: ColumnKey;
  /** A further condition for the relation to apply to a line at all. */
  readonly applies?: (form: Form, line: Line) => boolean;
  /** Why it cannot be checked on a form at all; null where it can. */
  readonly uncheckable?: (form: Form) => Message | null;
  /** The left side: what is printed, or what the rule demands. */
  readonly result: Expression;
  readonly equals: Expression;
  /** A second right side that is in use too (the score from the printed rate), unless that rule is broken on the line. */
  readonly or?: { readonly equals: Expression; readonly unlessBroken: RuleId };
  /** Which side a finding gives as expected: the result for a demand (100 points), else the right side. */
  readonly expected: 'result' | 'equals';
  /**
   * How it holds: `sum` exactly; `rounded` when the right side rounds to what is printed (quotients and products
   * seldom come out even); `awarded` exactly, or within rounding as a score that was rounded to whole or half points or
   * to its own decimals; `atMost` and `atLeast` when what is printed is not above or not below it.
   */
  readonly holds: Agreement | 'awarded';
  /**
   * For a cell that a recalculation writes: the step to which it is written, from the one that it is printed to. What does
   * not hold is then told with the value that would be written.
   */
  readonly writtenStep?: (printed: Decimal | null, scheme: ScoringScheme) => Decimal;
  /** What is written is never above this, unless the right side itself is. */
  readonly writtenAtMost?: Expression;
  /** Whether it does not apply, rather than not being checkable, where what it speaks of is not there. */
  readonly optional?: true;
  /** The line whose figure in the column a finding names first; the line itself where not given. */
  readonly names?: LineKind;
  /** The severity of a finding when it is broken, where it depends; else the entry's. */
  readonly severity?: (form: Form, line: Line) => Severity;
}

/** An equation with what the entry of its relation says of it. */
export interface RelationDeclaration extends Omit<EquationCheck, 'severity'> {
  readonly rule: RuleId;
  /** The other form that it speaks of, where it speaks of one. */
  readonly other?: FormId;
  readonly severity: Severity | ((form: Form, line: Line) => Severity);
  /** What a finding says: in each language, or the key of the sentence. */
  readonly broken: MessageKey | Names;
}
