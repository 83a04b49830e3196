import type { CellPlace } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { sameValue } from '../../disclosure/sheet/snapshot';
import type { WrittenCell } from '../../record/journal/journal';
import type { Content } from '../cells/cell-content';
import { put } from '../cells/cell-content';
import type { Breathe } from '../run';
import { passing } from '../run';
import type { FoundCell } from './written-cells';

/** What is to be done with one written cell to take it back. */
interface Step {
  readonly place: CellPlace;
  /** The content that is put back; null where the cell holds it already. */
  readonly content: Content | null;
  readonly format: string;
  /** The format that it has until then. */
  readonly present: string;
}

/** How an entry is taken back, from what its cells hold now. */
export interface Reversal {
  readonly steps: readonly Step[];
  /** Cells that hold again what they held before. */
  readonly restored: readonly CellPlace[];
  /** Cells that somebody has changed since. */
  readonly changedSince: readonly CellPlace[];
  /** Cells that are not to be found, as they were written. */
  readonly lost: readonly CellPlace[];
  /** What stays in the journal: what is lost, and what stands on protected sheets. */
  readonly left: ReadonlySet<WrittenCell>;
}

/** Works out how an entry is taken back. What would have to be written into a protected sheet stays. */
export function reversalOf(cells: readonly FoundCell[], isClosed: (place: CellPlace) => boolean): Reversal {
  const steps: Step[] = [];
  const changedSince: CellPlace[] = [];
  const lost: CellPlace[] = [];
  const left = new Set<WrittenCell>();
  for (const { written, place, now } of cells) {
    if (now === null) {
      lost.push(place);
      left.add(written);
      continue;
    }
    const state = stateOf(written, now);
    const format = formatAfter(written, now);
    if (state === 'changed') changedSince.push(place);
    else if (state === 'written' || now.format !== format) {
      if (isClosed(place)) left.add(written);
      else
        steps.push({
          place,
          content: state === 'written' ? contentBefore(written) : null,
          format,
          present: now.format,
        });
    }
  }
  const restored = steps.filter(({ content }) => content !== null).map(({ place }) => place);
  return { steps, restored, changedSince, lost, left };
}

/** Queues the steps. */
export async function reverse(
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
