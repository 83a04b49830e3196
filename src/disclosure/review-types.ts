import type { FormPlan } from './scoring/plan/form-plan';
import type {
  Assessment,
  Correction,
  Derivation,
  Finding,
  Problem,
  Relation,
  RelationCounts,
  Unrecognised,
} from './findings';
import type { Form } from './forms/form';
import type { YearPair } from './last-year/given';
import type { Message } from './message';
import type { NarrativeReview } from './narrative/review';
import type { OwnReview } from './own-relations/own-relation';
import type { PublishedPair } from './published/pairs';

/**
 * Everything that the engine has to say about a workbook. Findings and corrections are in sheet order, those about a
 * written explanation behind them in its own order.
 */
export interface Review {
  readonly forms: readonly Form[];
  /** The self-assessment forms among them, with their schemes. */
  readonly assessments: readonly Assessment[];
  readonly unrecognised: readonly Unrecognised[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** What becomes of the derived cells of each self-assessment form; the corrections are what these plans write. */
  readonly plans: readonly FormPlan[];
  readonly corrections: readonly Correction[];
  readonly relations: readonly Relation[];
  readonly counts: RelationCounts;
  readonly derivations: readonly Derivation[];
  /** The written explanations: sheets that are texts, then the text that was given beside the workbook. */
  readonly narratives: readonly NarrativeReview[];
  /** The tables that were given beside the workbook in one document with the text; absent where there are none. */
  readonly published?: PublishedTables;
  /** The relations that somebody added, and those of the add-in that were changed; absent where there are none. */
  readonly own?: OwnReview;
  /** The workbook of the year before, where it was given. */
  readonly lastYear?: LastYearReview;
}

/** The tables of a published document (.docx) beside the workbook: what they are, and how they stand to its forms. */
export interface PublishedTables {
  readonly forms: readonly Form[];
  /** The forms of both that are the same, and were compared figure by figure. */
  readonly pairs: readonly PublishedPair[];
  readonly unrecognised: readonly Unrecognised[];
  /** The relations within and between the document's own forms. */
  readonly relations: readonly Relation[];
  /** How they stand. */
  readonly counts: RelationCounts;
  /** Those of the review's findings that are about the document's tables. */
  readonly findings: readonly Finding[];
}

/** What the workbook of the year before is, and whether this year's was compared with it. */
export interface LastYearReview {
  readonly name: string;
  readonly forms: readonly Form[];
  /** The forms that both years have. */
  readonly pairs: readonly YearPair[];
  /** Why nothing was compared; null where it was. */
  readonly hindrance: Message | null;
}
