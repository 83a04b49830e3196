import type { CellPlace } from '../disclosure/sheet/address';
import type { CorrectionsEntry, JournalEntry } from '../record/journal/journal';
import { corrections, lastCorrections, summary, withRest } from '../record/journal/journal';
import { newEntry } from './journal/new-entry';
import type { Reversal } from './corrections/reversal';
import { reversalOf, reverse } from './corrections/reversal';
import type { QueuedCells } from './corrections/written-cells';
import { foundCells, queueWritten } from './corrections/written-cells';
import type { Knowledge, Look } from './knowledge';
import { look, settleJournal } from './knowledge';
import type { Result } from './result';
import { failed, succeeded } from './result';
import { run, writing } from './run';
import { protectedFailure } from './sheets';

/** What was taken back. */
export interface Undone {
  readonly entry: JournalEntry;
  /** Cells that hold again what they held before. */
  readonly restored: readonly CellPlace[];
  /** Cells that somebody has changed since: left as they are. */
  readonly changedSince: readonly CellPlace[];
  /** Cells that are not to be found (找不到原单元格), where they were: they stay in the journal. */
  readonly lost: readonly CellPlace[];
  /** Protected sheets, whose cells stay in the journal. */
  readonly protectedSheets: readonly string[];
}

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
        return entry && queueWritten(context, entry, known.find);
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
        queued = queueWritten(context, entry, seen.find);
        await context.sync();
      }
      const reversal = reversalOf(await foundCells(context, queued), ({ sheet }) => isClosed(seen, sheet));
      lost.push(...reversal.lost);
      const closed = closedSheets(seen, reversal, queued);
      if (reversal.left.size < summary(entry).cells) {
        await takeBack(context, seen, restOf(entry, queued, reversal), reversal);
        const { restored, changedSince } = reversal;
        return succeeded({ entry: summary(entry), restored, changedSince, lost, protectedSheets: closed });
      }
      if (closed.length > 0) return failed(protectedFailure(closed));
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

/** The journal goes last: if the batch fails half-way, the rest can still be taken back. */
async function takeBack(
  context: Excel.RequestContext,
  seen: Look<unknown>,
  { id, rest }: { readonly id: string; readonly rest: CorrectionsEntry | null },
  { steps }: Reversal,
): Promise<void> {
  const next = withRest(seen.journal, id, rest);
  await writing(context, async (breathe) => {
    await reverse(context, steps, breathe);
    seen.part.write(next);
  });
  await settleJournal(seen);
}

/** What is left of an entry is another one, as old as it was. */
function restOf(
  entry: CorrectionsEntry,
  queued: QueuedCells,
  { left }: Reversal,
): { readonly id: string; readonly rest: CorrectionsEntry | null } {
  const sheets = queued
    .map(({ written }) => ({ ...written, cells: written.cells.filter((cell) => left.has(cell)) }))
    .filter(({ cells }) => cells.length > 0);
  return { id: entry.id, rest: sheets.length === 0 ? null : { ...entry, id: newEntry().id, sheets } };
}

function whatLastDependsOn({ journal, find }: Knowledge): unknown {
  const entry = lastCorrections(journal);
  return entry && [entry.id, entry.sheets.map(({ sheet }) => find(sheet)?.name ?? null)];
}

function isClosed({ sheets }: Knowledge, name: string): boolean {
  return sheets.some((sheet) => sheet.protected && sheet.name === name);
}

/** The protected sheets on which something is left. */
function closedSheets(seen: Knowledge, { left }: Reversal, queued: QueuedCells): readonly string[] {
  const sheets = queued
    .filter(({ written }) => written.cells.some((cell) => left.has(cell)))
    .flatMap(({ there }) => (there === null ? [] : [there.sheet]));
  return [...new Set(sheets)].filter((sheet) => isClosed(seen, sheet));
}
