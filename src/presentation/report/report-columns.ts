import type { Key } from '../../voice/catalogue';

/** The report's columns in their order: what stands above them, and their widths in points. */
export const COLUMNS = [
  { id: 'kind', head: 'columnKind', width: 52 },
  { id: 'severity', head: 'columnSeverity', width: 48 },
  { id: 'form', head: 'columnForm', width: 112 },
  { id: 'cell', head: 'columnCell', width: 116 },
  { id: 'expected', head: 'columnExpected', width: 72 },
  { id: 'actual', head: 'columnActual', width: 72 },
  { id: 'difference', head: 'columnDifference', width: 60 },
  { id: 'message', head: 'columnMessage', width: 310 },
  { id: 'state', head: 'columnState', width: 56 },
  { id: 'review', head: 'columnReview', width: 56 },
  { id: 'rule', head: 'columnRule', width: 160 },
] as const satisfies readonly {
  readonly id: string;
  readonly head: Key<'report'>;
  readonly width: number;
}[];

/** A column of the report. */
export type ReportColumn = (typeof COLUMNS)[number]['id'];
