import type { Correction } from '../../disclosure/findings';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { sameValue } from '../../disclosure/sheet/snapshot';
import type { Content } from '../cells/cell-content';
import { GENERAL, passingFormat, put, TEXT } from '../cells/cell-content';
import { queueCells } from '../cells/scattered-cells';
import { firstOfEach, grouped } from '../grouping';
import type { CorrectionsEntry, WrittenCell } from '../journal/journal';
import { newEntry, withEntry } from '../journal/journal';
import { look, remember } from '../knowledge';
import type { Result } from '../result';
import { succeeded } from '../result';
import { passing, run, writing } from '../run';
import type { SheetInfo } from '../sheets';
import { refuseProtected } from '../sheets';

/** What may be written. */
export interface ApplyOptions {
  /** Whether corrections are written over formulas. */
  readonly overwriteFormulas: boolean;
  /** Whether a correction that can be a formula over its inputs is written as one; values where not given. */
  readonly live?: boolean;
}

/** What became of the corrections. */
export interface Applied {
  readonly written: readonly CellPlace[];
  /** Cells that no longer hold what the review saw: left alone. */
  readonly stale: readonly CellPlace[];
  /** Cells with formulas: left alone. */
  readonly formulas: readonly CellPlace[];
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
 * an empty one may be given a format. The journal goes first, so that whatever happens then can be taken back. A protected sheet is a failure, and nothing is
 * written anywhere.
 */
export function applyCorrections(
  corrections: readonly Correction[],
  { overwriteFormulas, live = false }: ApplyOptions,
): Promise<Result<Applied>> {
  const bySheet = grouped(
    firstOfEach(corrections, ({ place }) => reference(place)),
    ({ place }) => place.sheet,
  );
  return run<Applied>(async (context) => {
    const { worksheets } = context.workbook;
    const { sheets, journal, part, queued } = await look(context, () =>
      [...bySheet].map(([name, here]) => {
        const sheet = worksheets.getItemOrNullObject(name);
        const cells = queueCells(
          sheet,
          here.map(({ place }) => place),
        );
        return { here, cells };
      }),
    );
    const candidates = queued.flatMap(({ here, cells }): readonly Candidate[] =>
      here.map((correction) => ({ correction, cell: cells.at(correction.place) })),
    );
    const places = (fate: Fate): readonly CellPlace[] =>
      candidates
        .filter((candidate) => fateOf(candidate, overwriteFormulas) === fate)
        .map(({ correction }) => correction.place);
    const written = candidates.filter((candidate) => fateOf(candidate, overwriteFormulas) === 'written');
    const entry = entryOf(written, sheets, live);
    const applied = { written: places('written'), stale: places('stale'), formulas: places('formula') };
    if (applied.written.length === 0) return succeeded({ ...applied, journalId: null });
    if (!journal.ok) return journal;
    const writable = refuseProtected(sheets, new Set(applied.written.map(({ sheet }) => sheet)));
    if (!writable.ok) return writable;
    const next = withEntry(journal.value, entry);
    await writing(context, async (breathe) => {
      part.write(next);
      for (const { sheet, cells } of entry.sheets) {
        const target = worksheets.getItem(sheet.name);
        for (const cell of cells) {
          const { row, column, format, given = format } = cell;
          put(passing(target.getCell(row, column)), contentWritten(cell), given, format);
          await breathe(cell.live);
        }
      }
    });
    remember(next);
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

function entryOf(
  written: readonly Candidate[],
  sheets: readonly SheetInfo[],
  live: boolean,
): CorrectionsEntry {
  return {
    kind: 'corrections',
    ...newEntry(),
    sheets: [...grouped(written, ({ correction }) => correction.place.sheet)].map(([name, here]) => ({
      sheet: { id: sheets.find((sheet) => sheet.name === name)?.id ?? '', name },
      cells: here.flatMap(({ correction, cell }) =>
        cell === null ? [] : [writtenCell(correction, cell, live)],
      ),
    })),
  };
}

function writtenCell(
  { place, to, live, format: wanted }: Correction,
  { value, formula, format }: CellSnapshot,
  isLive: boolean,
): WrittenCell {
  // In a text cell, a formula would become its own text as soon as somebody edits it.
  const asFormula = isLive && live !== undefined && format !== TEXT ? { live } : {};
  const given = value === null && format === GENERAL && wanted !== undefined ? { given: wanted } : {};
  const between = passingFormat(contentWritten({ to, ...asFormula }), given.given ?? format);
  return {
    row: place.row,
    column: place.column,
    from: value,
    ...(formula === undefined ? {} : { formula }),
    format,
    ...(between === undefined ? {} : { passing: between }),
    ...given,
    to,
    ...asFormula,
  };
}

function contentWritten({ to, live }: Pick<WrittenCell, 'to' | 'live'>): Content {
  return live === undefined ? { value: to } : { value: to, formula: live };
}
