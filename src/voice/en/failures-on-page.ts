import type { TextsLike } from '../catalogue';
import type { failuresOnPage as chinese } from '../zh-CN/failures-on-page';

/** What went wrong and what to do, as the page says it in English. */
export const failuresOnPage: TextsLike<typeof chinese> = {
  protectedSheet:
    'Sheet “{sheet}” is protected; nothing was written. Unprotect it in a spreadsheet program, save it, then drop it here.',
  protectedWorkbook:
    'The structure of the workbook is protected: no sheet can be added or removed. Turn that off in a spreadsheet program, save it, then drop it here.',
  damagedFile:
    'A part of the file is damaged ({part}), so this was not done. Save a copy in a spreadsheet program, then drop it here.',
  notSupported: 'The page cannot do this ({feature}).',
  unexpected:
    'An unexpected error has occurred ({code}: {message}). Your file is not affected. Try again; if it still fails, download the copy and open this page again.',
};
