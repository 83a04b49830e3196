import type { Printed } from './printed-value';

/** How a piece of a form looks. */
export type Look =
  'attachment' | 'title' | 'heading' | 'corner' | 'label' | 'figure' | 'amount' | 'text' | 'note';

/** A cell of a form, or several merged into one. */
export interface Piece {
  /** The columns that it spans: "B", or "B:D". */
  readonly columns: string;
  /** The rows that it spans, downwards from its line; 1 where not given. */
  readonly rows?: number;
  readonly content: Printed;
  readonly look: Look;
}

/** One row of a form, in print order. Cells that a piece of an earlier line covers are left out. */
export type Line = readonly Piece[];

/** A sheet as it was printed. */
export interface PrintedSheet {
  readonly name: string;
  /** Column widths from column A on, in characters. */
  readonly widths: readonly number[];
  readonly landscape?: boolean;
  readonly lines: readonly Line[];
}

/** A published document: a workbook with its sheets in tab order. */
export interface PrintedDocument {
  /** The file's name inside assets/samples. */
  readonly file: string;
  readonly title: string;
  readonly sheets: readonly PrintedSheet[];
}

const piece =
  (look: Look) =>
  (columns: string, content: Printed, rows = 1): Piece => ({ columns, content, rows, look });

/** 附件1, above the title. */
export const attachment = piece('attachment');
/** A form's title. */
export const title = piece('title');
/** A line between the title and the table, without borders. */
export const heading = piece('heading');
/** Such a line at the right edge: the table's label, the unit. */
export const corner = piece('corner');
/** A field's name or a column's head. */
export const label = piece('label');
/** A figure, or a short word where a figure may stand. */
export const figure = piece('figure');
/** An amount in a column of amounts. */
export const amount = piece('amount');
/** A longer text, read from the left. */
export const text = piece('text');
/** A remark below the table. */
export const note = piece('note');
