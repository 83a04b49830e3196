/** Something to be reviewed: a workbook, alone or with the document that belongs to it, or a document alone. */
export interface Submission {
  readonly file: string;
  readonly kind: 'workbook' | 'text';
  /** The document that is reviewed with the workbook. */
  readonly text: string | null;
  /** Its workbook of the year before. */
  readonly previous?: string;
  /** The folder for its copy, below that of --out. */
  readonly folder: string;
  /** What its reader must know of how it was put together. */
  readonly remarks: readonly string[];
}
