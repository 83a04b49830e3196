import type { TextsLike } from '../catalogue';
import type { paneOnPage as chinese } from '../zh-CN/pane-on-page';

/** What the pane says on the page in place of its own words, in English. */
export const paneOnPage: TextsLike<typeof chinese, 'one'> = {
  emptyTitle: 'Checking',
  emptyStart: 'Findings are listed here, and the cells concerned are marked in the sheet at the left.',
  outcome_withoutComment_one:
    '{count} of them has its colour and no comment (it has one of yours); the report has the text.',
  outcome_withoutComment_other:
    '{count} of them have their colour and no comment (they have one of yours); the report has the texts.',
  outcome_marksStale: 'The marks on record were not in the workbook any more; the record is cleared, too.',
  outcome_unreadFormats: 'Not all conditional formats of {sheets} could be read; those were left.',
  outcome_unreadComments: 'The comments could not be read; all that were there are left.',
  oldFormat: 'An old .xls workbook can only be read',
  oldFormatText:
    'It cannot keep decisions, choices or an undo record, and there is no copy of it. Please save it as .xlsx first.',
  notCalculated: 'Formulas may not be calculated',
  notCalculatedText:
    'The file was saved before its formulas were calculated: totals may be old. Open it in a spreadsheet program, calculate and save it, then drop it here.',
  outcome_file_oldFormat:
    'It has the old .xls format and cannot be read or is too large (at most 16 MB); save it as .xlsx in a spreadsheet program.',
  outcome_file_unsupported:
    'One of its sheets cannot be read; open it in a spreadsheet program and save it again.',
  languageSystem: 'As the system',
  failed_start: 'The file is not ready',
  crashedHelp: 'Your file is not affected. Please open this page again.',
  guideText_check:
    'Drop a file on the page and it is checked. The final-accounts forms and the self-assessments are recognised by their titles and column heads, as they are published. Checking only reads.',
  guideText_live:
    'What is written on this page renews the results. A file that was changed elsewhere has to be dropped here again.',
  tourText_findings:
    'Choose one and the sheet shows the cell; unfold it for what is expected, by how much it is off, and the rule.',
  tourText_more:
    'More, at the top right, has the comparison, the report, the opinion, settings and help. When you are done, download the copy.',
};
