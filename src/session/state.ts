import type { DecisionBook } from '../disclosure/decisions/decision';
import type { ReviewComparison } from '../disclosure/comparison/comparison';
import type { Standing } from '../disclosure/decisions/standing';
import type { FiguresByCell } from '../disclosure/figures-by-cell';
import type { Correction } from '../disclosure/findings';
import type { Restated } from '../disclosure/recalculated/restated';
import type { Review } from '../disclosure/review-types';
import type { LastYear } from '../disclosure/last-year/given';
import type { Narrative } from '../disclosure/narrative/text';
import type { RuleSet } from '../disclosure/own-relations/own-relation';
import type { RulesTable } from '../presentation/rules/rules-sheet';
import type { CellPlace } from '../disclosure/sheet/address';
import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import type { ReviewOptions } from '../disclosure/review';
import type { HostInfo, HostTheme } from './room/host';
import type { Preferences } from './room/preferences';
import type { Choices } from '../record/choices/choices';
import type { Kept, Unread } from '../record/parts/unread';
import type { Operation, Outcome } from './outcome';
import type { RecalculationPlan } from './recalculation-plan';

/** What is being done at the moment, as a progress line says it. */
export type Stage =
  | 'opening'
  | 'reading'
  | 'reviewing'
  | 'comparing'
  | 'marking'
  | 'writing'
  | 'undoing'
  | 'clearing'
  | 'reporting'
  | 'saving';

/** The operation that runs; there is never more than one. */
export interface Activity {
  readonly operation: Operation;
  /** Null where it has only just begun. */
  readonly stage: Stage | null;
  /** Whether it can still be stopped without a trace. */
  readonly cancellable: boolean;
  /** How much of the stage is done, in whole per cent, where that is told. */
  readonly percent?: number;
}

/** A workbook as it was read and what was found in it. */
export interface Reviewed {
  /** The workbook's file name, where Excel tells it. */
  readonly workbook: string;
  readonly snapshot: WorkbookSnapshot;
  /** The sheets' ids by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** What the workbook keeps of the user's choices. */
  readonly choices: Kept<Choices>;
  /** What was decided about the findings, as the workbook keeps it. */
  readonly decisions: Kept<DecisionBook>;
  /** What of the journal cannot be read. */
  readonly unreadJournal: readonly Unread[];
  /** Whether formulas showed what they come to when it was read. */
  readonly isCalculated: boolean;
  /** The findings with what was decided about them. */
  readonly standing: Standing;
  /** How the choices were understood: what the review was made with, beside the written explanation. */
  readonly options: Omit<ReviewOptions, 'narrative'>;
  /** Choices that fit no form as it is now: they were not followed. */
  readonly unmatched: Choices;
  readonly review: Review;
  /** The written explanation that was reviewed along with it; its review is the last of `review.narratives`. */
  readonly text: GivenText | null;
  /** The figures of the forms by the references of their cells. */
  readonly figures: FiguresByCell;
  readonly time: Date;
  /** Whether somebody has changed the workbook since it was read. */
  readonly changedSince: boolean;
}

/** The recalculation that is being prepared. */
export interface Preparation {
  readonly plan: RecalculationPlan;
  /** Everything that was offered so far. */
  readonly offered: readonly Correction[];
  /** References of the cells that the user leaves as they are. */
  readonly left: ReadonlySet<string>;
  /** Whether cells with formulas are offered ticked. */
  readonly overwriteFormulas: boolean;
}

/** The parts of the pane. */
export type View = 'overview' | 'findings' | 'recalculation' | 'sheets' | 'text';

/** Another file that the workbook is compared with: an earlier version of it, or the disclosure of an earlier year. */
export interface ComparedWorkbook {
  /** The file's name. */
  readonly name: string;
  readonly comparison: ReviewComparison;
  /** The other file's cells and what was found in it. */
  readonly snapshot: WorkbookSnapshot;
  readonly review: Review;
  /** What that review was made with. */
  readonly options: ReviewOptions;
  /** What the file keeps of decisions, and how its findings stand by them. */
  readonly decisions: DecisionBook;
  readonly standing: Standing;
  /** The names of its sheets that are no worksheets, which were not read. */
  readonly otherSheets: readonly string[];
}

/** The written explanation that was given beside the workbook. */
export interface GivenText {
  /** The file's name; "" for a pasted text. */
  readonly name: string;
  readonly narrative: Narrative;
}

/** What was given beside the workbook and is reviewed along with it. */
export interface Beside {
  /** The written explanation. */
  readonly text: GivenText | null;
  readonly lastYear: LastYear | null;
  /** Sets of relations from files. */
  readonly rules: readonly GivenSet[];
}

/** A set of relations that was given beside the workbook. */
export interface GivenSet {
  /** The file's name. */
  readonly name: string;
  /** As it is written. */
  readonly table: RulesTable;
  /** What it says. */
  readonly set: RuleSet;
}

/** Whether edits are checked by themselves, and how far that is: an edit waits for the next one, then is checked. */
export type Live = 'off' | 'idle' | 'waiting' | 'checking';

/** Everything that the pane shows. */
export interface SessionState {
  /** Null until Office has answered. */
  readonly host: HostInfo | null;
  readonly theme: HostTheme;
  readonly preferences: Preferences;
  readonly view: View;
  readonly activity: Activity | null;
  /** How the last operation ended, until it is dismissed. */
  readonly notice: Outcome | null;
  /** Null until the workbook has been checked. */
  readonly reviewed: Reviewed | null;
  readonly preparation: Preparation | null;
  /** What still stated the old figures when a recalculation was last written. */
  readonly restated: readonly Restated[];
  /** Whether there is something to take back. */
  readonly canUndo: boolean;
  /** Whether the workbook carries marks of this add-in. */
  readonly marked: boolean;
  /** The cell that the user selected last while a review is on show; not one that the pane led to. */
  readonly selection: CellPlace | null;
  readonly comparison: ComparedWorkbook | null;
  readonly text: GivenText | null;
  /** The workbook of the year before. */
  readonly lastYear: LastYear | null;
  /** The sets of relations that were given beside the workbook. */
  readonly rules: readonly GivenSet[];
  readonly live: Live;
}
