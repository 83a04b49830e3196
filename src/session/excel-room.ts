import type * as room from '../excel';

/** What the session needs of Excel; src/excel as a whole is one. */
export type ExcelRoom = Pick<
  typeof room,
  | 'whenReady'
  | 'officeTheme'
  | 'onThemeChanged'
  | 'preferences'
  | 'savePreferences'
  | 'readWorkbook'
  | 'saveChoices'
  | 'saveDecisions'
  | 'applyCorrections'
  | 'placeMarks'
  | 'clearMarks'
  | 'hasMarks'
  | 'journal'
  | 'undo'
  | 'goTo'
  | 'writeReport'
  | 'removeReport'
  | 'writeOpinion'
  | 'removeOpinion'
  | 'onWorkbookChanged'
  | 'onSelectionChanged'
>;
