import { look, remember } from '../knowledge';
import type { Result } from '../result';
import { succeeded } from '../result';
import { run, writing } from '../run';
import type { JournalEntry } from './journal';
import { summary } from './journal';

/** Everything written into the workbook that can be taken back, oldest first. */
export function journal(): Promise<Result<readonly JournalEntry[]>> {
  return run(async (context) => {
    const { journal: read } = await look(context, () => null);
    return read.ok ? succeeded(read.value.entries.map(summary)) : read;
  });
}

/** Forgets the corrections: they stay, and can no longer be taken back. Marks and own sheets stay known. */
export function forgetCorrections(): Promise<Result<void>> {
  return run(async (context) => {
    const { journal: read, part } = await look(context, () => null);
    if (!read.ok) return read;
    const rest = { entries: read.value.entries.filter(({ kind }) => kind !== 'corrections') };
    if (rest.entries.length === read.value.entries.length) return succeeded(undefined);
    await writing(context, () => {
      part.write(rest);
    });
    remember(rest);
    return succeeded(undefined);
  });
}
