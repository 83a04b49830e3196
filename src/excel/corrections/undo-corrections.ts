import type { CellPlace } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { sameValue } from '../../disclosure/sheet/snapshot';
import type { Content } from '../cells/cell-content';
import { put } from '../cells/cell-content';
import type { ScatteredCells } from '../cells/scattered-cells';
import { queueCells } from '../cells/scattered-cells';
import type { CorrectionsEntry, Journal, WrittenCell } from '../journal/journal';
import { withoutEntry } from '../journal/journal';
import type { Look } from '../knowledge';
import { remember } from '../knowledge';
import type { Result } from '../result';
import { succeeded } from '../result';
import type { Breathe } from '../run';
import { passing, writing } from '../run';
import { refuseProtected } from '../sheets';

/** What became of the cells of an entry that was taken back. */
export interface UndoneCells {
  /** Cells that hold again what they held before. */
  readonly restored: readonly CellPlace[];
  /** Cells that somebody has changed since: left as they are. */
  readonly changedSince: readonly CellPlace[];
}

/** The cells of an entry, whose reading is queued, by sheet. */
export type QueuedCells = readonly {
  readonly sheet: string;
  readonly written: readonly WrittenCell[];
  readonly cells: ScatteredCells;
}[];

/** Queues the reading of the cells that an entry wrote. */
export function queueWritten(context: Excel.RequestContext, { sheets }: CorrectionsEntry): QueuedCells {
  return sheets.map(({ sheet: { name }, cells }) => ({
    sheet: name,
    written: cells,
    cells: queueCells(context.workbook.worksheets.getItemOrNullObject(name), cells),
  }));
}

/** What is to be done with one written cell to take it back. */
interface Step {
  readonly place: CellPlace;
  /** The content that is put back; null where the cell holds it already. */
  readonly content: Content | null;
  readonly format: string;
  /** The format that it has until then. */
  readonly present: string;
}

/** How an entry is taken back. */
interface Reversal {
  readonly steps: readonly Step[];
  /** Cells that somebody has changed since. */
  readonly changedSince: readonly CellPlace[];
}

/**
 * Takes an entry back, from what its cells were seen to hold: those that still hold what was written get what they held
 * before. The journal goes last: if the batch fails half-way, the rest can still be taken back.
 */
export async function undoSeen(
  context: Excel.RequestContext,
  { sheets, part, queued }: Look<QueuedCells>,
  journal: Journal,
  id: string,
): Promise<Result<UndoneCells>> {
  const { steps, changedSince } = reversal(queued);
  const writable = refuseProtected(sheets, new Set(steps.map(({ place }) => place.sheet)));
  if (!writable.ok) return writable;
  const next = withoutEntry(journal, id);
  await writing(context, async (breathe) => {
    await reverse(context, steps, breathe);
    part.write(next);
  });
  remember(next);
  return succeeded({
    restored: steps.filter(({ content }) => content !== null).map(({ place }) => place),
    changedSince,
  });
}

/** What is to be done to take an entry back, from what its cells hold now. */
function reversal(queued: QueuedCells): Reversal {
  const steps: Step[] = [];
  const changedSince: CellPlace[] = [];
  for (const { sheet, written, cells } of queued) {
    for (const cell of written) {
      const place = { sheet, row: cell.row, column: cell.column };
      const now = cells.at(place);
      const state = now === null ? 'changed' : stateOf(cell, now);
      if (now === null || state === 'changed') changedSince.push(place);
      else if (state === 'written')
        steps.push({
          place,
          content: contentBefore(cell),
          format: formatAfter(cell, now),
          present: now.format,
        });
      else if (now.format !== formatAfter(cell, now))
        steps.push({ place, content: null, format: formatAfter(cell, now), present: now.format });
    }
  }
  return { steps, changedSince };
}

/** Queues the steps. */
async function reverse(
  context: Excel.RequestContext,
  steps: readonly Step[],
  breathe: Breathe,
): Promise<void> {
  for (const { place, content, format, present } of steps) {
    const cell = passing(context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column));
    if (content === null) cell.numberFormat = [[format]];
    else put(cell, content, format, present);
    await breathe();
  }
}

/** Whether a cell holds what was written, or still (or again) what it held before: a batch may have failed half-way. */
function stateOf(cell: WrittenCell, now: CellSnapshot): 'written' | 'before' | 'changed' {
  if (holdsWritten(cell, now)) return 'written';
  const asBefore =
    cell.formula === undefined
      ? now.formula === undefined && sameValue(now.value, cell.from)
      : now.formula === cell.formula;
  return asBefore ? 'before' : 'changed';
}

/** A formula counts by what it says, not by what it comes to: its inputs may have changed since. */
function holdsWritten({ to, live }: WrittenCell, { value, formula }: CellSnapshot): boolean {
  if (live === undefined) return formula === undefined && sameValue(value, to);
  return formula !== undefined && plainFormula(formula) === plainFormula(live);
}

/** Spreadsheets write blanks and the names of functions in manners of their own. */
function plainFormula(formula: string): string {
  return formula.replace(/\s+/gu, '').toUpperCase();
}

function contentBefore({ from, formula }: WrittenCell): Content {
  return formula === undefined ? { value: from } : { value: from, formula };
}

/** The writing gave the cell a format, or changed it in passing; what it is now otherwise, the user has chosen. */
function formatAfter({ format, passing: between, given }: WrittenCell, now: CellSnapshot): string {
  return now.format === between || now.format === given ? format : now.format;
}
