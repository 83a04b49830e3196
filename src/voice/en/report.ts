import type { TextsLike } from '../catalogue';
import type { report as chinese } from '../zh-CN/report';

/** The words of the report sheet, in English. */
export const report: TextsLike<typeof chinese> = {
  title: 'Final accounts check: report',
  department: 'Unit: {text}',
  year: 'Year: {text}',
  checkedOn: 'Checked on {date}',
  between: ', ',
  findingCounts:
    'Findings: {error} errors, {warning} warnings, {rounding} rounding, {info} notes; {corrections} corrections',
  relationCounts:
    'Relations: {checked} checked, {held} held, {withinRounding} within rounding, {broken} broken; {notCheckable} could not be checked',
  formCounts: 'Forms recognised: {forms}; not recognised: {unrecognised}',
  scoreCounts: 'Scores: {computed} by the rule, {manual} left to people, {awaited} of them still to be given',

  columnKind: 'Kind',
  columnSeverity: 'Severity',
  columnForm: 'Form',
  columnCell: 'Cell',
  columnExpected: 'Computed / to',
  columnActual: 'Actual / from',
  columnDifference: 'Difference',
  columnMessage: 'Message',
  columnState: 'Unit',
  columnReview: 'Review',
  columnRule: 'Rule',

  kindFinding: 'Finding',
  kindProblem: 'Diagnosis',
  kindSuspect: 'Suspect',
  kindWitness: 'Witness',
  kindCorrection: 'Correction',
  kindAwaited: 'To be scored',
  kindComputed: 'Score',
  kindManual: 'Judged score',
  kindUnrecognised: 'Not recognised',
  kindRestated: 'Old figure',
  kindDuty: 'Duties',

  error: 'error',
  warning: 'warning',
  rounding: 'rounding',
  info: 'info',

  correctionOf: '{line} {column}: {reason}',
  roundedScore: 'rounded',
  formulaCell: 'formula cell',
  emptyCell: '(empty)',

  written: 'corrected',
  keptFormula: 'formula cell, left as it is',
  keptArray: 'array formula, left as it is',
  keptTableHead: 'head of a table, left as it is',

  chartsBelow: 'Execution rates and scores, printed and recalculated: below the table, row {row}',
  chartsHeading: 'Execution rates and scores, printed and recalculated',
  chartForm: 'Form',
  chartPrintedRate: 'Rate, printed',
  chartRate: 'Rate, recalculated',
  chartPrintedScore: 'Score, printed',
  chartScore: 'Score, recalculated',
  rateChart: 'Execution rates',
  scoreChart: 'Scores',
};
