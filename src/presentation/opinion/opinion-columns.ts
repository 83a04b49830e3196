import type { Key } from '../../voice/catalogue';

/** The columns of the opinions in their order: what stands above them, their widths in points, whether they are centred. */
export const COLUMNS = [
  { id: 'number', head: 'columnNumber', width: 34, centred: true },
  { id: 'severity', head: 'columnSeverity', width: 46, centred: true },
  { id: 'form', head: 'columnForm', width: 100, centred: false },
  { id: 'cell', head: 'columnCell', width: 90, centred: false },
  { id: 'message', head: 'columnMessage', width: 190, centred: false },
  { id: 'unit', head: 'columnUnit', width: 54, centred: true },
  { id: 'explanation', head: 'columnExplanation', width: 124, centred: false },
  { id: 'review', head: 'columnReview', width: 54, centred: true },
  { id: 'opinion', head: 'columnOpinion', width: 124, centred: false },
  { id: 'signer', head: 'columnSigner', width: 84, centred: true },
] as const satisfies readonly {
  readonly id: string;
  readonly head: Key<'opinion'>;
  readonly width: number;
  readonly centred: boolean;
}[];

/** A column of the opinions. */
export type OpinionColumn = (typeof COLUMNS)[number]['id'];
