import type { TextsLike } from '../catalogue';
import type { failures as chinese } from '../zh-CN/failures';

/** What went wrong and what to do, in English. */
export const failures: TextsLike<typeof chinese> = {
  protectedSheet:
    'Sheet “{sheet}” is protected; nothing was written. Unprotect it on the Review tab, then try again.',
  protectedWorkbook:
    'The structure of the workbook is protected: no sheet can be added or removed. Turn off Protect Workbook on the Review tab, then try again.',
  editMode:
    'A cell is being edited or a dialog is open in Excel. Press Enter or Esc to finish, then try again.',
  oldFile:
    'A file of the old format (.xls) can be checked, not written. Save it as .xlsx and open that one to correct, decide and undo.',
  damagedFile:
    'A part of the file is damaged ({part}), so this was not done. Save a copy in Excel or WPS and open that one.',
  readOnly:
    'The workbook cannot be changed now (read-only, view mode or marked as final). Enable editing or save a copy, then try again.',
  tooLarge:
    'The workbook holds more than Excel can handle at once. Move unrelated sheets to another file, then try again.',
  hostGone: 'The connection to Excel is lost. Save the workbook, open it again, then try again.',
  notSupported:
    'This version of Excel lacks a feature that is needed ({feature}). Please update Excel: it must be Microsoft 365, a retail Excel from version 2002, LTSC 2021, Excel for Mac from 16.35, or Excel on the web.',
  sheetGone:
    'Sheet “{sheet}” cannot be found: it may have been deleted or renamed. Check the workbook again.',
  hiddenSheet: 'Sheet “{sheet}” is hidden. Unhide it first, then go to the cell.',
  notKept:
    'Excel did not keep the record that the add-in wrote (the compatibility mode of old .xls files has no place for it): decisions, choices and what can be undone are not saved. Please save as .xlsx first, and do it again. Cells and marks that were written are still there; please look at them.',
  unexpected:
    'Excel reported an unexpected error ({code}: {message}). Try again; if it still fails, save the workbook and open it again.',
};
