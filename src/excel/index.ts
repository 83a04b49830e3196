/**
 * Everything that speaks Office.js. Every operation on the workbook runs in one `Excel.run` and gives a `Result`: what
 * the user can do something about is a failure, bugs are thrown.
 *
 * Nothing here touches Office's globals before it is called, so the module loads anywhere.
 */
export { excelRoom } from './excel-room';
export { whenReady } from './host';
export { officeTheme, onThemeChanged } from './theme';
export { registerCommands, showPane, type Commands } from './ribbon';
export { preferences, savePreferences } from './preferences';
export { readWorkbook } from './read/read-workbook';
export { applyCorrections } from './corrections/apply-corrections';
export { placeMarks } from './marks/place-marks';
export { clearMarks, hasMarks } from './marks/clear-marks';
export { forgetCorrections, journal } from './journal/operations';
export { saveChoices } from './choices/save-choices';
export { saveDecisions } from './decisions/save-decisions';
export { undo } from './undo';
export { goTo } from './go-to';
export { removeReport } from './report/remove-report';
export { writeReport } from './report/write-report';
export { writeOpinion } from './opinion/write-opinion';
export { removeOpinion } from './opinion/remove-opinion';
export { onSelectionChanged, onWorkbookChanged } from './changes';
