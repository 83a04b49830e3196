import type { PreviewWorkbook } from '../model/preview-workbook';
import type { Outcome } from '../protocol/outcome';
import type { RequirementSets } from '../protocol/requirement-sets';
import type { EventEntry } from '../protocol/wire';

/** The host as the pane's conversation sees it. */
export interface ServedHost {
  readonly workbook: PreviewWorkbook;
  readonly session: { readonly readOnly: boolean };
  readonly requirementSets: RequirementSets;
  /** Language of the user interface and of the data. */
  readonly locale: string;
  /** Answers one request. Never rejects. */
  processRequest(body: string): Promise<Outcome>;
  /** Calls `listener` with every bundle of events; returns how to stop. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** The add-in's page is gone or loaded anew. */
  forgetAddIn(): void;
}
