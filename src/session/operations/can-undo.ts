import type { JournalEntry } from '../../record/journal/journal';

/** Whether corrections can be taken back; marks and the report have ways of their own. */
export function canUndo(entries: readonly JournalEntry[]): boolean {
  return entries.some(({ kind }) => kind === 'corrections');
}
