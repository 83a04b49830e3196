import type { WorkbookRoom } from '../session/room/workbook-room';
import { activeCell } from './active-cell';
import { onSelectionChanged, onWorkbookChanged } from './changes';
import { saveChoices } from './choices/save-choices';
import { applyCorrections } from './corrections/apply-corrections';
import { saveDecisions } from './decisions/save-decisions';
import { goTo } from './go-to';
import { whenReady } from './host';
import { journal } from './journal/operations';
import { clearMarks, hasMarks } from './marks/clear-marks';
import { placeMarks } from './marks/place-marks';
import { removeOpinion } from './opinion/remove-opinion';
import { writeOpinion } from './opinion/write-opinion';
import { openWithWorkbook } from './open-with-workbook';
import { preferences, savePreferences } from './preferences';
import { readWorkbook } from './read/read-workbook';
import { removeReport } from './report/remove-report';
import { writeReport } from './report/write-report';
import { makeRulesSheet } from './rules/make-rules-sheet';
import { officeTheme, onThemeChanged } from './theme';
import { undo } from './undo';

/** The workbook that is open in Excel. */
export const excelRoom: WorkbookRoom = {
  whenReady,
  theme: officeTheme,
  onThemeChanged,
  preferences,
  savePreferences,
  openWithWorkbook,
  readWorkbook,
  applyCorrections,
  makeRulesSheet,
  undo,
  journal,
  saveChoices,
  saveDecisions,
  placeMarks,
  clearMarks,
  hasMarks,
  writeReport,
  removeReport,
  writeOpinion,
  removeOpinion,
  goTo,
  activeCell,
  onWorkbookChanged,
  onSelectionChanged,
};
