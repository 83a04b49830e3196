/** A paragraph of a document; line breaks and tabs are in its text. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A cell of a table as its row writes it. */
export interface TableCell {
  /** How many columns of the table's grid it covers. */
  readonly span: number;
  /** Whether it begins a cell that is merged downwards, or goes on with the one above it. */
  readonly merge: 'none' | 'begins' | 'goesOn';
  readonly blocks: readonly Block[];
}

/** A row of a table. */
export interface TableRow {
  /** How many columns of the grid are left out before its first cell. */
  readonly before: number;
  readonly cells: readonly TableCell[];
}

/** A table of a document. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

/** What stands one below the other in a document, a cell or a text box. */
export type Block = ParagraphBlock | TableBlock;
