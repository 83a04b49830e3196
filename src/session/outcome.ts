import type { StepKind } from '../disclosure/decisions/decision';
import type { Message } from '../disclosure/message';
import type { CellPlace } from '../disclosure/sheet/address';
import type { RoomFailure } from './room/failure';
import type { UnreadMarks } from './room/marks';
import { ALL_READ } from './room/marks';
import type { FileFailure } from '../files/file-result';

/** What can be done; the start is done unasked. */
export type Operation =
  | 'start'
  | 'check'
  | 'apply'
  | 'undo'
  | 'highlight'
  | 'clearMarks'
  | 'writeReport'
  | 'removeReport'
  | 'goTo'
  | 'choose'
  | 'decide'
  | 'compare'
  | 'readText'
  | 'readLastYear'
  | 'readRules'
  | 'writeRules'
  | 'writeOpinion'
  | 'removeOpinion'
  | 'live';

/** What the user is told of marks besides their number. */
export interface MarkRemarks extends UnreadMarks {
  /** Cells that got their colour and no comment: they have one or a note of the user's, or Excel takes none. */
  readonly withoutComment: number;
  /** Comments that begin as those of marks do and were left: somebody has answered or changed them. */
  readonly leftComments: number;
  /** Whether marks were on record, and none was in the workbook any more. */
  readonly stale: boolean;
}

/** Nothing to be told of marks. */
export const NO_REMARKS: MarkRemarks = { ...ALL_READ, withoutComment: 0, leftComments: 0, stale: false };

/** Whether there is anything to be told of marks. */
export function hasRemarks(remarks: MarkRemarks): boolean {
  const { withoutComment, leftComments, stale, unreadSheets, unreadComments, unseenNotes } = remarks;
  const counted = withoutComment + leftComments + unreadSheets.length;
  return counted > 0 || stale || unreadComments || unseenNotes;
}

/** An operation that could not be done. */
export interface FailedOutcome {
  readonly kind: 'failed';
  readonly operation: Operation;
  readonly failure: RoomFailure;
}

/** What a check was asked for from the grid: the pane then leads to the first finding there. */
export type CheckedFor =
  { readonly kind: 'sheet'; readonly sheet: string } | { readonly kind: 'cell'; readonly place: CellPlace };

/** How an operation ended, for the user to see. */
export type Outcome =
  | {
      readonly kind: 'checked';
      readonly forms: number;
      readonly errors: number;
      readonly warnings: number;
      /** Protected sheets with findings: nothing could be marked there. */
      readonly unmarked: readonly string[];
      readonly remarks: MarkRemarks;
      /** What it was asked for; null for the whole workbook. */
      readonly about: CheckedFor | null;
    }
  | {
      readonly kind: 'applied';
      readonly written: number;
      /** Cells that no longer held what the review had seen: left alone. */
      readonly stale: readonly CellPlace[];
      /** Protected sheets, whose cells were left alone. */
      readonly protectedSheets: readonly string[];
      /** Cells of array formulas and heads of tables: left alone. */
      readonly unwritable: readonly CellPlace[];
      /** What was kept in the record of decisions along with it, where it is kept also where nothing is written. */
      readonly decided?: StepKind;
      /** How many places still state what the written cells held before. */
      readonly restated: number;
      /** Where it was written, but the review or the marks could not be renewed. */
      readonly afterwards: FailedOutcome | null;
    }
  | {
      readonly kind: 'undone';
      readonly restored: number;
      /** Cells that somebody has changed since they were written: left alone. */
      readonly changedSince: readonly CellPlace[];
      /** Cells that are not to be found, where they were when they were written: they stay in the journal. */
      readonly lost: readonly CellPlace[];
      /** Protected sheets, whose cells stay in the journal. */
      readonly protectedSheets: readonly string[];
      /** Where it was restored, but the review or the marks could not be renewed. */
      readonly afterwards: FailedOutcome | null;
    }
  | {
      /** A weight or a scheme is kept in the workbook now, or is not any more. */
      readonly kind: 'choicesSaved';
      /** Where it was kept, but the review or the marks could not be renewed. */
      readonly afterwards: FailedOutcome | null;
    }
  | {
      /** A step about findings is kept in the workbook. */
      readonly kind: 'decided';
      readonly step: StepKind;
      readonly findings: number;
      /** Where it was kept, but what was to be written along could not be. */
      readonly afterwards?: FailedOutcome | null;
    }
  /** The opinion on the workbook as a whole is kept in it. */
  | { readonly kind: 'concluded' }
  | { readonly kind: 'nothingToUndo' }
  | {
      readonly kind: 'marked';
      readonly cells: number;
      readonly unmarked: readonly string[];
      readonly remarks: MarkRemarks;
    }
  | { readonly kind: 'cleared'; readonly cells: number; readonly remarks: MarkRemarks }
  | { readonly kind: 'reported'; readonly sheet: string }
  | { readonly kind: 'reportRemoved' }
  /** The sheet of opinions was written. */
  | { readonly kind: 'opinionWritten'; readonly sheet: string }
  | { readonly kind: 'opinionRemoved' }
  | {
      /** Another file was compared with the workbook. */
      readonly kind: 'compared';
      readonly name: string;
      /** How many figures differ. */
      readonly figures: number;
      /** How many findings there are in the workbook only, and in the other file only. */
      readonly found: number;
      readonly fixed: number;
    }
  /** A written explanation was read: how many claims about numbers there are in it. */
  | { readonly kind: 'textRead'; readonly claims: number; readonly tables: number }
  /** Last year's workbook was read: how many forms were compared with this year's, or why none was. */
  | {
      readonly kind: 'lastYearRead';
      readonly name: string;
      readonly forms: number;
      readonly hindrance: Message | null;
    }
  | {
      /** A file, or a pasted text, that could not be read. */
      readonly kind: 'fileFailed';
      readonly operation: 'compare' | 'readText' | 'readLastYear' | 'readRules';
      /** The file's name; "" for a pasted text. */
      readonly name: string;
      readonly failure: FileFailure;
    }
  /** A set of relations was read: how many there are in it, and how many rows are not understood; null for a workbook without a table. */
  | {
      readonly kind: 'rulesRead';
      readonly name: string;
      readonly found: { readonly relations: number; readonly mistakes: number } | null;
    }
  | {
      /** The table 核对规则 was written. */
      readonly kind: 'rulesSaved';
      readonly sheet: string;
      /** Ids that it has already: their rows were not written. */
      readonly left: readonly string[];
      readonly afterwards: FailedOutcome | null;
    }
  /** Somebody has changed the table since: nothing was written. */
  | { readonly kind: 'rulesStale'; readonly sheet: string }
  /** The sheet has no heads, or no room above them: nothing was written. */
  | { readonly kind: 'rulesRefused'; readonly why: 'noHeads' | 'noRoom'; readonly sheet: string }
  /** A supervisor writes nothing into the forms: nothing was done. */
  | { readonly kind: 'readOnlyRole' }
  /** The opinion is the supervisor's alone: nothing was done. */
  | { readonly kind: 'reviewersOnly' }
  | { readonly kind: 'cancelled' }
  | FailedOutcome;
