import type { TextsLike } from '../../catalogue';
import type { help as chinese } from '../../zh-CN/pane/help';

/** What the tour, the help and the settings say in English. */
export const help: TextsLike<typeof chinese, 'one'> = {
  back: 'Back',
  settingsPerson: 'Person',
  settingRole: 'Role',
  role_accountant: 'Accountant',
  role_supervisor: 'Reviewer',
  roleHelp_accountant: 'Prepares the forms: may write corrections, mark cells and explain findings.',
  roleHelp_supervisor:
    'Reviews the forms and leaves them as they are: writes decisions, the opinion sheet and the report only.',
  settingName: 'Name',
  settingNameHelp: 'Decisions and opinions are signed with it; it is kept in the workbook.',
  settingsCheck: 'Checking',
  setting_liveCheck: 'Live check',
  settingLiveCheckHelp:
    'After an edit, only the sheets concerned are checked again. Marks stay as they are until the next check.',
  settingsMarks: 'Marks',
  settingPalette: 'Colours of marks',
  palette_standard: 'Standard',
  palette_vivid: 'Vivid (projector, colour-blind)',
  settingsMarksReadOnly: 'A reviewer marks nothing in the forms.',
  settingsRecalculation: 'Recalculation',
  settingModeHelp:
    'With formulas, cells that can follow their inputs become formulas; the others get values.',
  settingsSurface: 'Pane',
  settingsWorkbook: 'Workbook',
  settingsWorkbookHelp: 'The report and the opinion are sheets of their own; removed, they leave no trace.',
  removeOpinion: 'Remove the opinion sheet',

  help: 'Help',
  guide: 'Guide',
  guide_check: 'Checking',
  guideText_check:
    'Open the workbook and choose Check. The final-accounts forms and the self-assessments are recognised by their titles and column heads, as they are published. Checking only reads.',
  guide_overview: 'Overview',
  guideText_overview:
    'Counts by severity come first. Every cell of the triangle stands for the relations between two forms, the diagonal for those within one: held, rounding, broken, not checkable. Choose a cell to list its relations with their cells. Last comes what could not be checked, why, and what would make it checkable.',
  guide_marks: 'Marking',
  guideText_marks:
    'Mark findings colours cells and adds comments. The colours are conditional formats: the cells keep their own formats, and Clear marks leaves no trace. Colours, and whether rounding is marked, are chosen in Settings.',
  guide_findings: 'Going through the findings',
  guideText_findings:
    'Findings lists them by sheet, by rule or by cause. Choosing one leads to its cell; selecting a cell with a finding leads to it in the list. Unfolded, it shows what is expected, what is printed, the difference, the cells involved, the rule and its source.',
  guide_recalculate: 'Recalculating and correcting',
  guideText_recalculate:
    'Recalculate works out rates, scores, totals and grades by the rules. Only ticked cells are written, as values or formulas. Undo restores them, also after the file was saved and closed. A weight that the form does not print can be typed.',
  guide_decide: 'Deciding (accountant)',
  guideText_decide:
    'For each finding: accept the correction, explain, or ignore. Decisions are kept in the workbook. When figures change, the decision no longer counts and the finding is open again; when the finding is gone, it is closed.',
  guide_review: 'Reviewing (supervisor)',
  guideText_review:
    'Choose the role Reviewer in Settings. The forms are then left as they are. Having read the explanations, pass each finding or return it, add an overall opinion, and write the opinion sheet, ready to print. The accountant sees it on opening the file.',
  guide_compare: 'Comparing',
  guideText_compare:
    'Choose the .xlsx file of the previous version or year: new, fixed and remaining findings, changed figures with their rates, and forms that came or went. The file is only read, on this machine. A new check renews the comparison.',
  guide_text: 'Written explanation',
  guideText_text:
    'Text checks the written explanation: whether it agrees with itself, whether changes, shares and completion rates are right, and whether its figures are those of the forms. The text may stand in a sheet, be pasted, or be opened as .docx or .txt.',
  guide_live: 'Live check',
  guideText_live:
    "A moment after an edit the results are renewed, and the header says so. Marks are not, because that would cost Excel's own undo: choose Check again for them. The live check can be switched off in Settings.",
  guide_kept: 'What is kept in the workbook',
  guideText_kept:
    'Decisions and opinions, typed weights, chosen schemes, the values before a write (for undo), marks, and the two extra sheets. Preferences are kept on this computer. What cannot be read, such as what a newer version wrote, is left as it is.',
  guide_privacy: 'Privacy',
  guideText_privacy: 'Everything happens on this machine: no network, no upload, no record of use.',
  shortcuts: 'Keys',
  key_move: 'move in the list of findings',
  key_enter: 'go to the cell',
  key_fold: 'unfold, fold',
  key_ends: 'first, last',
  key_accept: 'accept (reviewer: pass)',
  key_ignore: 'ignore',
  key_explain: 'explain',
  key_takeBack: 'take the last decision back',
  key_search: 'search findings',
  key_matrix: 'move in the triangle, Enter chooses',
  key_wrongFigure: 'next, previous wrong figure in the text',
  key_back: 'back to the results',
  rules: 'All rules',
  rulesAcross: 'Between forms',
  rulesDocument: 'The published Word document',
  rulesLastYear: 'Against last year',
  rulesOwn: "Relations of one's own",
  rulesAnyForm: 'Any form',
  rulesSearch: 'Search id, rule, source',
  rulesFound: '{found} of {all}',
  rulesNone: 'No rule fits',

  tour: 'Tour',
  tourAgain: 'Take the tour',
  tourOffer: 'First time here?',
  tourOfferText: 'Take a minute to see how to read the results, on this very workbook.',
  tourStart: 'Start',
  tourNo: 'No, thanks',
  tourLeave: 'End the tour',
  tourNext: 'Next',
  tourPrevious: 'Back',
  tourEnd: 'Done',
  tour_overview: 'Overview',
  tourText_overview:
    'Counts first, then the triangle: every cell stands for the relations between two forms. Red is broken, grey not checkable. Choose a cell for the details.',
  tour_findings: 'Findings',
  tourText_findings:
    'Choose one and Excel goes to the cell; unfold it for what is expected, by how much it is off, and the rule.',
  tour_marks: 'Marks and decisions',
  tourText_marks:
    'Colours and comments in the sheets can be cleared at any time. Accept, explain or ignore each finding; decisions are kept in the workbook.',
  tour_recalculation: 'Recalculate',
  tourText_recalculation:
    'Rates, scores, totals and grades by the rules. Tick what to change; a write can be undone.',
  tour_sheets: 'Forms',
  tourText_sheets:
    'What each sheet was recognised as and how it is scored; where it was not recognised, what is missing.',
  tour_more: 'And more',
  tourText_more:
    'More, at the top right, has the comparison, the report, the opinion, settings and help. Edits are checked at once.',
};
