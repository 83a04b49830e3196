import type { DecisionBook } from '../../disclosure/decisions/decision';
import type { Standing } from '../../disclosure/decisions/standing';
import type { CellWrite } from '../../disclosure/cell-write';
import type { Review } from '../../disclosure/review-types';
import type { CellPlace } from '../../disclosure/sheet/address';
import type { Mark, MarkPalette } from '../../presentation/marks/mark';
import type { MadeSheet } from '../../presentation/own-sheets/made-sheet';
import type { OpinionInput } from '../../presentation/opinion/opinion-input';
import type { Choices } from '../../record/choices/choices';
import type { JournalEntry } from '../../record/journal/journal';
import type { Kept } from '../../record/parts/unread';
import type { Language } from '../../voice/languages';
import type { Selection, Unsubscribe, WorkbookChange } from './changes';
import type { Applied, ApplyOptions, Undone } from './corrections';
import type { HostInfo, HostTheme } from './host';
import type { Cleared, Placed } from './marks';
import type { Reported } from './own-sheets';
import type { Preferences } from './preferences';
import type { SinceReading } from './reading/since-reading';
import type { WorkbookReading } from './reading/workbook-reading';
import type { Result } from './result';

/** Called with how much of something long is done, in whole per cent. */
export type Progress = (percent: number) => void;

/** The cells of a workbook: how they are read, corrected and given back. */
export interface CellsOfRoom {
  /**
   * Reads the whole workbook, hidden sheets too, and changes nothing. The add-in's own sheets come without their cells.
   *
   * @param since an earlier reading and what was edited since: snapshots of sheets that hold the same are the same objects
   * @param progress told how much has been read, where that takes many requests
   */
  readonly readWorkbook: (since?: SinceReading, progress?: Progress) => Promise<Result<WorkbookReading>>;
  /**
   * Writes corrections into the cells that still hold what the review saw, and journals them so that they can be taken
   * back. Of protected sheets only what the host lets be written is; where there is nothing else, that is a failure.
   */
  readonly applyCorrections: (
    corrections: readonly CellWrite[],
    options: ApplyOptions,
  ) => Promise<Result<Applied>>;
  /**
   * Makes a sheet of some name as the last one, and journals it as rows of 核对规则, so that it can be taken back as cells
   * can; where there is one of that name by now, nothing is written and its first cell is told as stale.
   */
  readonly makeRulesSheet: (name: string, made: MadeSheet, by: string) => Promise<Result<Applied>>;
  /** Takes back the corrections that were written last; null where there are none. */
  readonly undo: () => Promise<Result<Undone | null>>;
}

/** What is kept in a workbook. Whatever somebody else keeps at the same moment stays, and so does what cannot be read. */
export interface RecordOfRoom {
  /** Everything written into the workbook that can be taken back, oldest first. */
  readonly journal: () => Promise<Result<readonly JournalEntry[]>>;
  /** Changes the choices: `change` gets them as they are in the workbook now. Gives them as they are kept. */
  readonly saveChoices: (change: (before: Choices) => Choices) => Promise<Result<Kept<Choices>>>;
  /** Changes the decisions, in the same way. */
  readonly saveDecisions: (
    change: (before: DecisionBook) => DecisionBook,
  ) => Promise<Result<Kept<DecisionBook>>>;
}

/** What the workbook shows of a review. */
export interface ShowingOfRoom {
  /** Marks cells in place of all earlier marks; protected sheets are passed over, unless there are no others. */
  readonly placeMarks: (marks: readonly Mark[], palette?: MarkPalette) => Promise<Result<Placed>>;
  /** Removes all marks; the workbook is as if they had never been. A protected sheet with marks is a failure. */
  readonly clearMarks: () => Promise<Result<Cleared>>;
  /** Whether the workbook carries marks, whoever placed them. */
  readonly hasMarks: () => Promise<Result<boolean>>;
  /** Writes the report as a sheet of its own, in place of an earlier one. */
  readonly writeReport: (
    review: Review,
    language: Language,
    standing?: Standing | null,
    time?: Date,
  ) => Promise<Result<Reported>>;
  /** Removes it; false where there is none. */
  readonly removeReport: () => Promise<Result<boolean>>;
  /** Writes the opinions as a sheet of their own, in place of an earlier one. */
  readonly writeOpinion: (input: OpinionInput, language: Language) => Promise<Result<Reported>>;
  /** Removes it; false where there is none. */
  readonly removeOpinion: () => Promise<Result<boolean>>;
  /** Shows and selects a cell. Nothing is unhidden: a cell of a hidden sheet is a failure. */
  readonly goTo: (place: CellPlace) => Promise<Result<void>>;
}

/** What the workbook's user does in it. */
export interface EventsOfRoom {
  /** The cell that is active in the grid. */
  readonly activeCell: () => Promise<Result<CellPlace>>;
  /** Calls the handler when cells are edited or sheets come and go. */
  readonly onWorkbookChanged: (handler: (change: WorkbookChange) => void) => Promise<Result<Unsubscribe>>;
  /** Calls the handler when other cells are selected. */
  readonly onSelectionChanged: (handler: (selection: Selection) => void) => Promise<Result<Unsubscribe>>;
}

/** What is around the workbook. */
export interface PlaceOfRoom {
  /** Waits until the host is ready. Resolves everywhere, also where there is no workbook. */
  readonly whenReady: () => Promise<HostInfo>;
  readonly theme: () => HostTheme;
  /** Calls the handler when the theme has changed; returns how to stop. */
  readonly onThemeChanged: (handler: (theme: HostTheme) => void) => () => void;
  /** What the user has chosen once and for all, on this computer. */
  readonly preferences: () => Preferences;
  /** Keeps what is given and returns the preferences as they are now. */
  readonly savePreferences: (changes: Partial<Preferences>) => Preferences;
  /** Lets the pane open by itself along with this workbook, or no longer. */
  readonly openWithWorkbook: (opens: boolean) => Promise<Result<void>>;
}

/**
 * The workbook that a session works with, wherever it is open: Excel has one, tests have one in memory. What the user can
 * do something about is a failure; bugs are thrown.
 */
export interface WorkbookRoom extends CellsOfRoom, RecordOfRoom, ShowingOfRoom, EventsOfRoom, PlaceOfRoom {}
