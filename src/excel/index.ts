/**
 * Everything that speaks Office.js. Every operation on the workbook runs in one `Excel.run` and gives a `Result`: what
 * the user can do something about is a failure (`failureMessage` says it in words), bugs are thrown.
 *
 * Nothing here touches Office's globals before it is called, so the module loads anywhere.
 */
export type { Result } from './result';
export type { ExcelFailure, FailureKind } from './failure';
export { failureMessage } from './failure-message';
export { whenReady, type Capabilities, type HostInfo } from './host';
export { officeTheme, onThemeChanged, type HostTheme } from './theme';
export { registerCommands, showPane, type Commands } from './ribbon';
export { preferences, savePreferences, type Preferences } from './preferences';
export { readWorkbook } from './read/read-workbook';
export type { SinceReading } from './read/since-reading';
export type { WorkbookReading } from './read/workbook-reading';
export { applyCorrections, type Applied, type ApplyOptions } from './corrections/apply-corrections';
export { placeMarks, type Placed } from './marks/place-marks';
export { clearMarks, hasMarks, type Cleared } from './marks/clear-marks';
export { forgetCorrections, journal } from './journal/operations';
export { saveChoices } from './choices/save-choices';
export { saveDecisions } from './decisions/save-decisions';
export { undo, type Undone } from './undo';
export { goTo } from './go-to';
export { removeReport } from './report/remove-report';
export { writeReport } from './report/write-report';
export type { Reported } from './own-sheets/write-own-sheet';
export { writeOpinion } from './opinion/write-opinion';
export { removeOpinion } from './opinion/remove-opinion';
export { onSelectionChanged, onWorkbookChanged } from './changes';
export type { Selection, Unsubscribe, WorkbookChange } from './changes';
