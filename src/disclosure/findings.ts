import type { CellWrite } from './cell-write';
import type { CellPlace } from './sheet/address';
import type { Form, FormId, LayoutId } from './forms/form';
import type { TextPlace } from './narrative/text';
import type { Message } from './message';
import type { RuleId } from './relations/rule-id';
import type { FormScheme } from './scoring/recognise-scheme';
import type { Diagnosis } from './diagnosis/diagnosis';
import type { Basis } from './relations/basis';
import type { Value } from './value';

export type { Message } from './message';

/** error 错误 · warning 待核实 · rounding 尾差 · info 提示. */
export type Severity = 'error' | 'warning' | 'rounding' | 'info';

/** Something that a person should look at. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The form that it is about; null for a sheet that is no known form. */
  readonly form: FormId | null;
  /** The cell to look at first, then its witnesses. */
  readonly cells: readonly CellPlace[];
  /** What the rule gives; null where there is no one answer. */
  readonly expected: Value | null;
  /** What is printed. */
  readonly actual: Value | null;
  /** actual − expected; null where either is not a number. */
  readonly difference: Value | null;
  readonly message: Message;
  /** What its rule is called, where that is none of the add-in's. */
  readonly title?: string;
  /** The relation that it tells of, where it comes from one. */
  readonly relation?: Relation;
  /** For a finding about the written explanation: its place in the text. */
  readonly text?: TextPlace;
  /** Whether it tells once what all its lines share: its form's only one of its rule that does. */
  readonly together?: true;
}

/**
 * A derived cell whose value the rules determine, and what is to be written there. Inputs never have one. As a formula it
 * is written only where its inputs are numbers that stand alone in their cells.
 */
export interface Correction extends CellWrite {
  readonly rule: RuleId;
  /** Whether the printed value is the rule's, rounded (取整): the user may leave it as it is. */
  readonly rounding: boolean;
}

/** How a relation stands. */
export type RelationState = 'held' | 'withinRounding' | 'broken' | 'notCheckable';

/** One relation, evaluated. */
export interface Relation {
  readonly rule: RuleId;
  /** The form that it is about; null for one within the written explanation. */
  readonly form: FormId | null;
  readonly state: RelationState;
  /** The cell of the result, then the cells of its parts. */
  readonly cells: readonly CellPlace[];
  readonly expected: Value | null;
  readonly actual: Value | null;
  readonly difference: Value | null;
  /** Why it could not be checked. */
  readonly reason: Message | null;
  /** What it says of its cells as numbers; null where it is no relation between numbers, or could not be checked. */
  readonly basis: Basis | null;
  /** What its rule is called, where that is none of the add-in's. */
  readonly title?: string;
  /** For a relation of the written explanation: the place of the claim that it is about. */
  readonly text?: TextPlace;
}

/** A sheet, or a part of one, that is no known form, with the best partial match and what is missing. */
export interface Unrecognised {
  readonly sheet: string;
  readonly nearest: LayoutId | null;
  /** The other forms that it may be as well. */
  readonly mayBe?: readonly FormId[];
  readonly reason: Message;
}

/** How many relations there are in each state; `checked` are all but those that could not be checked. */
export interface RelationCounts {
  readonly checked: number;
  readonly held: number;
  readonly withinRounding: number;
  readonly broken: number;
  readonly notCheckable: number;
}

/** How a score comes about: computed by the rule with its steps, or left to a person with the reason. */
export interface Derivation {
  readonly place: CellPlace;
  readonly form: FormId;
  readonly kind: 'computed' | 'manual';
  readonly message: Message;
}

/** Findings with one likely cause: what they share or the likeliest suspect, and their indexes in the review's findings. */
export interface Problem {
  /** The likeliest suspect, else the cell that they share, or the first one of a finding alone; null for words that stand in no cell. */
  readonly place: CellPlace | null;
  /** The words of the written explanation that they share, or that a finding alone is about. */
  readonly text?: TextPlace;
  readonly findings: readonly number[];
  /** For relations between figures: which figure is wrong. */
  readonly diagnosis?: Diagnosis;
}

/** A self-assessment form with the scheme by which it is scored, and how the scheme is known. */
export interface Assessment extends FormScheme {
  readonly form: Form;
}
