import type { Area } from '../../disclosure/sheet/address';
import type { Look, MadeRow } from '../../presentation/own-sheets/made-sheet';
import { placedCells } from '../../presentation/own-sheets/made-sheet';

/** Rows that lie below each other and can be written at once: as wide, as high and with the same look. */
export interface RowRun {
  readonly top: number;
  readonly rows: readonly MadeRow[];
}

/** The rows of a sheet in runs; those without cells are left out, and one with merged cells is a run of its own. */
export function rowRuns(rows: readonly MadeRow[]): readonly RowRun[] {
  const runs: { readonly top: number; readonly rows: MadeRow[]; readonly kind: string }[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.cells.length === 0) continue;
    const last = runs.at(-1);
    const kind = hasSpans(row) ? `alone ${index}` : JSON.stringify([row.cells.length, row.look, row.height]);
    if (last?.kind === kind && last.top + last.rows.length === index) last.rows.push(row);
    else runs.push({ top: index, rows: [row], kind });
  }
  return runs;
}

function hasSpans({ cells }: MadeRow): boolean {
  return cells.some(({ span = 1 }) => span > 1);
}

/** Cells below each other that have the same of their own. */
export interface LookRun extends Area {
  readonly look: Look;
}

/** The looks that cells have besides those of their rows. */
export function lookRuns(rows: readonly MadeRow[]): readonly LookRun[] {
  const runs: { look: Look; top: number; left: number; bottom: number; right: number; kind: string }[] = [];
  const lowest = new Map<number, (typeof runs)[number]>();
  for (const [row, made] of rows.entries()) {
    for (const { column, cell } of placedCells(made)) {
      const { look = {}, span = 1 } = cell;
      if (Object.keys(look).length === 0) continue;
      const kind = JSON.stringify([look, span]);
      const above = lowest.get(column);
      if (above?.kind === kind && above.bottom === row - 1) {
        above.bottom = row;
        continue;
      }
      const run = { look, top: row, left: column, bottom: row, right: column + span - 1, kind };
      runs.push(run);
      lowest.set(column, run);
    }
  }
  return runs;
}
