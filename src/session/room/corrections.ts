import type { CellPlace } from '../../disclosure/sheet/address';
import type { JournalEntry } from '../../record/journal/journal';

/** What may be written. */
export interface ApplyOptions {
  /** Whether corrections are written over formulas. */
  readonly overwriteFormulas: boolean;
  /** Whether a correction that can be a formula over its inputs is written as one; values where not given. */
  readonly live?: boolean;
  /** The person's name. */
  readonly by?: string;
  /** Whether nothing is written unless all of it can be. */
  readonly wholly?: boolean;
  /** What is written, where it is no correction of a form. */
  readonly of?: 'rules';
}

/** What became of the corrections. */
export interface Applied {
  readonly written: readonly CellPlace[];
  /** Cells that no longer hold what the review saw: left alone. */
  readonly stale: readonly CellPlace[];
  /** Cells with formulas: left alone. */
  readonly formulas: readonly CellPlace[];
  /** Protected sheets with cells that were left alone. */
  readonly protectedSheets: readonly string[];
  /** Cells that cannot be written alone, of array formulas and heads of tables: left alone. Absent where none are known. */
  readonly unwritable?: readonly CellPlace[];
  /** The entry by which it can be taken back; null where nothing was written. */
  readonly journalId: string | null;
}

/** What was taken back. */
export interface Undone {
  readonly entry: JournalEntry;
  /** Cells that hold again what they held before. */
  readonly restored: readonly CellPlace[];
  /** Cells that somebody has changed since: left as they are. */
  readonly changedSince: readonly CellPlace[];
  /** Cells that are not to be found (找不到原单元格), where they were: they stay in the journal. */
  readonly lost: readonly CellPlace[];
  /** Protected sheets with cells that stay in the journal. */
  readonly protectedSheets: readonly string[];
}
