import type { UndoneCells } from './corrections/undo-corrections';
import { queueWritten, undoSeen } from './corrections/undo-corrections';
import type { JournalEntry } from './journal/journal';
import { lastCorrections, summary } from './journal/journal';
import { look } from './knowledge';
import type { Result } from './result';
import { succeeded } from './result';
import { run } from './run';

/** What was taken back. */
export interface Undone extends UndoneCells {
  readonly entry: JournalEntry;
}

/**
 * Takes back the corrections that were written last; null where there are none. Marks and the report are passed over:
 * `clearMarks` and `removeReport` take those back. Works also after the workbook was saved, closed and opened again. A
 * protected sheet is a failure, and nothing is changed.
 */
export function undo(): Promise<Result<Undone | null>> {
  return run<Undone | null>(async (context) => {
    const { queued, ...seen } = await look(
      context,
      ({ journal }) => {
        const entry = lastCorrections(journal);
        return entry && { entry, cells: queueWritten(context, entry) };
      },
      ({ journal }) => lastCorrections(journal),
    );
    if (!seen.journal.ok) return seen.journal;
    if (queued === undefined) return succeeded(null);
    const { entry, cells } = queued;
    const undone = await undoSeen(context, { ...seen, queued: cells }, seen.journal.value, entry.id);
    return undone.ok ? succeeded({ entry: summary(entry), ...undone.value }) : undone;
  });
}
