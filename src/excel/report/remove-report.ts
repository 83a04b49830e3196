import { reportEntry, withoutEntry } from '../journal/journal';
import { remember } from '../knowledge';
import type { Result } from '../result';
import { succeeded } from '../result';
import { run, writing } from '../run';
import { lookAtReport, seenReport } from './report-in-workbook';

/** Removes the report; false where there is none. A sheet of the user's own that has its name stays. */
export function removeReport(): Promise<Result<boolean>> {
  return run(async (context) => {
    const seen = await lookAtReport(context);
    if (!seen.journal.ok) return seen.journal;
    const journal = seen.journal.value;
    const entry = reportEntry(journal);
    if (entry === undefined) return succeeded(false);
    const report = seenReport(seen, journal);
    const next = withoutEntry(journal, entry.id);
    await writing(context, () => {
      if (report !== undefined) context.workbook.worksheets.getItem(report.name).delete();
      seen.part.write(next);
    });
    remember(next);
    return succeeded(report !== undefined);
  });
}
