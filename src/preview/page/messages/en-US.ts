import type { Messages } from './zh-CN';

/** The preview's own words in English. */
export const english: Messages = {
  file: 'File',
  newWorkbook: 'New blank workbook',
  openFile: 'Open .xlsx file…',
  samples: 'Sample workbooks',
  noSamples: '(no samples)',
  saveAs: 'Save as .xlsx',
  newName: 'New workbook.xlsx',
  lightTheme: 'Light',
  darkTheme: 'Dark',
  otherLanguage: '中文',
  closePane: 'Close pane',
  resizePane: 'Resize pane',
  dropHere: 'Drop the workbook to open it',
  opening: 'Opening…',
  standIn:
    'Preview: an open-source grid stands in for Excel and runs the unmodified add-in. Excel itself may differ.',
  notCarried: 'Not shown by the preview, kept as it is when saved: ',
  notSaved: 'Not written into the saved file: ',
  failed: 'Could not be done: ',
  onlyXlsx: 'Only .xlsx files can be opened.',
  dismiss: 'Dismiss',
};
