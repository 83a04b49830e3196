import type { Correction } from '../../disclosure/findings';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { sameValue } from '../../disclosure/sheet/snapshot';
import { withEntry } from '../../record/journal/journal';
import { put } from '../cells/cell-content';
import { queueCells } from '../cells/scattered-cells';
import { queueGrid } from '../cells/sheet-grid';
import { firstOfEach, grouped } from '../grouping';
import { look, settleJournal } from '../knowledge';
import type { Result } from '../result';
import { failed, succeeded } from '../result';
import { passing, run, writing } from '../run';
import { protectedAmong, protectedFailure } from '../sheets';
import { contentWritten, entryOf } from './written-entry';

/** What may be written. */
export interface ApplyOptions {
  /** Whether corrections are written over formulas. */
  readonly overwriteFormulas: boolean;
  /** Whether a correction that can be a formula over its inputs is written as one; values where not given. */
  readonly live?: boolean;
  /** The person's name. */
  readonly by?: string;
}

/** What became of the corrections. */
export interface Applied {
  readonly written: readonly CellPlace[];
  /** Cells that no longer hold what the review saw: left alone. */
  readonly stale: readonly CellPlace[];
  /** Cells with formulas: left alone. */
  readonly formulas: readonly CellPlace[];
  /** Protected sheets, whose cells were left alone. */
  readonly protectedSheets: readonly string[];
  /** The entry by which it can be taken back; null where nothing was written. */
  readonly journalId: string | null;
}

/** A correction with the cell as it is now; null where its sheet is gone. */
interface Candidate {
  readonly correction: Correction;
  readonly cell: CellSnapshot | null;
}

/**
 * Writes corrections into the cells that still hold what the review saw; each keeps its kind and its number format, but
 * an empty one may be given a format. The journal goes first, so that whatever happens then can be taken back. The cells
 * of protected sheets are left alone; where there are no others, that is a failure.
 */
export function applyCorrections(
  corrections: readonly Correction[],
  { overwriteFormulas, live = false, by }: ApplyOptions,
): Promise<Result<Applied>> {
  const bySheet = grouped(
    firstOfEach(corrections, ({ place }) => reference(place)),
    ({ place }) => place.sheet,
  );
  return run<Applied>(async (context) => {
    const { worksheets } = context.workbook;
    const seen = await look(context, () =>
      [...bySheet].map(([name, here]) => {
        const sheet = worksheets.getItemOrNullObject(name);
        const cells = queueCells(
          sheet,
          here.map(({ place }) => place),
        );
        return { name, here, cells, grid: queueGrid(sheet) };
      }),
    );
    const { sheets, journal, queued, part } = seen;
    const candidates = queued.flatMap(({ here, cells }): readonly Candidate[] =>
      here.map((correction) => ({ correction, cell: cells.at(correction.place) })),
    );
    const fated = (fate: Fate): readonly Candidate[] =>
      candidates.filter((candidate) => fateOf(candidate, overwriteFormulas) === fate);
    const wanted = fated('written');
    const closed = protectedAmong(sheets, wanted.map(placeOf));
    const written = wanted.flatMap(({ correction, cell }) =>
      cell === null || closed.includes(correction.place.sheet) ? [] : [{ correction, cell }],
    );
    if (written.length === 0 && closed.length > 0) return failed(protectedFailure(closed));
    const applied = {
      written: written.map(placeOf),
      stale: fated('stale').map(placeOf),
      formulas: fated('formula').map(placeOf),
      protectedSheets: closed,
    };
    if (written.length === 0) return succeeded({ ...applied, journalId: null });
    const gridOf = (sheet: string) => queued.find(({ name }) => name === sheet)?.grid.grid() ?? [];
    const entry = entryOf(written, { sheets, gridOf, live, by });
    await writing(context, async (breathe) => {
      part.write(withEntry(journal, entry));
      for (const { sheet, cells } of entry.sheets) {
        const target = worksheets.getItem(sheet.name);
        for (const cell of cells) {
          const { row, column, format, given = format } = cell;
          put(passing(target.getCell(row, column)), contentWritten(cell), given, format);
          await breathe(cell.live);
        }
      }
    });
    await settleJournal(seen);
    return succeeded({ ...applied, journalId: entry.id });
  });
}

type Fate = 'written' | 'stale' | 'formula';

function fateOf({ correction, cell }: Candidate, overwriteFormulas: boolean): Fate {
  if (cell === null || !sameValue(cell.value, correction.from)) return 'stale';
  const hasFormula = cell.formula !== undefined;
  if (hasFormula !== correction.formula) return 'stale';
  return hasFormula && !overwriteFormulas ? 'formula' : 'written';
}

function placeOf({ correction }: Pick<Candidate, 'correction'>): CellPlace {
  return correction.place;
}
