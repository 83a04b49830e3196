import type { TextsLike } from '../catalogue';
import type { opinion as chinese } from '../zh-CN/opinion';

/** The words of the sheet with the opinions, in English. */
export const opinion: TextsLike<typeof chinese> = {
  title: 'Final accounts disclosure: review opinion',
  department: 'Unit: {text}',
  year: 'Year: {text}',
  checkedOn: 'Checked on {date}',
  forms: 'Forms reviewed ({count}): {text}',
  noForms: 'Forms reviewed: no known form was recognised',
  unrecognised: 'Not recognised, not reviewed ({count}): {text}',
  progress:
    'Progress: the unit has dealt with {accountant} / {all}, the reviewer with {supervisor} / {all} (errors and warnings)',
  between: ', ',

  columnNumber: 'No.',
  columnSeverity: 'Severity',
  columnForm: 'Form',
  columnCell: 'Cell',
  columnMessage: 'Finding',
  columnUnit: 'Unit',
  columnExplanation: "Unit's explanation",
  columnReview: 'Review',
  columnOpinion: 'Opinion',
  columnSigner: 'Reviewer / time',

  problem: 'Diagnosis',
  witness: 'Witness',

  error: 'Error',
  warning: 'Warning',
  rounding: 'Rounding',
  info: 'Note',

  accepted: 'Accepted',
  explained: 'Explained',
  ignored: 'Ignored',
  passed: 'Passed',
  returned: 'Returned for correction',
  withText: '{word}: {text}',
  reasonGiven: '(written into the form’s own reason cell {cell})',

  noFindings: 'Nothing has to be dealt with.',
  notAllChecked:
    'Nothing has to be dealt with, but not everything was checked: see the list of duties below.',
  nothingChecked: 'No form or text to check was recognised: nothing has been checked.',
  goneHeading: 'Findings that were dealt with before and are gone',
  conclusion: 'Overall opinion',
  handler: 'Prepared by (signature): ______________',
  reviewer: 'Reviewed by (signature): ______________',
  head: 'Head (signature): ______________',
  date: 'Date: ________________',
};
