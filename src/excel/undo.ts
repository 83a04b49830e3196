import type { CellPlace } from '../disclosure/sheet/address';
import { goesToo } from '../record/corrections/made-sheets';
import type { Reversal } from '../record/corrections/reversal';
import { restOf, reversalOf } from '../record/corrections/reversal';
import type { CorrectionsEntry } from '../record/journal/journal';
import { corrections, lastCorrections, summary, withRest } from '../record/journal/journal';
import type { Undone } from '../session/room/corrections';
import { newEntry } from '../session/room/new-entry';
import type { Result } from '../session/room/result';
import { failed, succeeded } from '../session/room/result';
import { isProtectedIn, protectedAmong, protectedFailure } from '../session/room/sheets';
import { reverse } from './corrections/reverse';
import type { QueuedCells } from './corrections/written-cells';
import { foundCells, queueWritten } from './corrections/written-cells';
import type { Knowledge, Look } from './knowledge';
import { look, settleJournal } from './knowledge';
import { run, writing } from './run';

/**
 * Takes back the corrections that were written last; null where there are none. Their cells are found by what their
 * sheets, rows and columns are called; one that is not certain to be the same is left, and stays in the journal. An
 * entry of which nothing is to be found gives way to the one before it. Marks and the report are passed over:
 * `clearMarks` and `removeReport` take those back. Works also after the workbook was saved, closed and opened again.
 */
export function undo(): Promise<Result<Undone | null>> {
  return run<Undone | null>(async (context) => {
    const seen = await look(
      context,
      (known) => {
        const entry = lastCorrections(known.journal);
        return entry && queueWritten(context, entry, known);
      },
      whatLastDependsOn,
    );
    const entries = [...corrections(seen.journal)].reverse();
    const [last] = entries;
    if (last === undefined || seen.queued === undefined) return succeeded(null);
    const lost: CellPlace[] = [];
    let queued: QueuedCells = seen.queued;
    for (const entry of entries) {
      if (entry !== last) {
        queued = queueWritten(context, entry, seen);
        await context.sync();
      }
      const cells = await foundCells(context, queued, seen);
      const reversal = reversalOf(cells, isProtectedIn(seen.sheets));
      lost.push(...reversal.lost);
      const protectedSheets = protectedAmong(seen.sheets, reversal.closed);
      if (reversal.left.size < summary(entry).cells) {
        // What was read is the entry as it was known then, cell for cell.
        const known = { ...entry, sheets: queued.map(({ written }) => written) };
        await takeBack(context, seen, known, reversal, madeSheets(queued, reversal));
        const { restored, changedSince } = reversal;
        return succeeded({ entry: summary(entry), restored, changedSince, lost, protectedSheets });
      }
      if (protectedSheets.length > 0) return failed(protectedFailure(protectedSheets));
    }
    return succeeded({
      entry: summary(last),
      restored: [],
      changedSince: [],
      lost,
      protectedSheets: [],
    });
  });
}

/** The sheets that were made for what is taken back, and then hold nothing. */
function madeSheets(queued: QueuedCells, { restored }: Reversal): readonly string[] {
  return queued.flatMap(({ written, there }) =>
    there !== null && goesToo(written, there.sheet, there.grid.grid(), restored) ? [there.sheet] : [],
  );
}

/** The journal goes last: if the batch fails half-way, the rest can still be taken back. */
async function takeBack(
  context: Excel.RequestContext,
  seen: Look<unknown>,
  entry: CorrectionsEntry,
  reversal: Reversal,
  gone: readonly string[],
): Promise<void> {
  const next = withRest(seen.journal, entry.id, restOf(entry, reversal, newEntry().id));
  await writing(context, async (breathe) => {
    await reverse(context, reversal.steps, isProtectedIn(seen.sheets), breathe);
    for (const name of gone) context.workbook.worksheets.getItem(name).delete();
    seen.part.write(next);
  });
  await settleJournal(seen);
}

function whatLastDependsOn({ journal, sheetsOf, sheets }: Knowledge): unknown {
  const entry = lastCorrections(journal);
  const isProtected = isProtectedIn(sheets);
  return (
    entry && [
      entry.id,
      entry.sheets.map(({ sheet }) => {
        const name = sheetsOf(entry)(sheet)?.name ?? null;
        return [name, name !== null && isProtected(name)];
      }),
    ]
  );
}
