import type { JournalEntry } from '../../record/journal/journal';
import { summary, without } from '../../record/journal/journal';
import { look, settleJournal } from '../knowledge';
import type { Result } from '../../session/room/result';
import { succeeded } from '../../session/room/result';
import { run, writing } from '../run';

/** Everything written into the workbook that can be taken back, oldest first. */
export function journal(): Promise<Result<readonly JournalEntry[]>> {
  return run(async (context) => {
    const seen = await look(context, () => null);
    return succeeded(seen.journal.entries.map(summary));
  });
}

/** Forgets the corrections: they stay, and can no longer be taken back. Marks and own sheets stay known. */
export function forgetCorrections(): Promise<Result<void>> {
  return run(async (context) => {
    const seen = await look(context, () => null);
    const rest = without(seen.journal, ({ kind }) => kind === 'corrections');
    if (rest.entries.length === seen.journal.entries.length) return succeeded(undefined);
    await writing(context, () => {
      seen.part.write(rest);
    });
    await settleJournal(seen);
    return succeeded(undefined);
  });
}
