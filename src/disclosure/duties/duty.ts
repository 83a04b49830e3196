import type { Finding, Message, Relation } from '../findings';
import type { Form, FormId } from '../forms/form';
import type { SectionId } from '../narrative/sections';
import type { TextPlace } from '../narrative/text';
import type { RuleId } from '../relations/rule-id';
import type { CellPlace } from '../sheet/address';
import type { Key } from '../../voice/catalogue';
import type { Cause } from './causes';

/**
 * How a duty ended: it holds; holds within rounding (尾差); is broken: something of it does not hold, or a person has to
 * look at it; could not be checked, or not all of it (未核对); its material was not given (未提供); or there is nothing to
 * be checked in this disclosure (不适用). What is broken may have unchecked parts, too.
 */
export type Ending = 'held' | 'withinRounding' | 'broken' | 'unchecked' | 'notGiven' | 'notApplicable';

/** The endings in the order in which they are shown. */
export const ENDINGS: readonly Ending[] = [
  'broken',
  'unchecked',
  'withinRounding',
  'held',
  'notGiven',
  'notApplicable',
];

/** What a duty is about. */
export type Subject =
  /** A form of the final accounts is there, once, and read whole. */
  | { readonly kind: 'form'; readonly form: FormId }
  /** A sheet that is no known form, or one that is known and not checked. */
  | { readonly kind: 'sheet'; readonly sheet: string }
  /** What of the published Word document beside the workbook is none of its forms. */
  | { readonly kind: 'published' }
  /** A form of that document: its own relations, and that it is as in the workbook. */
  | { readonly kind: 'published-form'; readonly form: FormId }
  /** A relation within or between forms of the final accounts, or a check of them. */
  | { readonly kind: 'relation'; readonly rule: RuleId; readonly title?: string }
  /** A section of the written explanation with its figures; null for text of no section. */
  | { readonly kind: 'section'; readonly section: SectionId | null }
  /** Something that a section must say. */
  | { readonly kind: 'statement'; readonly id: string; readonly name: Key<'duties'> }
  /** A check of how the explanation is written. */
  | { readonly kind: 'check'; readonly rule: RuleId }
  /** A self-assessment form: what is no indicator. */
  | { readonly kind: 'assessment'; readonly form: Form }
  /** The indicators of a form under one 一级指标. */
  | { readonly kind: 'indicators'; readonly form: Form; readonly group: string }
  /** The 汇总表 of the projects' self-assessments. */
  | { readonly kind: 'projects' }
  /** What ties self-assessment forms to each other and to the accounts. */
  | { readonly kind: 'assessments' }
  /** The self-assessment forms at all, where there are none. */
  | { readonly kind: 'assessment-forms' }
  /** What ties the accounts to those of the year before. */
  | { readonly kind: 'last-year' };

/** Why a duty, or a part of it, could not be checked, was not given or does not apply. */
export interface Why {
  readonly cause: Cause;
  readonly message: Message;
  /** How many relations, numbers or cells it is about. */
  readonly count: number;
  /** The first place that it is about. */
  readonly cell?: CellPlace;
  readonly text?: TextPlace;
}

/** Something that should be checked for a disclosure, and how it ended. */
export interface Duty {
  /** Stable: it stands in the JSON. */
  readonly id: string;
  readonly subject: Subject;
  readonly ending: Ending;
  readonly why: readonly Why[];
  readonly relations: readonly Relation[];
  /** The findings of it that tell of no relation. */
  readonly findings: readonly Finding[];
}
